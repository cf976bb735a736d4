package vn.luot.hub.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.luot.hub.journal.OutsideTable;
import vn.luot.hub.outside.OutsideStore;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.OfficeId;
import vn.luot.wire.RatingReason;

/// Reads the figures of days and months. All of one period is read as of one moment. Safe for use
/// from any thread.
public final class Periods {
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    /// More events than a large office has while a kiosk that was cut off tells of its numbers.
    private static final int AFTERWARDS = 40_000;

    private final Jdbi jdbi;
    private final String office;
    private final Reports reports;

    Periods(Jdbi jdbi, String office, Reports reports) {
        this.jdbi = jdbi;
        this.office = office;
        this.reports = reports;
    }

    /// The same of fewer visits.
    public Periods within(Scope scope) {
        return reports.within(scope).periods();
    }

    /// Whose visits are read.
    public Scope scope() {
        return reports.scope();
    }

    /// @param to last day, in it
    public PeriodFigures of(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw new IllegalArgumentException("no days: " + from + ".." + to);
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, h -> read(h, from, to));
    }

    /// How many are expected on the next working days.
    public ComingDays coming(LocalDate today, Calendar calendar) {
        var looked = ComingDays.lookedAt(today);
        var past = jdbi.withHandle(h -> PastDays.read(h, office, reports.scope(), looked));
        return ComingDays.of(today, calendar, past);
    }

    /// What other systems measured of a month, as far as it was brought.
    public OutsideStore.Month outside(YearMonth month) {
        var whole = new OutsideTable(jdbi, new OfficeId(office)).of(month);
        return switch (reports.scope()) {
            case Scope.Whole _ -> whole;
            case Scope.Own own -> whole.within(own::covers);
        };
    }

    /// The configuration that held then, as YAML; absent if the log does not say.
    public Optional<String> configuration(Mark mark) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select * from event where office = :office and kind = 'Configured'
                                and seq <= :seq order by office desc, kind desc, seq desc limit 1\
                                """)
                        .bind("office", office)
                        .bind("seq", mark.seq())
                        .map((rs, _) -> Rows.recorded(rs))
                        .findOne()
                        .flatMap(entry -> yaml(h, entry.event())));
    }

    private Optional<String> yaml(Handle h, Event event) {
        return event instanceof Event.Configured(var revision, _)
                ? h.createQuery(
                                "select yaml from office_config where office = :office and revision"
                                        + " = :revision")
                        .bind("office", office)
                        .bind("revision", revision)
                        .mapTo(String.class)
                        .findOne()
                : Optional.empty();
    }

    /// What of `reports` is read in here is read in the same transaction: it is this thread's.
    private PeriodFigures read(Handle h, LocalDate from, LocalDate to) {
        var visits = new TreeMap<LocalDate, List<Visit>>();
        var days = new TreeMap<LocalDate, DayFigures>();
        var honesty = new Honesty(0, 0);
        var opened = opened(h, from, to);
        var worked = worked(opened);
        for (var day : from.datesUntil(to.plusDays(1)).toList()) {
            var of = reports.visits(day);
            var figures = reports.day(day, of);
            if (figures.isEmpty() && !worked.contains(day)) continue;
            visits.put(day, of);
            days.put(day, figures);
            honesty = honesty.and(reports.honesty(day));
        }
        var all = visits.values().stream().flatMap(List::stream).toList();
        return new PeriodFigures(
                from,
                to,
                PeriodFigures.Groups.of(all),
                days,
                Arrivals.of(PeriodFigures.weekdays(visits), visits),
                reasons(h, from, to),
                honesty,
                BookingLog.read(h, office, from, end(h, to)).on(from, to, reports.scope()),
                new DossierVisits(h, office, reports.scope()).of(from, to),
                opened.stream().filter(span -> reports.scope().covers(span.desk())).toList(),
                mark(h, from, to),
                reports.scope());
    }

    /// The days on which an agency was meant to have desks open though nobody came to it.
    private Set<LocalDate> worked(List<Punctuality.Span> opened) {
        return switch (reports.scope()) {
            case Scope.Whole _ -> Set.of();
            case Scope.Own _ ->
                    opened.stream().map(Punctuality.Span::day).collect(Collectors.toSet());
        };
    }

    private List<Punctuality.Span> opened(Handle h, LocalDate from, LocalDate to) {
        return between(
                        h,
                        """
                        select business_day, desk, from_at, to_at from desk_time
                        where office = :office and business_day between :from and :to
                        order by business_day, desk, from_at, seq\
                        """,
                        from,
                        to)
                .map((rs, _) -> Rows.span(rs))
                .list();
    }

    private Map<RatingReason, Integer> reasons(Handle h, LocalDate from, LocalDate to) {
        var reasons = new TreeMap<RatingReason, Integer>();
        var own = VISITED + reports.scope().ratings();
        reports
                .scope()
                .bound(between(h, "select reasons from rating where counts and " + own, from, to))
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(codes -> Stream.of(codes.split(",", -1)))
                .filter(code -> !code.isEmpty())
                .map(RatingReason::valueOf)
                .filter(reason -> reason != RatingReason.R7)
                .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
        return reasons;
    }

    private static final String VISITED = "office = :office and visit_day between :from and :to";

    /// The last event of the period, or of what was told later about it.
    Optional<Mark> mark(Handle h, LocalDate from, LocalDate to) {
        var end = end(h, to);
        var rated =
                between(h, "select max(seq) from rating where " + VISITED, from, to)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
        var last = Math.max(end, Math.max(rated, toldLater(h, end, from, to)));
        return h.createQuery(
                        "select seq, hash, at from event where office = :office and seq = :last")
                .bind("office", office)
                .bind("last", last)
                .map((rs, _) ->
                        new Mark(
                                rs.getLong("seq"),
                                rs.getString("hash"),
                                rs.getTimestamp("at").toInstant()))
                .findOne();
    }

    /// The event before the next day is opened.
    private long end(Handle h, LocalDate to) {
        return between(
                        h,
                        """
                        select coalesce(
                            (select min(seq) - 1 from event where office = :office
                                and kind = 'DayOpened' and business_day > :from
                                and business_day < :to),
                            (select seq from event where office = :office
                                order by office desc, seq desc limit 1), 0)\
                        """,
                        to,
                        NEVER)
                .mapTo(Long.class)
                .one();
    }

    /// A kiosk may tell of a number when its day is over.
    private long toldLater(Handle h, long end, LocalDate from, LocalDate to) {
        return h.createQuery(
                        """
                        select * from event where office = :office and kind = 'TicketIssued'
                        and seq > :end and seq <= :far
                        order by office desc, kind desc, seq desc\
                        """)
                .bind("office", office)
                .bind("end", end)
                .bind("far", end + AFTERWARDS)
                .map((rs, _) -> Rows.recorded(rs))
                .filter(entry ->
                        entry.event() instanceof Event.TicketIssued issued
                                && isIn(Rules.day(issued.issuedAt()), from, to))
                .findFirst()
                .map(entry -> entry.seq())
                .orElse(0L);
    }

    private static boolean isIn(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private Query between(Handle h, String sql, LocalDate from, LocalDate to) {
        return h.createQuery(sql).bind("office", office).bind("from", from).bind("to", to);
    }
}
