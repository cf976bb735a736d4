package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.journal.Fate;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.Figures;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Spread;

/// The tables of waiting and serving.
record Tables(Names names, PeriodFigures figures) {
    Section.Table ends() {
        var counts = figures.all().counts();
        var rows = new ArrayList<List<Cell>>();
        rows.add(row(names.text("visits"), Cell.of(counts.visits()), Cell.none()));
        for (var fate : Fate.values()) {
            var n = count(counts, fate);
            var words = names.word("manager.fate." + word(fate));
            if (n > 0 || fate == Fate.SERVED)
                rows.add(row(words, Cell.of(n), Cells.share(n, counts.visits())));
        }
        var columns = List.of(column("end"), column("count"), column("share"));
        return new Section.Table(names.text("ends"), columns, rows);
    }

    private static int count(Figures.Counts counts, Fate fate) {
        return switch (fate) {
            case SERVED -> counts.served();
            case NO_SHOW -> counts.noShow();
            case CANCELLED -> counts.cancelled();
            case UNCLAIMED -> counts.unclaimed();
            case NOT_SERVED -> counts.notServed();
            case CARRIED_OVER -> counts.carriedOver();
            case OPEN -> counts.open();
        };
    }

    Section.Table waits() {
        var all = figures.all();
        return new Section.Table(
                names.text("waits"),
                List.of(
                        column("measure"),
                        column("n"),
                        minutes("mean"),
                        minutes("p90"),
                        minutes("max"),
                        column("within15"),
                        column("within30")),
                List.of(
                        wait("wait-issue", all.waits()),
                        wait("wait-hours", all.waitsInHours()),
                        row(
                                names.text("serving"),
                                Cell.of(all.serving().n()),
                                Cells.mean(all.serving()),
                                Cells.p90(all.serving()),
                                Cells.max(all.serving()),
                                Cell.none(),
                                Cell.none())));
    }

    private List<Cell> wait(String key, Spread waits) {
        return row(
                names.text(key),
                Cell.of(waits.n()),
                Cells.mean(waits),
                Cells.p90(waits),
                Cells.max(waits),
                Cells.within15(waits),
                Cells.within30(waits));
    }

    Section.Table services() {
        return grouped(
                "services",
                "service",
                figures.groups().services(),
                code -> Cell.of(names.service(code)));
    }

    Section.Table days() {
        SortedMap<LocalDate, Figures> days = new TreeMap<>();
        figures.days().forEach((day, of) -> days.put(day, of.all()));
        return grouped("days", "day", days, Cell.Day::new);
    }

    private <K> Section.Table grouped(
            String title, String first, SortedMap<K, Figures> groups, Function<K, Cell> name) {
        var columns =
                List.of(
                        column(first),
                        column("visits"),
                        column("served"),
                        column("no-show"),
                        minutes("mean-wait"),
                        minutes("p90"),
                        minutes("max"),
                        column("within15"),
                        column("within30"),
                        minutes("mean-serving"));
        var rows =
                groups.entrySet().stream()
                        .map(group -> group(name.apply(group.getKey()), group.getValue()))
                        .toList();
        return new Section.Table(names.text(title), columns, rows);
    }

    private static List<Cell> group(Cell name, Figures of) {
        var waits = of.waitsInHours();
        return List.of(
                name,
                Cell.of(of.counts().visits()),
                Cell.of(of.counts().served()),
                Cell.of(of.counts().noShow()),
                Cells.mean(waits),
                Cells.p90(waits),
                Cells.max(waits),
                Cells.within15(waits),
                Cells.within30(waits),
                Cells.mean(of.serving()));
    }

    private static List<Cell> row(String words, Cell... cells) {
        return Stream.concat(Stream.of(Cell.of(words)), Stream.of(cells)).toList();
    }

    private Column column(String key) {
        return new Column(names.text(key));
    }

    private Column minutes(String key) {
        return new Column(names.text(key), names.text("minutes"));
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
