package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Chart;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.ComingDays;

/// How many are expected on the next working days. Pure.
public record ComingReport(Names names, ComingDays of) {
    Report made(LocalDate today) {
        var sections = new ArrayList<Section>();
        sections.add(days());
        sections.add(new Section.Words("", List.of(trial())));
        if (of.days().stream().anyMatch(ComingDays.Day::isKnown)) {
            sections.add(hours());
            sections.add(heat());
        }
        var date = names.formats().date(today);
        return new Report(
                names.language(),
                "luot-%s-%s".formatted(names.office().id(), names.text("name-coming", today)),
                names.title(),
                names.text("title-coming"),
                names.text("coming-made", date),
                sections,
                Stream.of("coming", "coming-range", "coming-hours")
                        .map(note -> names.text("note-" + note, ComingDays.LIKE, ComingDays.ENOUGH))
                        .toList(),
                Optional.empty(),
                Paper.SHEETS);
    }

    /// One line for each day.
    public Section.Table days() {
        var columns =
                List.of(
                        column("day"),
                        column("coming-weekday"),
                        column("coming-expected"),
                        column("low"),
                        column("high"),
                        column("coming-peak"),
                        column("coming-like"));
        return new Section.Table(
                names.text("coming"), columns, of.days().stream().map(this::row).toList());
    }

    private List<Cell> row(ComingDays.Day day) {
        var known = day.isKnown();
        return List.of(
                new Cell.Day(day.day()),
                Cell.of(names.formats().weekday(day.day().getDayOfWeek())),
                known ? Cell.of(Math.round(day.expected())) : Cell.none(),
                known ? Cell.of(day.least()) : Cell.none(),
                known ? Cell.of(day.most()) : Cell.none(),
                Cell.of(known ? peak(day) : names.text("coming-few")),
                Cell.of(day.like()));
    }

    private String peak(ComingDays.Day day) {
        return day.peak()
                .map(hour ->
                        names.text(
                                "coming-peak-of",
                                hour(hour),
                                hour(hour + 1),
                                names.formats()
                                        .number(Math.round(day.hours().getOrDefault(hour, 0.0)))))
                .orElse("–");
    }

    /// How good it was, in one honest line.
    public String trial() {
        var trial = of.trial();
        if (trial.days() == 0) return names.text("coming-untried");
        var formats = names.formats();
        var off = trial.missedBy() * trial.days() / Math.max(1, trial.came());
        return names.text(
                "coming-tried",
                ComingDays.TRIED_DAYS / 7,
                trial.days(),
                formats.decimal(trial.missedBy(), 1),
                formats.percent(off, 1),
                trial.within());
    }

    private Section.Table hours() {
        var columns = new ArrayList<Column>();
        columns.add(column("coming-hour"));
        known().forEach(day -> columns.add(new Column(label(day))));
        var rows = new ArrayList<List<Cell>>();
        for (var hour : open()) {
            var row = new ArrayList<Cell>();
            row.add(Cell.of(hour(hour) + "–" + hour(hour + 1)));
            known().forEach(day -> row.add(at(day, hour)));
            rows.add(row);
        }
        return new Section.Table(names.text("coming-by-hour"), columns, rows);
    }

    private static Cell at(ComingDays.Day day, int hour) {
        return Optional.ofNullable(day.hours().get(hour))
                .map(expected -> Cell.of(Math.round(expected)))
                .orElseGet(Cell::none);
    }

    private Section heat() {
        var columns = open().stream().map(ComingReport::hour).toList();
        var rows = known().map(this::label).toList();
        var values =
                known().map(day ->
                                open().stream()
                                        .map(hour -> day.hours().getOrDefault(hour, 0.0))
                                        .toList())
                        .toList();
        return new Section.Drawing(
                names.text("coming-heat"), new Chart.Heat(rows, columns, values));
    }

    private Stream<ComingDays.Day> known() {
        return of.days().stream().filter(ComingDays.Day::isKnown);
    }

    private TreeSet<Integer> open() {
        var hours = new TreeSet<Integer>();
        known().forEach(day -> hours.addAll(day.hours().keySet()));
        return hours;
    }

    private String label(ComingDays.Day day) {
        return "%s %s"
                .formatted(
                        names.formats().weekday(day.day().getDayOfWeek()),
                        Drawings.dayAndMonth(day.day()));
    }

    private static String hour(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }

    private Column column(String key) {
        return new Column(names.text(key));
    }
}
