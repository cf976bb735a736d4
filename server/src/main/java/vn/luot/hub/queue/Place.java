package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.luot.wire.ServiceCode;

/// Where a ticket stands in the line: its arrival in office time, less the head start of the rule.
/// Fixed at issue, so that nothing learnt later moves anybody.
final class Place {
    private static final Duration SMART_PRIORITY = Duration.ofMinutes(60);
    private static final Duration SMART_SHORT = Duration.ofMinutes(20);
    private static final Duration SHORT_SERVICE = Duration.ofMinutes(8);

    /// Whoever is kept for another session stands two days earlier: before everyone who comes to
    /// it, in the old order among themselves.
    private static final Duration CARRIED_OVER = Duration.ofDays(2);

    /// Who comes earlier before their time gains nothing by it.
    private static final Duration EARLY = Duration.ofMinutes(5);

    private static final Duration SMART_APPOINTMENT = Duration.ofMinutes(45);

    private static final Duration EARLIEST_ARRIVAL = Duration.ofDays(-1);

    private Place() {}

    static Duration atIssue(Rules rules, ServiceCode service, boolean priority, Instant takenAt) {
        return rules.calendar().officeTime(takenAt).minus(headStart(rules, service, priority));
    }

    /// Where somebody stands who had booked this time: early arrival gains nothing, late ones count
    /// from arrival, and nobody stands behind who came at the same moment without an appointment.
    static Duration appointed(Rules rules, ServiceCode service, Instant slot, Instant arrival) {
        var ahead = appointmentHeadStart(rules.callRule());
        var from = rules.calendar().officeTime(countedFrom(slot, arrival));
        var unbooked = atIssue(rules, service, false, arrival);
        var booked = from.minus(ahead).minus(headStart(rules, service, false));
        return booked.compareTo(unbooked) < 0 ? booked : unbooked;
    }

    private static Instant countedFrom(Instant slot, Instant arrival) {
        var early = slot.minus(EARLY);
        return arrival.isBefore(early) ? early : arrival;
    }

    /// What a head start is counted from: the arrival, or the time that was booked.
    static Duration countedFrom(Rules rules, Ticket ticket) {
        var arrival = rules.calendar().officeTime(ticket.issuedAt());
        return ticket.slot()
                .map(slot -> rules.calendar().officeTime(countedFrom(slot, ticket.issuedAt())))
                .filter(_ -> !isAsUnbooked(rules, ticket))
                .orElse(arrival);
    }

    /// Whether the rule gives its appointment nothing.
    private static boolean isAsUnbooked(Rules rules, Ticket ticket) {
        return ticket.order().equals(atIssue(rules, ticket.service(), false, ticket.issuedAt()));
    }

    static Duration appointmentHeadStart(CallRule rule) {
        return switch (rule) {
            case CallRule.HeadStart(_, var minutes) -> minutes;
            case CallRule.Smart() -> SMART_APPOINTMENT;
            case CallRule.Fifo(), CallRule.Strict(), CallRule.MaxInRow _ -> Duration.ZERO;
        };
    }

    /// Behind as many of `line` as said, or behind all of them: half-way to the next one.
    ///
    /// Where several stand at one place, before them rather than behind too many.
    ///
    /// @param line at least one ticket, in order of place
    static Duration behind(List<Ticket> line, int others) {
        if (others >= line.size()) return line.getLast().order().plusMillis(1);
        var before = line.get(others - 1).order();
        var gap = line.get(others).order().minus(before);
        return gap.isZero() ? before.minusNanos(1) : before.plus(gap.dividedBy(2));
    }

    static Duration carriedOver(Ticket ticket) {
        return ticket.order().minus(CARRIED_OVER);
    }

    static boolean isCarriedOver(Ticket ticket) {
        return ticket.order().compareTo(EARLIEST_ARRIVAL) < 0;
    }

    /// Whether it stands where its arrival put it: it neither came back nor let others pass.
    static boolean isFromArrival(Rules rules, Ticket ticket) {
        if (ticket.slot().isPresent()) return isAppointed(rules, ticket, ticket.slot().get());
        var lead = rules.calendar().officeTime(ticket.issuedAt()).minus(ticket.order());
        var headStart = headStart(rules.callRule(), ticket.priority().isPresent());
        if (lead.equals(headStart)) return true;
        return rules.callRule() instanceof CallRule.Smart
                && lead.equals(headStart.plus(SMART_SHORT));
    }

    /// It may have been sent on to a service of another length.
    private static boolean isAppointed(Rules rules, Ticket ticket, Instant slot) {
        var place = appointed(rules, ticket.service(), slot, ticket.issuedAt());
        var off = place.minus(ticket.order()).abs();
        return off.isZero()
                || (rules.callRule() instanceof CallRule.Smart && off.equals(SMART_SHORT));
    }

    static Duration headStart(Rules rules, ServiceCode service, boolean priority) {
        var isShort =
                rules.callRule() instanceof CallRule.Smart
                        && rules.usual(service).compareTo(SHORT_SERVICE) <= 0;
        return headStart(rules.callRule(), priority).plus(isShort ? SMART_SHORT : Duration.ZERO);
    }

    private static Duration headStart(CallRule rule, boolean priority) {
        return switch (rule) {
            case CallRule.HeadStart(var minutes, _) when priority -> minutes;
            case CallRule.Smart() when priority -> SMART_PRIORITY;
            case CallRule.HeadStart _,
                    CallRule.Smart _,
                    CallRule.Fifo _,
                    CallRule.Strict _,
                    CallRule.MaxInRow _ ->
                    Duration.ZERO;
        };
    }
}
