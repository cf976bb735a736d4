package vn.luot.hub.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DayChain;
import vn.luot.hub.journal.OutsideTable;
import vn.luot.hub.journal.Words;
import vn.luot.hub.outside.OutsideStore;
import vn.luot.hub.queue.Concerns;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Waited;
import vn.luot.wire.OfficeId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.TicketId;

/// Everything that is read of one office's past. Safe for use from any thread; never makes the
/// engine wait.
public final class Reports {
    /// More events than two days of a large office have.
    private static final int TWO_DAYS = 40_000;

    private final Jdbi jdbi;
    private final String office;
    private final Scope scope;

    public Reports(Database database, OfficeId office) {
        this(database.jdbi(), office.value(), new Scope.Whole());
    }

    private Reports(Jdbi jdbi, String office, Scope scope) {
        this.jdbi = jdbi;
        this.office = office;
        this.scope = scope;
    }

    /// The same of fewer visits: figures, periods and comparisons. What is read as the log has it,
    /// such as issues, changes and packs, is always the whole office's.
    public Reports within(Scope other) {
        return new Reports(jdbi, office, other);
    }

    Scope scope() {
        return scope;
    }

    /// What people changed.
    public Changes changes() {
        return new Changes(jdbi, office);
    }

    /// What is held about one visit.
    public Holdings holdings() {
        return new Holdings(jdbi, office);
    }

    /// How officers compare, for those who lead them.
    public Comparisons comparisons() {
        return new Comparisons(jdbi, office, this);
    }

    /// What other systems measured.
    public OutsideStore outside() {
        return new OutsideTable(jdbi, new OfficeId(office));
    }

    /// What officers did.
    public Sheets sheets() {
        return new Sheets(jdbi, office);
    }

    /// What inspections are shown.
    public Inspections inspections() {
        return new Inspections(jdbi, office);
    }

    /// The numbers given on a day.
    public IssueLog issues(LocalDate day) {
        return IssueLog.of(DayChain.of(jdbi, office, day));
    }

    /// Days and months for paper.
    public Periods periods() {
        return new Periods(jdbi, office, this);
    }

    public DayFigures day(LocalDate day) {
        return day(day, visits(day));
    }

    DayFigures day(LocalDate day, List<Visit> visits) {
        return DayFigures.of(day, visits, anomalies(day), faults(day));
    }

    /// One that nobody ended goes on to the last event of its day.
    private List<Faults.Span> faults(LocalDate day) {
        return jdbi.withHandle(h -> {
            var events =
                    ofOffice(
                                    h.createQuery(
                                            """
                                            select * from event where office = :office
                                            and kind = 'SharedFault' and business_day = :day
                                            order by seq\
                                            """))
                            .bind("day", day)
                            .map((rs, _) -> Rows.recorded(rs).event())
                            .list();
            return events.isEmpty() ? List.of() : Faults.spans(events, lastOf(h, day));
        });
    }

    private Instant lastOf(Handle h, LocalDate day) {
        return ofOffice(
                        h.createQuery(
                                """
                                select max(at) from event
                                where office = :office and business_day = :day
                                and at >= :from and at < :to and kind <> 'DayClosed'\
                                """))
                .bind("day", day)
                .bind("from", Rules.midnight(day))
                .bind("to", Rules.midnight(day.plusDays(1)))
                .mapTo(Instant.class)
                .one();
    }

    /// The visits of a day in the order of their issue.
    public List<Visit> visits(LocalDate day) {
        return jdbi.withHandle(h ->
                scoped(
                                h.createQuery(
                                        """
                                        select v.*, r.level, r.buttons from visit v
                                        left join rating r on r.office = v.office
                                            and r.ticket = v.ticket
                                            and r.visit_day = v.business_day and r.counts
                                        where v.office = :office
                                        and v.business_day = :day\
                                        """
                                                + scope.services("v.service")
                                                + " order by v.issued_at, v.ticket"))
                        .bind("day", day)
                        .map((rs, _) -> scope.shown(Rows.visit(rs)))
                        .list());
    }

    /// Events with numbers above `seq`, in order, `limit` at most, with what citizens wrote.
    public List<Recorded> eventsAfter(long seq, int limit) {
        return jdbi.withHandle(h ->
                ofOffice(
                                h.createQuery(
                                        """
                                        select e.*, w.words from event e
                                        left join rating_words w
                                            on w.office = e.office and w.seq = e.seq
                                        where e.office = :office and e.seq > :seq
                                        order by e.office, e.seq limit :limit\
                                        """))
                        .bind("seq", seq)
                        .bind("limit", limit)
                        .map((rs, _) -> Words.back(Rows.recorded(rs), Rows.text(rs, "words")))
                        .list());
    }

