package vn.luot.hub.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.luot.hub.queue.Rules;

/// How many numbers were taken in which hour of which weekday, and on how many such days.
///
/// @param days how many days of each weekday had a visit
public record Arrivals(SortedMap<Hour, Integer> taken, SortedMap<DayOfWeek, Integer> days) {
    public Arrivals {
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /// @param hour of the day, 0..23
    public record Hour(DayOfWeek weekday, int hour) implements Comparable<Hour> {
        @Override
        public int compareTo(Hour other) {
            var byDay = weekday.compareTo(other.weekday);
            return byDay == 0 ? Integer.compare(hour, other.hour) : byDay;
        }
    }

    /// Who was carried over took the number on an earlier day: it counts there only.
    ///
    /// @param visits by their business day
    static Arrivals of(Map<DayOfWeek, Integer> days, Map<LocalDate, List<Visit>> visits) {
        var taken = new TreeMap<Hour, Integer>();
        visits.forEach((day, of) ->
                of.stream()
                        .map(visit -> visit.times().issued().atZone(Rules.ZONE))
                        .filter(at -> at.toLocalDate().equals(day))
                        .map(at -> new Hour(at.getDayOfWeek(), at.getHour()))
                        .forEach(hour -> taken.merge(hour, 1, Integer::sum)));
        return new Arrivals(taken, new TreeMap<>(days));
    }

    /// All numbers that were taken.
    public int all() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// From the first hour in which somebody came to the last, without a gap; empty if nobody came.
    public List<Integer> hours() {
        var hours = taken.keySet().stream().mapToInt(Hour::hour).summaryStatistics();
        return hours.getCount() == 0
                ? List.of()
                : Stream.iterate(hours.getMin(), h -> h <= hours.getMax(), h -> h + 1).toList();
    }

    /// All that came in this hour of any weekday.
    public int at(int hour) {
        return taken.entrySet().stream()
                .filter(e -> e.getKey().hour() == hour)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// The mean of such days; 0 if there was none.
    public double mean(DayOfWeek weekday, int hour) {
        var of = days.getOrDefault(weekday, 0);
        return of == 0 ? 0 : (double) taken.getOrDefault(new Hour(weekday, hour), 0) / of;
    }
}
