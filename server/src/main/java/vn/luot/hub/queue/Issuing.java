package vn.luot.hub.queue;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Optional;
import vn.luot.hub.queue.Event.TicketIssued;
import vn.luot.hub.queue.Event.TicketRenumbered;
import vn.luot.hub.queue.Event.TicketRestored;
import vn.luot.hub.queue.Event.TicketUnclaimed;
import vn.luot.wire.PrintResult;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Gives numbers, and takes note of those that kiosks gave.
final class Issuing {
    private static final int HUB = 0;

    /// The next one reads A1000: nobody takes it for one of a usual day.
    private static final int USUAL_DAY = 600;

    /// More of one service than anybody could print, counted from midnight.
    private static final int GIVEN_A_MINUTE = 2;

    private final Office office;
    private final Rules rules;
    private final Instant now;

    Issuing(Office office, Instant now) {
        this.office = office;
        this.rules = office.rules();
        this.now = now;
    }

    Decision issue(Command.Issue asked, Actor by) {
        if (office.ticket(asked.ticket()).isPresent()) return Decision.accepted();
        return given(asked, by, Optional.empty());
    }

    /// The ticket of somebody who booked.
    Decision appointed(Booking booking, Command.CheckIn asked, Actor by) {
        var ticket =
                new Command.Issue(
                        asked.ticket(), booking.service(), Optional.empty(), asked.source());
        return given(ticket, by, Optional.of(booking.slot()));
    }

    private Decision given(Command.Issue asked, Actor by, Optional<Instant> slot) {
        if (!rules.services().containsKey(asked.service()))
            return Decision.refused(Refusal.UNKNOWN_SERVICE);
        if (asked.priority().filter(p -> !rules.priorities().contains(p)).isPresent())
            return Decision.refused(Refusal.UNKNOWN_PRIORITY);
        if (keepsHours(by) && !isGiven(slot)) return Decision.refused(Refusal.NUMBERS_CLOSED);
        var number = next(prefix(asked.service(), asked.priority().isPresent()));
        return Decision.accepted(
                issued(
                        new Command.Register(
                                asked.ticket(),
                                number,
                                asked.service(),
                                asked.priority(),
                                asked.source(),
                                now),
                        slot));
    }

    /// Whoever booked has a time of their own, be it after the last numbers: only a day on which
    /// nobody is served is closed to them.
    private boolean isGiven(Optional<Instant> slot) {
        var calendar = rules.calendar();
        return slot.isPresent()
                ? !calendar.sessions(Rules.day(now)).isEmpty()
                : calendar.givesNumbers(now);
    }

    /// Never refuses for the hour: the paper is printed.
    Decision register(Command.Register taken) {
        var known = office.ticket(taken.ticket());
        if (known.filter(t -> t.number().equals(taken.number())).isPresent())
            return Decision.accepted();
        if (isOfEarlierDay(taken.takenAt())) return tooLate(taken, known);
        if (isTaken(taken.number())) return Decision.refused(Refusal.NUMBER_TAKEN);
        if (known.isPresent()) return renumbered(known.get(), taken.number());
        return isKnownToday(taken.service())
                ? Decision.accepted(issued(taken, Optional.empty()))
                : Decision.refused(Refusal.UNKNOWN_SERVICE);
    }

    /// A kiosk that was cut off gives numbers of a service that was taken out meanwhile.
    private boolean isKnownToday(ServiceCode service) {
        return rules.services().containsKey(service)
                || office.lastNumbers().keySet().stream()
                        .anyMatch(series -> series.startsWith(service + "/"));
    }

    Decision printed(TicketId id, PrintResult result) {
        var ticket = office.ticket(id);
        if (ticket.isEmpty()) return Decision.refused(Refusal.UNKNOWN_TICKET);
        var reported = new Event.PrintReported(id, result, now);
        return result == PrintResult.NOT_TAKEN && ticket.get().waits()
                ? Decision.accepted(reported, new TicketUnclaimed(id, now))
                : Decision.accepted(reported);
    }

    /// One who was called meanwhile needs no promise any more.
    Decision promised(TicketId id, Promise promise) {
        return office.ticket(id).filter(Ticket::waits).isPresent()
                ? Decision.accepted(new Event.WaitPromised(id, promise, now))
                : Decision.accepted();
    }

    /// Its day is over: it is noted, and nobody waits with it.
    private Decision tooLate(Command.Register taken, Optional<Ticket> known) {
        return known.isPresent()
                ? Decision.accepted()
                : Decision.accepted(
                        issued(taken, Optional.empty()), new TicketUnclaimed(taken.ticket(), now));
    }

    private TicketIssued issued(Command.Register taken, Optional<Instant> slot) {
        return new TicketIssued(
                taken.ticket(),
                taken.number(),
                taken.service(),
                taken.priority(),
                taken.source(),
                taken.takenAt(),
                slot.map(at -> Place.appointed(rules, taken.service(), at, taken.takenAt()))
                        .orElseGet(() ->
                                Place.atIssue(
                                        rules,
                                        taken.service(),
                                        taken.priority().isPresent(),
                                        taken.takenAt())),
                slot,
                now);
    }

    /// Who was called and missed under the number that nobody has never heard the call.
    private Decision renumbered(Ticket ticket, TicketNumber number) {
        var changed = new TicketRenumbered(ticket.id(), ticket.number(), number, now);
        return ticket.stage() instanceof Ticket.Stage.Missed
                ? Decision.accepted(changed, new TicketRestored(ticket.id(), now))
                : Decision.accepted(changed);
    }

    private TicketNumber next(String prefix) {
        var last = office.lastNumbers().getOrDefault(Office.series(prefix, HUB), 0);
        var n = Math.max(last, forgotten()) + 1;
        while (isTaken(new TicketNumber(prefix, HUB, n))) n++;
        return new TicketNumber(prefix, HUB, n);
    }

    /// People may hold a number up to here that a restored hub does not know: their kiosk tells of
    /// it when it can. The later in the day, the more: a hub may be restored twice in a day.
    private int forgotten() {
        return rules.restored()
                .filter(at -> Rules.day(at).equals(Rules.day(now)))
                .map(at -> at.atZone(Rules.ZONE).get(ChronoField.MINUTE_OF_DAY))
                .map(minutes -> USUAL_DAY + GIVEN_A_MINUTE * minutes)
                .orElse(0);
    }

    private boolean isTaken(TicketNumber number) {
        return office.voided().contains(number)
                || office.tickets().values().stream()
                        .anyMatch(t -> t.turn() > 0 && t.number().equals(number));
    }

    private boolean isOfEarlierDay(Instant takenAt) {
        return office.day().filter(Rules.day(takenAt)::isBefore).isPresent();
    }

    private static String prefix(ServiceCode service, boolean priority) {
        return priority ? TicketNumber.PRIORITY_PREFIX : service.value();
    }

    private static boolean keepsHours(Actor by) {
        return switch (by) {
            case Actor.Citizen _, Actor.Device _ -> true;
            case Actor.Timer _, Actor.Staff _, Actor.Program _ -> false;
        };
    }
}
