package vn.luot.hub.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.luot.hub.report.Comparison.Kind;
import vn.luot.hub.report.Comparison.Timed;
import vn.luot.wire.ServiceCode;

/// Reads what compares officers, and desks, fairly. For those who lead them only. Safe for use from
/// any thread.
public final class Comparisons {
    private final Jdbi jdbi;
    private final String office;
    private final Reports reports;

    Comparisons(Jdbi jdbi, String office, Reports reports) {
        this.jdbi = jdbi;
        this.office = office;
        this.reports = reports;
    }

    /// @param officers as the log names them, such as `staff:hanh`
    /// @param desks the same by desk: who always sits at one desk cannot be told from it
    /// @param care what officers' speed must be read with
    /// @param mark how far the log was read
    /// @param scope whose visits these are
    public record Of(
            Comparison officers,
            Comparison desks,
            SortedMap<String, Care> care,
            Optional<Mark> mark,
            Scope scope) {
        public Of {
            care = Collections.unmodifiableSortedMap(new TreeMap<>(care));
        }
    }

    /// @param transfers visits that the officer sent on to another line
    public record Care(int transfers, Satisfaction satisfaction) {}

    private record Served(String officer, String desk, Timed timed, Optional<Integer> level) {}

    /// The same of fewer visits. Who sent a visit on is counted whichever line it was in.
    public Comparisons within(Scope scope) {
        return reports.within(scope).comparisons();
    }

    /// Visits of one turn: the time of several is not one officer's. Both days are in it.
    public Of of(LocalDate from, LocalDate to) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, h -> read(h, from, to));
    }

    private Of read(Handle h, LocalDate from, LocalDate to) {
        var served = served(h, from, to);
        return new Of(
                Comparison.of(timed(served, Served::officer)),
                Comparison.of(timed(served, Served::desk)),
                care(served, transfers(h, from, to)),
                reports.periods().mark(h, from, to),
                reports.scope());
    }

    private static List<Timed> timed(List<Served> served, Function<Served, String> who) {
        return served.stream()
                .map(one -> new Timed(who.apply(one), one.timed().kind(), one.timed().seconds()))
                .toList();
    }

    private static SortedMap<String, Care> care(
            List<Served> served, Map<String, Integer> transfers) {
        var care = new TreeMap<String, Care>();
        served.stream()
                .collect(Collectors.groupingBy(Served::officer))
                .forEach((officer, of) -> {
                    var levels = of.stream().flatMap(one -> one.level().stream()).toList();
                    var sent = transfers.getOrDefault(officer, 0);
                    care.put(officer, new Care(sent, Satisfaction.ofLevels(of.size(), levels)));
                });
        return care;
    }

    private List<Served> served(Handle h, LocalDate from, LocalDate to) {
        var scope = reports.scope();
        var query =
                h.createQuery(
                        """
                        select v.officer, v.desk, v.service, v.purpose, v.dossiers,
                            v.started_at, v.finished_at, r.level
                        from visit v left join rating r on r.office = v.office
                            and r.ticket = v.ticket and r.visit_day = v.business_day and r.counts
                        where v.office = :office and v.business_day between :from and :to
                            and v.fate = 'SERVED' and v.turns = 1 and v.officer is not null
                            and v.desk is not null and v.started_at is not null
                            and v.finished_at is not null\
                        """
                                + scope.services("v.service")
                                + " order by v.business_day, v.ticket");
        return scope.bound(query)
                .bind("office", office)
                .bind("from", from)
                .bind("to", to)
                .map((rs, _) -> served(rs))
                .list();
    }

    private static Served served(ResultSet rs) throws SQLException {
        var purpose = Optional.ofNullable(rs.getString("purpose")).orElse("");
        var service = new ServiceCode(rs.getString("service"));
        var took =
                Duration.between(
                        rs.getTimestamp("started_at").toInstant(),
                        rs.getTimestamp("finished_at").toInstant());
        var officer = rs.getString("officer");
        var level = rs.getInt("level");
        var kind = new Kind(service, purpose, rs.getInt("dossiers") > 1);
        return new Served(
                officer,
                rs.getString("desk"),
                new Timed(officer, kind, took.toSeconds()),
                Optional.of(level).filter(given -> given > 0));
    }

    private Map<String, Integer> transfers(Handle h, LocalDate from, LocalDate to) {
        return h
                .createQuery(
                        """
                        select actor, count(*) as sent from event
                        where office = :office and kind = 'TicketTransferred'
                            and business_day between :from and :to group by actor\
                        """)
                .bind("office", office)
                .bind("from", from)
                .bind("to", to)
                .map((rs, _) -> Map.entry(rs.getString("actor"), rs.getInt("sent")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
