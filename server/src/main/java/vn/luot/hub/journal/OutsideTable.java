package vn.luot.hub.journal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.luot.hub.outside.Brought;
import vn.luot.hub.outside.Index;
import vn.luot.hub.outside.IndexPart;
import vn.luot.hub.outside.OnTime;
import vn.luot.hub.outside.OutsideStore;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;

/// Figures of other systems, every revision of them: a month's newest holds. Safe for use from any
/// thread.
public final class OutsideTable implements OutsideStore {
    private final Jdbi jdbi;
    private final String office;

    public OutsideTable(Jdbi jdbi, OfficeId office) {
        this.jdbi = jdbi;
        this.office = office.value();
    }

    @Override
    public long newest() {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select coalesce(max(revision), 0) from outside_import where office"
                                        + " = :office")
                        .bind("office", office)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public Month of(YearMonth month) {
        return jdbi.withHandle(h -> new Month(onTime(h, month), index(h, month)));
    }

    @Override
    public List<Origin> all() {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select * from outside_import where office = :office order by"
                                        + " revision desc")
                        .bind("office", office)
                        .map((rs, _) -> origin(rs))
                        .list());
    }

    /// The newest revision with this month in a table.
    private Optional<Origin> origin(Handle h, String table, YearMonth month) {
        return h.createQuery(
                        """
                        select * from outside_import where office = :office and revision =
                            (select max(revision) from <table>
                             where office = :office and of_month = :month)\
                        """)
                .define("table", table)
                .bind("office", office)
                .bind("month", month.atDay(1))
                .map((rs, _) -> origin(rs))
                .findOne();
    }

    private static Origin origin(ResultSet rs) throws SQLException {
        return new Origin(
                rs.getLong("revision"),
                rs.getString("source"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("actor"));
    }

    private Optional<Table> onTime(Handle h, YearMonth month) {
        return origin(h, "outside_on_time", month)
                .map(origin ->
                        new Table(
                                h.createQuery(
                                                """
                                                select * from outside_on_time
                                                where office = :office and revision = :revision
                                                and of_month = :month order by place\
                                                """)
                                        .bind("office", office)
                                        .bind("revision", origin.revision())
                                        .bind("month", month.atDay(1))
                                        .map((rs, _) -> onTime(rs))
                                        .list(),
                                origin));
    }

    private static OnTime onTime(ResultSet rs) throws SQLException {
        return new OnTime(
                YearMonth.from(rs.getObject("of_month", LocalDate.class)),
                rs.getString("field"),
                Optional.ofNullable(rs.getString("service")).map(ServiceCode::new),
                rs.getInt("early"),
                rs.getInt("in_time"),
                rs.getInt("late"));
    }

    private Optional<Scores> index(Handle h, YearMonth month) {
        return origin(h, "outside_index", month).map(origin -> scores(h, month, origin));
    }

    private Scores scores(Handle h, YearMonth month, Origin origin) {
        var scores = new EnumMap<IndexPart, BigDecimal>(IndexPart.class);
        h.createQuery(
                        """
                        select part, score from outside_index where office = :office
                        and revision = :revision and of_month = :month\
                        """)
                .bind("office", office)
                .bind("revision", origin.revision())
                .bind("month", month.atDay(1))
                .map((rs, _) ->
                        scores.put(
                                IndexPart.valueOf(rs.getString("part")),
                                rs.getBigDecimal("score").stripTrailingZeros()))
                .list();
        return new Scores(new Index(month, scores), origin);
    }

    @Override
    public boolean add(Origin origin, Brought brought) {
        try {
            jdbi.useTransaction(h -> insert(h, origin, brought));
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (newest() >= origin.revision()) return false;
            throw e;
        }
    }

    private void insert(Handle h, Origin origin, Brought brought) {
        h.execute(
                "insert into outside_import values (?, ?, ?, ?, ?)",
                office,
                origin.revision(),
                origin.source(),
                origin.at(),
                origin.by());
        int place = 0;
        for (var row : brought.onTime())
            h.createUpdate(
                            """
                            insert into outside_on_time values (:office, :revision, :month, :place,
                                :field, :service, :early, :in_time, :late)\
                            """)
                    .bind("office", office)
                    .bind("revision", origin.revision())
                    .bind("month", row.month().atDay(1))
                    .bind("place", place++)
                    .bind("field", row.field())
                    .bind("service", row.service().map(ServiceCode::value))
                    .bind("early", row.early())
                    .bind("in_time", row.onTime())
                    .bind("late", row.late())
                    .execute();
        for (var index : brought.indices())
            index.scores()
                    .forEach((part, score) ->
                            h.execute(
                                    "insert into outside_index values (?, ?, ?, ?, ?)",
                                    office,
                                    origin.revision(),
                                    index.month().atDay(1),
                                    part.name(),
                                    score));
    }
}