    /// Everything of the last so many business days, in order.
    public List<Recorded> eventsOfLast(int days) {
        return jdbi.withHandle(h ->
                ofOffice(
                                h.createQuery(
                                        """
                                        select * from event
                                        where office = :office and seq >= coalesce(
                                            (select min(seq) from (
                                                select seq from event
                                                where office = :office and kind = 'DayOpened'
                                                order by office desc, kind desc, seq desc limit :days) opened), 1)
                                        order by seq\
                                        """))
                        .bind("days", days)
                        .map((rs, _) -> Rows.recorded(rs))
                        .list());
    }

    /// What happened to a ticket, in order. Looks at the open day and the one before.
    public List<Recorded> eventsOf(TicketId ticket) {
        return jdbi.withHandle(h ->
                ofOffice(
                                h.createQuery(
                                        """
                                        select * from event
                                        where office = :office and body like :ticket
                                        and seq >= (select seq - :back from event
                                            where office = :office
                                            order by office desc, seq desc limit 1)
                                        order by seq\
                                        """))
                        .bind("ticket", "%\"" + ticket + "\"%")
                        .bind("back", TWO_DAYS)
                        .map((rs, _) -> Rows.recorded(rs))
                        .list());
    }

    /// How often the ranges of a day were kept, of the tickets called so far.
    public Honesty honesty(LocalDate day) {
        var waits =
                jdbi.withHandle(h ->
                        scoped(
                                        h.createQuery(
                                                """
                                                select promised_at, promised_from, promised_to,
                                                    called_at from visit
                                                where office = :office and business_day = :day
                                                and promised_at is not null
                                                and called_at is not null\
                                                """
                                                        + scope.services("service")))
                                .bind("day", day)
                                .map((rs, _) -> isKept(rs))
                                .list());
        return new Honesty(waits.size(), (int) waits.stream().filter(kept -> kept).count());
    }

    private static boolean isKept(ResultSet rs) throws SQLException {
        var told = rs.getTimestamp("promised_at").toInstant();
        var waited = Waited.between(told, rs.getTimestamp("called_at").toInstant());
        return waited >= 60L * rs.getInt("promised_from")
                && waited <= 60L * rs.getInt("promised_to");
    }

    /// What the lead was told on a day, and what became of it within a month.
    public Concerns concerns(LocalDate day) {
        var events =
                jdbi.withHandle(h ->
                        ofOffice(
                                        h.createQuery(
                                                """
                                                select * from event
                                                where office = :office
                                                and business_day between :day and :to
                                                and kind = 'ConcernRaised'
                                                union all select * from event
                                                where office = :office
                                                and business_day between :day and :to
                                                and kind = 'ConcernAnswered'
                                                order by seq\
                                                """))
                                .bind("day", day)
                                .bind("to", day.plusMonths(1))
                                .map((rs, _) -> Rows.recorded(rs).event())
                                .list());
        return Concerns.of(events.stream());
    }

    /// Those of these visits whose rating that counts accuses somebody.
    public Set<TicketId> accusing(Set<TicketId> visits) {
        if (visits.isEmpty()) return Set.of();
        return jdbi.withHandle(h ->
                ofOffice(
                                h.createQuery(
                                        """
                                        select ticket from rating
                                        where office = :office and ticket in (<visits>)
                                        and counts and reasons like :reason\
                                        """))
                        .bindList("visits", visits.stream().map(TicketId::value).toList())
                        .bind("reason", "%" + RatingReason.R7 + "%")
                        .map((rs, _) -> new TicketId(rs.getObject("ticket", UUID.class)))
                        .set());
    }

    private int anomalies(LocalDate day) {
        return jdbi.withHandle(h ->
                scoped(
                                h.createQuery(
                                        """
                                        select count(*) from rating
                                        where office = :office and business_day = :day
                                        and refused is not null\
                                        """
                                                + scope.ratings()))
                        .bind("day", day)
                        .mapTo(Integer.class)
                        .one());
    }

    private Query scoped(Query query) {
        return scope.bound(ofOffice(query));
    }

    private Query ofOffice(Query query) {
        return query.bind("office", office);
    }
}
