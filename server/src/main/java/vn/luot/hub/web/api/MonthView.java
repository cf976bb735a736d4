package vn.luot.hub.web.api;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.luot.hub.report.Mark;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.web.api.DayView.FiguresView;

/// The figures of one month: sums over sums.
///
/// @param days how many visits each day had, by date
/// @param reasons how often each was named; never R7
/// @param told tickets that were told a range and have been called, of which `kept` within it
/// @param mark how far the log was read
record MonthView(
        YearMonth month,
        FiguresView all,
        Map<String, FiguresView> services,
        Map<String, FiguresView> desks,
        Map<String, Integer> days,
        Map<String, Integer> reasons,
        int anomalies,
        int told,
        int kept,
        Optional<Mark> mark) {
    static MonthView of(YearMonth month, PeriodFigures of) {
        var days = new TreeMap<String, Integer>();
        of.days().forEach((day, d) -> days.put(day.toString(), d.all().counts().visits()));
        var reasons = new TreeMap<String, Integer>();
        of.reasons().forEach((reason, n) -> reasons.put(reason.name(), n));
        return new MonthView(
                month,
                FiguresView.of(of.all()),
                DayView.views(of.groups().services()),
                DayView.views(of.groups().desks()),
                days,
                reasons,
                of.anomalies(),
                of.honesty().told(),
                of.honesty().kept(),
                of.mark());
    }
}
