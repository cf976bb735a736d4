package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.Event.RatingRefused;
import vn.luot.hub.queue.Event.TicketRated;
import vn.luot.hub.queue.Matter.LowRating;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketId;

/// Lets each served visit be rated, and notes every other rating for the anomaly list.
final class Judging {
    /// By so much a device's reckoning of the hub's time may lag.
    private static final Duration CLOCKS_APART = Duration.ofSeconds(2);

    private final Office office;
    private final Instant now;

    Judging(Office office, Instant now) {
        this.office = office;
        this.now = now;
    }

    /// Until the end of the next working day, as often as wanted: the last rating counts.
    Decision rate(TicketId id, Opinion opinion, Actor by) {
        var ticket = office.ticket(id);
        if (ticket.isEmpty()) return Decision.refused(Refusal.UNKNOWN_TICKET);
        var visit = Optional.of(id);
        if (by instanceof Actor.Staff || opinion.isKeyed())
            return refused(Refusal.RATING_OWN, visit, servedBy(ticket.get()), opinion);
        if (!(ticket.get().stage() instanceof Stage.Served(var desk, _, var until)))
            return refused(Refusal.NOT_SERVED, visit, Optional.empty(), opinion);
        return now.isAfter(until)
                ? refused(Refusal.RATING_OVER, visit, Optional.of(desk), opinion)
                : rated(ticket.get(), desk, opinion);
    }

    /// From paper, once, and never over what the citizen said elsewhere. Whoever served them enters
    /// nothing about it; an attempt is noted.
    Decision keyed(Command.KeyRating keyed, Actor by) {
        var ticket = office.ticket(keyed.ticket());
        if (ticket.isEmpty()) return Decision.refused(Refusal.UNKNOWN_TICKET);
        if (!(ticket.get().stage() instanceof Stage.Served(var desk, _, var until)))
            return Decision.refused(Refusal.NOT_SERVED);
        if (now.isAfter(until)) return Decision.refused(Refusal.RATING_OVER);
        if (ticket.get().rating().isPresent()) return Decision.refused(Refusal.RATED_ALREADY);
        return keyed.servedBy().filter(by.label()::equals).isPresent()
                ? refused(
                        Refusal.RATING_OWN,
                        Optional.of(keyed.ticket()),
                        Optional.of(desk),
                        keyed.opinion())
                : rated(ticket.get(), desk, keyed.opinion());
    }

    /// A box rates the visit just finished at its desk when it was pressed, once.
    ///
    /// What a box tells hours later, or again after a restored backup, is about nobody who came
    /// since.
    Decision rateDesk(DeskId desk, Opinion opinion, Instant pressed, Actor by) {
        if (!office.knows(desk)) return Decision.refused(Refusal.UNKNOWN_DESK);
        var visit = justFinished(desk, pressed);
        if (by instanceof Actor.Staff || opinion.isKeyed())
            return refused(Refusal.RATING_OWN, visit.map(Ticket::id), Optional.of(desk), opinion);
        return visit.map(ticket -> rated(ticket, desk, opinion))
                .orElseGet(() ->
                        refused(
                                Refusal.NOTHING_TO_RATE,
                                Optional.empty(),
                                Optional.of(desk),
                                opinion));
    }

    /// A low one is told to the lead; a better one later does not take that back.
    private Decision rated(Ticket ticket, DeskId desk, Opinion opinion) {
        var events = new ArrayList<Event>();
        events.add(new TicketRated(ticket.id(), desk, opinion, now));
        if (opinion.level() <= LowRating.LOW)
            new Heeding(office, now)
                    .raised(
                            new LowRating(
                                    ticket.id(),
                                    ticket.number(),
                                    desk,
                                    opinion.level(),
                                    opinion.reasons()))
                    .ifPresent(events::add);
        return new Decision.Accepted(events);
    }

    private Optional<Ticket> justFinished(DeskId desk, Instant pressed) {
        return office.desk(desk)
                .flatMap(Desk::lastServed)
                .flatMap(office::ticket)
                .filter(ticket ->
                        ticket.stage() instanceof Stage.Served(var at, var end, _)
                                && at.equals(desk)
                                && !pressed.isBefore(end.minus(CLOCKS_APART))
                                && !pressed.isAfter(
                                        end.plus(office.rules().limits().rateAtDesk())));
    }

    private static Optional<DeskId> servedBy(Ticket ticket) {
        return ticket.stage() instanceof Stage.Served(var desk, _, _)
                ? Optional.of(desk)
                : Optional.empty();
    }

    private Decision refused(
            Refusal reason, Optional<TicketId> ticket, Optional<DeskId> desk, Opinion opinion) {
        return Decision.refused(
                reason,
                new RatingRefused(
                        ticket,
                        desk,
                        opinion.level(),
                        opinion.reasons(),
                        opinion.channel(),
                        reason,
                        now,
                        Optional.of(opinion.buttons())));
    }
}
