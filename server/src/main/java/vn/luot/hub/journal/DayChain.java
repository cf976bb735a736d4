package vn.luot.hub.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.engine.Recorded;

/// One business day of the log, looked at as [EventLog#verify] looks at all of it, beside a running
/// engine.
///
/// @param events in order, up to where the chain breaks
/// @param proof of the day, counting from the log's beginning
public record DayChain(List<Recorded> events, Proof proof) {
    public DayChain {
        events = List.copyOf(events);
    }

    public static DayChain of(Jdbi jdbi, String office, LocalDate day) {
        return jdbi.withHandle(h ->
                opened(h, office, day)
                        .map(first -> of(rows(h, office, first), first))
                        .orElse(new DayChain(List.of(), new ChainCheck().proof())));
    }

    /// A day's rows and the one before them.
    record Rows(Optional<Stored> before, List<Stored> day) {}

    static Rows stored(Jdbi jdbi, String office, LocalDate day) {
        return jdbi.withHandle(h ->
                opened(h, office, day)
                        .map(first -> split(rows(h, office, first), first))
                        .orElse(new Rows(Optional.empty(), List.of())));
    }

    private static Rows split(List<Stored> rows, long first) {
        return rows.getFirst().seq() < first
                ? new Rows(Optional.of(rows.getFirst()), rows.subList(1, rows.size()))
                : new Rows(Optional.empty(), rows);
    }

    private static DayChain of(List<Stored> rows, long first) {
        var before = rows.getFirst().seq() < first;
        var check = before ? ChainCheck.after(rows.getFirst()) : new ChainCheck();
        var day = before ? rows.subList(1, rows.size()) : rows;
        day.forEach(check::look);
        var proof = check.proof();
        var events = new ArrayList<Recorded>();
        for (var row : day)
            if (!(proof instanceof Proof.Broken(var seq, _)) || row.seq() < seq)
                events.add(row.recorded());
        return new DayChain(events, proof);
    }

    private static Optional<Long> opened(Handle h, String office, LocalDate day) {
        return h.createQuery(
                        """
                        select min(seq) from event where office = :office
                        and kind = 'DayOpened' and business_day = :day having min(seq) is not null\
                        """)
                .bind("office", office)
                .bind("day", day)
                .mapTo(Long.class)
                .findOne();
    }

    /// The day's rows, and the one before them if there is one.
    private static List<Stored> rows(Handle h, String office, long first) {
        return h.createQuery(
                        """
                        select * from event where office = :office and seq >= :first - 1
                        and seq < coalesce((select min(seq) from event where office = :office
                            and kind = 'DayOpened' and seq > :first), :far)
                        order by seq\
                        """)
                .bind("office", office)
                .bind("first", first)
                .bind("far", Long.MAX_VALUE)
                .map((rs, _) -> Stored.read(rs))
                .list();
    }
}
