package vn.luot.hub.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.luot.hub.queue.Purpose;
import vn.luot.wire.RatingReason;

/// Reads officers' sheets. Safe for use from any thread.
public final class Sheets {
    private static final String THEIRS =
            """
             from visit v left join rating r on r.office = v.office and r.ticket = v.ticket
                and r.visit_day = v.business_day and r.counts
            where v.office = :office and v.officer = :officer and v.fate = 'SERVED'
            and v.business_day between :from and :to\
            """;

    private final Jdbi jdbi;
    private final String office;

    /// Whose and of when.
    ///
    /// @param officer as the log names them, such as `staff:hanh`
    /// @param from first day
    /// @param to last day, in it
    public record Asked(String officer, LocalDate from, LocalDate to) {}

    Sheets(Jdbi jdbi, String office) {
        this.jdbi = jdbi;
        this.office = office;
    }

    public OfficerSheet of(Asked asked) {
        return jdbi.withHandle(h -> {
            var days = days(h, asked);
            return new OfficerSheet(
                    Figures.of(
                            query(h, asked, "select v.*, r.level, r.buttons")
                                    .map((rs, _) -> Rows.visit(rs))
                                    .list()),
                    days.stream().mapToInt(OfficerSheet.Day::turns).sum(),
                    days.stream().mapToInt(OfficerSheet.Day::dossiers).sum(),
                    counts(words(h, asked, "purpose").map(Purpose::valueOf).toList()),
                    counts(
                            words(h, asked, "reasons")
                                    .flatMap(codes -> Stream.of(codes.split(",", -1)))
                                    .filter(code -> !code.isEmpty())
                                    .map(RatingReason::valueOf)
                                    .filter(reason -> reason != RatingReason.R7)
                                    .toList()),
                    days);
        });
    }

    private List<OfficerSheet.Day> days(Handle h, Asked asked) {
        return query(h, asked, "select v.business_day, v.turns, v.dossiers")
                .map((rs, _) ->
                        new OfficerSheet.Day(
                                rs.getObject(1, LocalDate.class), 1, rs.getInt(2), rs.getInt(3)))
                .stream()
                .collect(TreeMap<LocalDate, OfficerSheet.Day>::new, Sheets::add, Map::putAll)
                .values()
                .stream()
                .toList();
    }

    private static void add(Map<LocalDate, OfficerSheet.Day> days, OfficerSheet.Day visit) {
        days.merge(
                visit.day(),
                visit,
                (a, b) ->
                        new OfficerSheet.Day(
                                a.day(),
                                a.visits() + b.visits(),
                                a.turns() + b.turns(),
                                a.dossiers() + b.dossiers()));
    }

    private Stream<String> words(Handle h, Asked asked, String column) {
        return query(h, asked, "select " + column).mapTo(String.class).list().stream()
                .filter(word -> word != null);
    }

    private static <K extends Comparable<K>> Map<K, Integer> counts(Collection<K> things) {
        var counts = new TreeMap<K, Integer>();
        for (var thing : things) counts.merge(thing, 1, Integer::sum);
        return counts;
    }

    private Query query(Handle h, Asked asked, String select) {
        return h.createQuery(select + THEIRS)
                .bind("office", office)
                .bind("officer", asked.officer())
                .bind("from", asked.from())
                .bind("to", asked.to());
    }
}
