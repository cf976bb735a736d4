package vn.luot.hub.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import vn.luot.hub.report.ComingDays;

/// How many are expected on the next working days.
///
/// @param trial how good the same was before
record ComingView(List<DayAhead> days, ComingDays.Trial trial) {
    /// @param like how many past days it is judged by
    /// @param enough whether these are enough to say anything
    /// @param hours the mean of each hour in which numbers are given
    /// @param least what the quietest of those days had
    /// @param most what the busiest had
    record DayAhead(
            LocalDate day,
            int like,
            boolean enough,
            double expected,
            int least,
            int most,
            SortedMap<Integer, Double> hours) {
        static DayAhead of(ComingDays.Day day) {
            return new DayAhead(
                    day.day(),
                    day.like(),
                    day.isKnown(),
                    day.expected(),
                    day.least(),
                    day.most(),
                    day.hours());
        }
    }

    static ComingView of(ComingDays of) {
        return new ComingView(of.days().stream().map(DayAhead::of).toList(), of.trial());
    }
}
