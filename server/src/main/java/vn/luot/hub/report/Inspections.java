package vn.luot.hub.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.DayChain;
import vn.luot.hub.journal.LogLines;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;

/// What an inspection is shown of a day, with what managers and the public are not. Safe for use
/// from any thread.
public final class Inspections {
    private final Jdbi jdbi;
    private final String office;

    Inspections(Jdbi jdbi, String office) {
        this.jdbi = jdbi;
        this.office = office;
    }

    /// A time in which a desk was in one state.
    ///
    /// @param state `OPEN` or `PAUSED`
    /// @param pause why it was paused; empty if it was not
    /// @param to absent while it lasts
    public record DeskTime(
            DeskId desk,
            String officer,
            String state,
            String pause,
            Instant from,
            Optional<Instant> to) {}

    /// One rating that was given, whether it counts or not.
    ///
    /// @param number of the visit; empty if it was about none
    /// @param reasons all of them, the confidential one too
    /// @param refused why it was not taken; empty if it was
    public record Given(
            long seq,
            Instant at,
            String number,
            String desk,
            int level,
            Optional<Integer> buttons,
            List<RatingReason> reasons,
            String channel,
            boolean counts,
            String refused) {
        public Given {
            reasons = List.copyOf(reasons);
        }
    }

    public LogLines log(LocalDate day) {
        return LogLines.of(jdbi, office, day);
    }

    /// Everything of the day, up to where the chain breaks.
    public List<Recorded> events(LocalDate day) {
        return DayChain.of(jdbi, office, day).events();
    }

    public List<DeskTime> deskTimes(LocalDate day) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select * from desk_time where office = :office and business_day ="
                                        + " :day order by desk, from_at, seq")
                        .bind("office", office)
                        .bind("day", day)
                        .map((rs, _) -> deskTime(rs))
                        .list());
    }

    private static DeskTime deskTime(ResultSet rs) throws SQLException {
        return new DeskTime(
                new DeskId(rs.getString("desk")),
                rs.getString("officer"),
                rs.getString("state"),
                text(rs, "reason"),
                rs.getTimestamp("from_at").toInstant(),
                Optional.ofNullable(rs.getTimestamp("to_at")).map(Timestamp::toInstant));
    }

    /// Those given on the day, and those about its visits given later.
    public List<Given> ratings(LocalDate day) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select r.*, v.number from rating r left join visit v
                                    on v.office = r.office and v.ticket = r.ticket
                                    and v.business_day = r.visit_day
                                where r.office = :office
                                and (r.visit_day = :day or r.business_day = :day)
                                order by r.seq\
                                """)
                        .bind("office", office)
                        .bind("day", day)
                        .map((rs, _) -> given(rs))
                        .list());
    }

    private static Given given(ResultSet rs) throws SQLException {
        var buttons = rs.getInt("buttons");
        return new Given(
                rs.getLong("seq"),
                rs.getTimestamp("at").toInstant(),
                text(rs, "number"),
                text(rs, "desk"),
                rs.getInt("level"),
                Optional.of(buttons).filter(n -> n > 0),
                Stream.of(rs.getString("reasons").split(",", -1))
                        .filter(code -> !code.isEmpty())
                        .map(RatingReason::valueOf)
                        .toList(),
                rs.getString("channel"),
                rs.getBoolean("counts"),
                text(rs, "refused"));
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column)).orElse("");
    }
}
