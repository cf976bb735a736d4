package vn.luot.hub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Waited;

/// A visit that waits, as its row has it.
///
/// @param legFrom when it was transferred and waits again
/// @param before what it had waited when it was last called
record WaitingVisit(
        LocalDate day,
        Instant issuedAt,
        Instant countedFrom,
        Optional<Instant> calledAt,
        Optional<Instant> legFrom,
        Wait before) {
    /// In seconds, from issue and within opening hours.
    record Wait(Optional<Long> whole, Optional<Long> inHours) {}

    static WaitingVisit read(ResultSet rs) throws SQLException {
        return new WaitingVisit(
                rs.getObject("business_day", LocalDate.class),
                rs.getTimestamp("issued_at").toInstant(),
                rs.getTimestamp("counted_from").toInstant(),
                instant(rs, "called_at"),
                instant(rs, "leg_from"),
                new Wait(seconds(rs, "wait_seconds"), seconds(rs, "wait_in_hours_seconds")));
    }

    /// What it has waited if it is called now.
    Wait until(Instant at, Calendar calendar) {
        if (calledAt.isEmpty())
            return new Wait(
                    Optional.of(Waited.between(start(), at)),
                    Optional.of(Waited.between(countedFrom, at)));
        return legFrom.map(from ->
                        new Wait(
                                plus(before.whole(), from, at),
                                plus(before.inHours(), calendar.countedFrom(from), at)))
                .orElse(before);
    }

    /// A night between two days is no wait.
    private Instant start() {
        return Rules.day(issuedAt).equals(day) ? issuedAt : countedFrom;
    }

    private static Optional<Long> plus(Optional<Long> before, Instant from, Instant at) {
        return Optional.of(before.orElse(0L) + Waited.between(from, at));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Optional<Long> seconds(ResultSet rs, String column) throws SQLException {
        var seconds = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(seconds);
    }
}
