package vn.luot.hub.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.luot.hub.queue.Calendar;

/// How many are expected on the next working days, judged by the last same weekdays, and how good
/// the same judgement was before. Pure.
///
/// @param days in order
public record ComingDays(List<Day> days, Trial trial) {
    /// With fewer same weekdays behind it nothing is said of a day.
    public static final int ENOUGH = 4;

    /// So many same weekdays are looked at, if there are so many.
    public static final int LIKE = 8;

    /// So long is looked back for how good it was.
    public static final int TRIED_DAYS = 28;

    private static final int COMING = 5;

    /// Eight weeks, the four before them that are tried, and as many for weekdays not worked.
    private static final int LOOKED_AT_DAYS = TRIED_DAYS + 7 * (LIKE + 4);

    public ComingDays {
        days = List.copyOf(days);
    }

    /// What must be read for them.
    static PastDays.Days lookedAt(LocalDate today) {
        return new PastDays.Days(today.minusDays(LOOKED_AT_DAYS), today.minusDays(1));
    }

    /// @param today counts neither as past nor as coming
    public static ComingDays of(LocalDate today, Calendar calendar, PastDays past) {
        var days =
                Stream.iterate(
                                calendar.nextWorkingDay(today),
                                Optional::isPresent,
                                day -> day.flatMap(calendar::nextWorkingDay))
                        .limit(COMING)
                        .flatMap(Optional::stream)
                        .map(day -> Day.of(day, calendar, past.taken().headMap(today)))
                        .toList();
        return new ComingDays(days, Trial.of(today, calendar, past));
    }

    /// One day to come.
    ///
    /// @param like how many past days it is judged by
    /// @param hours how many are expected in each hour in which numbers are given: the mean of
    ///   those days
    /// @param least what the quietest of those days had
    /// @param most what the busiest had
    public record Day(
            LocalDate day, int like, SortedMap<Integer, Double> hours, int least, int most) {
        public Day {
            hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
        }

        /// @param past what was known beforehand
        static Day of(
                LocalDate day,
                Calendar calendar,
                SortedMap<LocalDate, Map<Integer, Integer>> past) {
            var open = hours(day, calendar);
            var like =
                    new TreeMap<>(past)
                            .descendingMap().entrySet().stream()
                                    .filter(of -> of.getKey().getDayOfWeek() == day.getDayOfWeek())
                                    .limit(LIKE)
                                    .map(Map.Entry::getValue)
                                    .toList();
            var means = new TreeMap<Integer, Double>();
            for (var hour : open)
                means.put(
                        hour,
                        like.stream().mapToInt(of -> of.getOrDefault(hour, 0)).average().orElse(0));
            var sums =
                    like.stream()
                            .mapToInt(of ->
                                    open.stream().mapToInt(hour -> of.getOrDefault(hour, 0)).sum())
                            .summaryStatistics();
            return like.isEmpty()
                    ? new Day(day, 0, means, 0, 0)
                    : new Day(day, like.size(), means, sums.getMin(), sums.getMax());
        }

        /// Those in which numbers are given or people are served.
        private static TreeSet<Integer> hours(LocalDate day, Calendar calendar) {
            var hours = new TreeSet<Integer>();
            Stream.concat(calendar.numberWindows(day).stream(), calendar.sessions(day).stream())
                    .forEach(window -> {
                        for (int hour = window.from().getHour(); begins(hour, window.to()); hour++)
                            hours.add(hour);
                    });
            return hours;
        }

        private static boolean begins(int hour, LocalTime end) {
            return hour < 24 && LocalTime.of(hour, 0).isBefore(end);
        }

        /// Whether enough is known to say anything.
        public boolean isKnown() {
            return like >= ENOUGH;
        }

        /// All of the day.
        public double expected() {
            return hours.values().stream().mapToDouble(of -> of).sum();
        }

        /// The hour in which most are expected; absent if nobody is.
        public Optional<Integer> peak() {
            return hours.entrySet().stream()
                    .filter(of -> of.getValue() > 0)
                    .max(
                            Map.Entry.<Integer, Double>comparingByValue()
                                    .thenComparing(
                                            Map.Entry.comparingByKey(Collections.reverseOrder())))
                    .map(Map.Entry::getKey);
        }

        private int came(Map<Integer, Integer> taken) {
            return hours.keySet().stream().mapToInt(hour -> taken.getOrDefault(hour, 0)).sum();
        }
    }

    /// What the same would have said of the last weeks, each day with what was known before it.
    ///
    /// @param days of which it would have said something
    /// @param missedBy by how many visits a day, in the mean
    /// @param came how many came on these days, all together
    /// @param within on how many of them as many came as it would have said
    public record Trial(int days, double missedBy, int came, int within) {
        static Trial of(LocalDate today, Calendar calendar, PastDays past) {
            var trial = new Trial(0, 0, 0, 0);
            var tried = past.taken().subMap(today.minusDays(TRIED_DAYS), today);
            for (var real : tried.entrySet()) {
                var day = real.getKey();
                var said = Day.of(day, calendar, past.taken().headMap(day));
                if (said.isKnown() && !said.hours().isEmpty())
                    trial = trial.and(said, said.came(real.getValue()));
            }
            return trial;
        }

        private Trial and(Day said, int real) {
            var off = Math.abs(said.expected() - real);
            var kept = real >= said.least() && real <= said.most();
            return new Trial(
                    days + 1,
                    (missedBy * days + off) / (days + 1),
                    came + real,
                    within + (kept ? 1 : 0));
        }
    }
}
