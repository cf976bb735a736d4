package vn.luot.hub.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.EventRow;
import vn.luot.hub.journal.Fate;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// What stands in one row of the tables that are read.
final class Rows {
    private Rows() {}

    static Recorded recorded(ResultSet rs) throws SQLException {
        return new Recorded(
                rs.getLong("seq"),
                rs.getObject("business_day", LocalDate.class),
                rs.getTimestamp("at").toInstant(),
                rs.getString("actor"),
                EventRow.event(rs.getString("kind"), rs.getString("body")));
    }

    static Punctuality.Span span(ResultSet rs) throws SQLException {
        return new Punctuality.Span(
                rs.getObject("business_day", LocalDate.class),
                new DeskId(rs.getString("desk")),
                rs.getTimestamp("from_at").toInstant(),
                instant(rs, "to_at"));
    }

    static Visit visit(ResultSet rs) throws SQLException {
        return new Visit(
                new TicketId(rs.getObject("ticket", UUID.class)),
                rs.getString("number"),
                new ServiceCode(rs.getString("service")),
                text(rs, "priority").isPresent(),
                new Visit.Times(
                        rs.getTimestamp("issued_at").toInstant(),
                        instant(rs, "called_at"),
                        instant(rs, "started_at"),
                        instant(rs, "finished_at"),
                        rs.getLong("earlier_serving_seconds")),
                number(rs, "wait_seconds"),
                number(rs, "wait_in_hours_seconds"),
                text(rs, "desk").map(DeskId::new),
                text(rs, "officer").orElse(""),
                Fate.valueOf(rs.getString("fate")),
                number(rs, "level").map(Long::intValue),
                number(rs, "buttons").map(Long::intValue));
    }

    static Optional<String> text(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Optional<Long> number(ResultSet rs, String column) throws SQLException {
        var value = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
