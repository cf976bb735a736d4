package vn.luot.hub.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.luot.hub.queue.Rules;

/// How many numbers were taken in each hour of the days on which the office worked.
///
/// @param taken by day, then by the hour of the day; a day on which nobody came to an agency is in
///   it, without hours
public record PastDays(SortedMap<LocalDate, Map<Integer, Integer>> taken) {
    private static final long HOUR = 3600;
    private static final String OF_DAYS =
            " where office = :office and business_day between :from and :to";

    public PastDays {
        var days = new TreeMap<LocalDate, Map<Integer, Integer>>();
        taken.forEach((day, hours) -> days.put(day, Map.copyOf(hours)));
        taken = Collections.unmodifiableSortedMap(days);
    }

    /// @param to last day, in it
    record Days(LocalDate from, LocalDate to) {}

    /// Hours here and hours of the epoch begin together.
    private record Taken(LocalDate day, ZonedDateTime at, int numbers) {
        static Taken read(ResultSet rs) throws SQLException {
            return new Taken(
                    rs.getObject("business_day", LocalDate.class),
                    Instant.ofEpochSecond(rs.getLong("taken_in") * HOUR).atZone(Rules.ZONE),
                    rs.getInt("numbers"));
        }

        private boolean isOfItsDay() {
            return at.toLocalDate().equals(day);
        }

        private int hour() {
            return at.getHour();
        }
    }

    /// Who was carried over took the number on an earlier day: it counts there only.
    static PastDays read(Handle h, String office, Scope scope, Days asked) {
        var days = new TreeMap<LocalDate, Map<Integer, Integer>>();
        bound(h.createQuery("select distinct business_day from visit" + OF_DAYS), office, asked)
                .mapTo(LocalDate.class)
                .forEach(day -> days.put(day, new TreeMap<>()));
        var hour = "cast(floor(extract(epoch from issued_at) / 3600) as bigint)";
        var sql =
                """
                select business_day, %s as taken_in, count(*) as numbers from visit%s%s
                group by business_day, %s\
                """
                        .formatted(hour, OF_DAYS, scope.services("service"), hour);
        scope.bound(bound(h.createQuery(sql), office, asked))
                .map((rs, _) -> Taken.read(rs))
                .filter(Taken::isOfItsDay)
                .forEach(of ->
                        days.computeIfAbsent(of.day(), _ -> new TreeMap<>())
                                .put(of.hour(), of.numbers()));
        return new PastDays(days);
    }

    private static Query bound(Query query, String office, Days asked) {
        return query.bind("office", office).bind("from", asked.from()).bind("to", asked.to());
    }
}
