package vn.luot.hub.print.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.luot.hub.print.Chart;
import vn.luot.hub.print.Section;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.report.PeriodFigures;

/// The pictures; none where there is nothing to show.
record Drawings(Names names, PeriodFigures figures) {
    /// Below this many ratings a day's share tells nothing even beside its limits.
    private static final int ENOUGH_A_DAY = 5;

    private static final double SIGMAS = 3;

    Stream<Section> byHour() {
        var arrivals = figures.arrivals();
        var labels = arrivals.hours().stream().map(Drawings::hour).toList();
        var values = arrivals.hours().stream().map(hour -> (double) arrivals.at(hour)).toList();
        var series = List.of(new Chart.Series(names.text("visits"), values));
        return drawn(labels.size(), "by-hour", new Chart.Bars(labels, series));
    }

    Stream<Section> byDay() {
        var days = figures.days();
        var labels = days.keySet().stream().map(Drawings::dayAndMonth).toList();
        var visits = values(days.values().stream().map(d -> d.all().counts().visits()));
        var served = values(days.values().stream().map(d -> d.all().counts().served()));
        var series =
                List.of(
                        new Chart.Series(names.text("visits"), visits),
                        new Chart.Series(names.text("served"), served));
        return drawn(labels.size(), "by-day", new Chart.Bars(labels, series));
    }

    Stream<Section> heat() {
        var arrivals = figures.arrivals();
        var weekdays = List.copyOf(arrivals.days().keySet());
        var rows = weekdays.stream().map(names.formats()::weekday).toList();
        var columns = arrivals.hours().stream().map(Drawings::hour).toList();
        var values = weekdays.stream().map(this::means).toList();
        if (columns.isEmpty()) return Stream.empty();
        var most = values.stream().flatMap(List::stream).max(Double::compare).orElse(0.0);
        var note = names.text("heat-note", names.formats().decimal(most, 1));
        return Stream.of(
                new Section.Drawing(names.text("heat"), new Chart.Heat(rows, columns, values)),
                new Section.Words("", List.of(note)));
    }

    private List<Double> means(DayOfWeek weekday) {
        var arrivals = figures.arrivals();
        return arrivals.hours().stream().map(hour -> arrivals.mean(weekday, hour)).toList();
    }

    /// Whether a day's satisfaction was unlike the others by more than chance (p-chart).
    Stream<Section> control() {
        var all = figures.all().satisfaction();
        var mean = all.share();
        var points =
                figures.days().entrySet().stream()
                        .filter(e -> e.getValue().all().satisfaction().rated() >= ENOUGH_A_DAY)
                        .map(e -> point(e, mean))
                        .toList();
        if (!all.enough() || points.size() < 2) return Stream.empty();
        var labels =
                new Chart.Labels(names.text("satisfied"), names.text("mean"), names.text("limits"));
        var chart = new Chart.Control(labels, points, mean);
        var note = new Section.Words("", List.of(names.text("control-note", ENOUGH_A_DAY)));
        return Stream.of(new Section.Drawing(names.text("control"), chart), note);
    }

    private static Chart.Point point(Map.Entry<LocalDate, DayFigures> day, double mean) {
        var of = day.getValue().all().satisfaction();
        var sigma = Math.sqrt(mean * (1 - mean) / of.rated());
        return new Chart.Point(
                dayAndMonth(day.getKey()),
                of.share(),
                Math.max(0, mean - SIGMAS * sigma),
                Math.min(1, mean + SIGMAS * sigma));
    }

    private Stream<Section> drawn(int things, String title, Chart chart) {
        return things == 0
                ? Stream.empty()
                : Stream.of(new Section.Drawing(names.text(title), chart));
    }

    private static List<Double> values(Stream<Integer> counts) {
        return counts.map(Integer::doubleValue).toList();
    }

    private static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    static String dayAndMonth(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
    }
}
