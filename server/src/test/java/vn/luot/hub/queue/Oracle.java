package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.queue.Ledger.Entry;
import vn.luot.hub.queue.Ledger.State;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Says whom a desk must call, the long way: from the books alone, by looking at everybody in turn.
///
/// @param rules only the rule and the usual lengths are taken from them
record Oracle(Ledger ledger, Rules rules) {
    private static final LocalTime NOON_BREAK = LocalTime.of(11, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);

    Optional<TicketId> next(DeskId desk) {
        var best = Optional.<Entry>empty();
        for (var entry : candidates(desk))
            if (best.isEmpty() || isBefore(entry, best.get(), desk)) best = Optional.of(entry);
        return best.map(entry -> entry.issued.ticket());
    }

    List<Entry> candidates(DeskId desk) {
        var services = ledger.open.get(desk);
        if (services == null) return List.of();
        return ledger.all(State.WAITING).stream()
                .filter(entry -> services.contains(entry.service))
                .filter(entry -> entry.onlyDesk.isEmpty() || entry.onlyDesk.get().equals(desk))
                .toList();
    }

    /// Office minutes since midnight, breaks left out.
    static double officeMinutes(Instant at) {
        return officeTime(at).toSeconds() / 60.0;
    }

    private boolean isBefore(Entry one, Entry other, DeskId desk) {
        if (one.carriedOver != other.carriedOver) return one.carriedOver;
        if (one.priority() != other.priority()) {
            if (rules.callRule() instanceof CallRule.Strict) return one.priority();
            if (rules.callRule() instanceof CallRule.MaxInRow(var most))
                return one.priority() == ledger.row.getOrDefault(desk, 0) < most;
        }
        var places = place(one).compareTo(place(other));
        return places < 0 || (places == 0 && one.turn < other.turn);
    }

    private Duration place(Entry entry) {
        var place =
                entry.movedTo.orElseGet(
                        () -> officeTime(entry.issued.issuedAt()).minus(headStart(entry)));
        return rules.callRule() instanceof CallRule.Smart
                ? place.minusMinutes(backlog(entry.service))
                : place;
    }

    private Duration headStart(Entry entry) {
        var minutes = 0L;
        if (entry.priority() && rules.callRule() instanceof CallRule.HeadStart rule)
            minutes = rule.priority().toMinutes();
        if (rules.callRule() instanceof CallRule.Smart) {
            if (entry.priority()) minutes += 60;
            if (usual(entry.issued.service()) <= 8) minutes += 20;
        }
        return Duration.ofMinutes(minutes);
    }

    private long backlog(ServiceCode service) {
        var waiting =
                ledger.all(State.WAITING).stream().filter(e -> e.service.equals(service)).count();
        var desks = ledger.open.values().stream().filter(s -> s.contains(service)).count();
        return 2 * waiting * usual(service) / Math.max(1, desks);
    }

    private long usual(ServiceCode service) {
        return Optional.ofNullable(rules.services().get(service)).orElseThrow().toMinutes();
    }

    private static Duration officeTime(Instant at) {
        var time = at.atZone(Rules.ZONE).toLocalTime();
        var sinceMidnight = Duration.ofSeconds(time.toSecondOfDay());
        if (!time.isAfter(NOON_BREAK)) return sinceMidnight;
        var end = time.isBefore(AFTERNOON) ? time : AFTERNOON;
        var rest = Duration.between(NOON_BREAK, end);
        return sinceMidnight.minus(rest).plusNanos(rest.toNanos() / 1_000_000);
    }
}
