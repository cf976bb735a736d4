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

    private static final Duration EARLIEST_ARRIVAL = Duration.ofDays(-1);

    private Place() {}

    static Duration atIssue(Rules rules, ServiceCode service, boolean priority, Instant takenAt) {
        return rules.calendar().officeTime(takenAt).minus(headStart(rules, service, priority));
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
        var lead = rules.calendar().officeTime(ticket.issuedAt()).minus(ticket.order());
        var headStart = headStart(rules.callRule(), ticket.priority().isPresent());
        if (lead.equals(headStart)) return true;
        return rules.callRule() instanceof CallRule.Smart
                && lead.equals(headStart.plus(SMART_SHORT));
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
