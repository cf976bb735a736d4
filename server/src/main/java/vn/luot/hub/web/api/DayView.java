package vn.luot.hub.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.report.Figures;
import vn.luot.hub.report.Satisfaction;
import vn.luot.hub.report.Spread;

/// The figures of one day in the API. Times are seconds.
///
/// @param anomalies ratings that were refused
record DayView(
        LocalDate day,
        FiguresView all,
        Map<String, FiguresView> services,
        Map<String, FiguresView> desks,
        int anomalies,
        FaultsView sharedFaults) {
    /// @param seconds how long what all desks work with was down
    /// @param waited visits that waited meanwhile
    record FaultsView(long seconds, int waited) {}

    /// Of all, of one service or of one desk.
    ///
    /// @param waits from issue to the first call
    /// @param waitsInHours the same, counted from the opening of the session
    record FiguresView(
            Figures.Counts counts,
            Spread waits,
            Spread waitsInHours,
            Spread serving,
            SatisfactionView satisfaction) {
        static FiguresView of(Figures figures) {
            return new FiguresView(
                    figures.counts(),
                    figures.waits(),
                    figures.waitsInHours(),
                    figures.serving(),
                    SatisfactionView.of(figures.satisfaction()));
        }
    }

    /// @param share of levels 4 and 5, 0..1, to be shown with its 95 % interval `low`..`high`
    /// @param enough whether there are enough ratings to show a share at all
    /// @param scales how many ratings came from boxes or forms of 3, 4 and 5 levels
    record SatisfactionView(
            int served,
            int rated,
            List<Integer> levels,
            double share,
            double low,
            double high,
            double responseRate,
            boolean enough,
            Map<Integer, Integer> scales) {
        static SatisfactionView of(Satisfaction of) {
            return new SatisfactionView(
                    of.served(),
                    of.rated(),
                    of.levels(),
                    of.share(),
                    of.interval().low(),
                    of.interval().high(),
                    of.responseRate(),
                    of.enough(),
                    of.scales());
        }
    }

    static DayView of(DayFigures day) {
        return new DayView(
                day.day(),
                FiguresView.of(day.all()),
                views(day.services()),
                views(day.desks()),
                day.anomalies(),
                new FaultsView(day.faults().down().toSeconds(), day.faults().waited()));
    }

    static Map<String, FiguresView> views(SortedMap<?, Figures> groups) {
        var views = new TreeMap<String, FiguresView>();
        groups.forEach((key, figures) -> views.put(key.toString(), FiguresView.of(figures)));
        return views;
    }
}
