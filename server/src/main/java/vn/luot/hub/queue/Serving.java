package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.luot.hub.queue.Command.Finish.Rest;
import vn.luot.hub.queue.Event.DossierNoted;
import vn.luot.hub.queue.Event.ServiceStarted;
import vn.luot.hub.queue.Event.TicketFinished;
import vn.luot.hub.queue.Event.TicketHeld;
import vn.luot.hub.queue.Event.TicketTransferred;
import vn.luot.hub.queue.Event.TurnEnded;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// What a desk does with the ticket it has.
final class Serving {
    private final Office office;
    private final Instant now;

    Serving(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    Decision start(DeskId desk) {
        return with(
                desk,
                ticket ->
                        ticket.stage() instanceof Stage.Called
                                ? Decision.accepted(new ServiceStarted(ticket.id(), desk, now))
                                : Decision.refused(Refusal.ALREADY_STARTED));
    }

    Decision finish(Command.Finish finish) {
        return with(
                finish.desk(),
                ticket -> {
                    var most = office.rules().limits().dossiers().inTurn();
                    var line = othersFor(finish.desk(), ticket);
                    if (finish.dossiers() <= most)
                        return Decision.accepted(finished(ticket, finish));
                    return finish.rest() == Rest.WINDOW
                            ? windowed(ticket, finish)
                            : Decision.accepted(
                                    line.isEmpty()
                                            ? finished(ticket, finish)
                                            : behind(ticket, finish, line));
                });
    }

    private Event finished(Ticket ticket, Command.Finish finish) {
        return new TicketFinished(
                ticket.id(),
                finish.desk(),
                startOf(ticket, finish.desk()),
                finish.purpose(),
                finish.dossiers(),
                rateUntil(),
                now);
    }

    private List<Ticket> othersFor(DeskId desk, Ticket ticket) {
        return office.waiting(ticket.service())
                .filter(other -> other.onlyDesk().filter(only -> !only.equals(desk)).isEmpty())
                .toList();
    }

    /// Behind somebody who was carried over would be before everybody else.
    private static Duration latest(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /// The rest waits behind everybody who waits for the service now.
    private Event behind(Ticket ticket, Command.Finish finish, List<Ticket> line) {
        var place = latest(Place.behind(line, line.size()), ticket.order());
        return turnEnded(ticket, finish, place, Optional.empty());
    }

    /// The rest waits as if it had come when the time for many dossiers begins.
    private Decision windowed(Ticket ticket, Command.Finish finish) {
        return office.rules()
                .manyFrom(now)
                .map(from ->
                        Decision.accepted(
                                turnEnded(
                                        ticket,
                                        finish,
                                        office.rules().calendar().officeTime(from),
                                        Optional.of(from))))
                .orElse(Decision.refused(Refusal.NO_WINDOW));
    }

    private Event turnEnded(
            Ticket ticket, Command.Finish finish, Duration place, Optional<Instant> until) {
        var handled = office.rules().limits().dossiers().inTurn();
        return new TurnEnded(
                ticket.id(),
                finish.desk(),
                startOf(ticket, finish.desk()),
                finish.purpose(),
                handled,
                finish.dossiers() - handled,
                place,
                until,
                now);
    }

    Decision dossier(Command.NoteDossier note) {
        return with(
                note.desk(),
                ticket ->
                        Decision.accepted(
                                new DossierNoted(ticket.id(), note.desk(), note.dossier(), now)));
    }

    Decision hold(DeskId desk) {
        return with(desk, ticket -> Decision.accepted(new TicketHeld(ticket.id(), desk, now)));
    }

    Decision transfer(Command.Transfer transfer) {
        return with(transfer.desk(), ticket -> transfer(ticket, transfer));
    }

    private Decision transfer(Ticket ticket, Command.Transfer to) {
        if (to.service().filter(s -> !office.rules().services().containsKey(s)).isPresent())
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        if (to.toDesk().filter(d -> !office.knows(d)).isPresent())
            return Decision.refused(Refusal.UNKNOWN_DESK);
        var service = to.service().or(() -> to.toDesk().flatMap(desk -> usual(desk, ticket)));
        if (service.isEmpty() || changesNothing(ticket, to, service.get()))
            return Decision.refused(
                    to.toDesk().isPresent() && service.isEmpty()
                            ? Refusal.DESK_DOES_NOT_SERVE
                            : Refusal.NO_TARGET);
        if (to.toDesk().filter(d -> !serves(d, service.get())).isPresent())
            return Decision.refused(Refusal.DESK_DOES_NOT_SERVE);
        return Decision.accepted(
                new TicketTransferred(
                        ticket.id(), to.desk(), service.get(), to.toDesk(), to.note(), now));
    }

    /// Its own service if the desk serves it, else the first that the desk serves.
    private Optional<ServiceCode> usual(DeskId desk, Ticket ticket) {
        return serves(desk, ticket.service())
                ? Optional.of(ticket.service())
                : office.servicesOf(desk).stream().sorted().findFirst();
    }

    private boolean serves(DeskId desk, ServiceCode service) {
        return office.servicesOf(desk).contains(service);
    }

    private static boolean changesNothing(Ticket ticket, Command.Transfer to, ServiceCode service) {
        return service.equals(ticket.service())
                && to.toDesk().filter(d -> !d.equals(to.desk())).isEmpty();
    }

    private Instant startOf(Ticket ticket, DeskId desk) {
        if (ticket.stage() instanceof Stage.Serving(_, var since)) return since;
        return office.desk(desk).flatMap(Desk::call).map(Desk.Call::at).orElse(now);
    }

    /// End of the next working day; a day from now if the calendar has none.
    private Instant rateUntil() {
        var calendar = office.rules().calendar();
        return calendar.nextWorkingDay(Rules.day(now))
                .flatMap(calendar::end)
                .orElse(now.plus(Duration.ofDays(1)));
    }

    private Decision with(DeskId desk, Function<Ticket, Decision> rule) {
        return office.at(desk).map(rule).orElse(Decision.refused(Refusal.DESK_IDLE));
    }
}
