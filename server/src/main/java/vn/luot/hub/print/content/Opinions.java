package vn.luot.hub.print.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.Figures;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Satisfaction;
import vn.luot.wire.RatingReason;

/// What people thought, each share with what it takes to judge it.
record Opinions(Names names, PeriodFigures figures) {
    /// "0,95: 120/130 đánh giá …" as the basis of a share.
    String basis(Satisfaction of) {
        var formats = names.formats();
        var response = formats.percent(of.responseRate(), 0);
        return of.enough()
                ? names.text(
                        "basis",
                        formats.number(of.satisfied()),
                        formats.number(of.rated()),
                        formats.percent(of.interval().low(), 1),
                        formats.percent(of.interval().high(), 1),
                        response)
                : names.text("basis-few", formats.number(of.rated()), response);
    }

    Cell share(Satisfaction of) {
        return of.enough() ? new Cell.Share(of.share()) : Cell.of(names.text("too-few"));
    }

    Section.Table services() {
        return grouped("services-opinion", "service", figures.groups().services(), names::service);
    }

    Section.Table desks() {
        return grouped("desks", "desk", figures.groups().desks(), names::desk);
    }

    private <K> Section.Table grouped(
            String title, String first, SortedMap<K, Figures> groups, Function<K, String> name) {
        var columns =
                Stream.of(
                                first,
                                "served",
                                "mean-serving",
                                "rated",
                                "response",
                                "satisfied",
                                "low",
                                "high")
                        .map(this::column)
                        .toList();
        var rows =
                groups.entrySet().stream()
                        .map(group -> group(name.apply(group.getKey()), group.getValue()))
                        .toList();
        return new Section.Table(names.text(title), columns, rows);
    }

    private List<Cell> group(String name, Figures of) {
        var opinion = of.satisfaction();
        var interval = opinion.interval();
        return List.of(
                Cell.of(name),
                Cell.of(of.counts().served()),
                Cells.mean(of.serving()),
                Cell.of(opinion.rated()),
                Cells.share(opinion.rated(), opinion.served()),
                share(opinion),
                opinion.enough() ? new Cell.Share(interval.low()) : Cell.none(),
                opinion.enough() ? new Cell.Share(interval.high()) : Cell.none());
    }

    /// How often each level was given; shares only where there are enough.
    Section.Table levels() {
        var of = figures.all().satisfaction();
        var rows = new ArrayList<List<Cell>>();
        for (int level = of.levels().size(); level > 0; level--) {
            var given = of.levels().get(level - 1);
            rows.add(
                    List.of(
                            Cell.of(names.word("rating.level." + level)),
                            Cell.of(given),
                            of.enough() ? Cells.share(given, of.rated()) : Cell.none()));
        }
        of.scales()
                .forEach((scale, n) ->
                        rows.add(
                                List.of(
                                        Cell.of(names.text("scale-of", scale)),
                                        Cell.of(n),
                                        Cell.none())));
        return new Section.Table(names.text("levels"), columns("level", "count", "share"), rows);
    }

    /// The most frequent first.
    Section.Table reasons() {
        var rows =
                figures.reasons().entrySet().stream()
                        .sorted(
                                Map.Entry.<RatingReason, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(e -> List.of(Cell.of(reason(e.getKey())), Cell.of(e.getValue())))
                        .toList();
        return new Section.Table(names.text("reasons"), columns("reason", "count"), rows);
    }

    Section.Table trust() {
        var faults = figures.faults();
        var honesty = figures.honesty();
        var kept =
                honesty.enough() ? new Cell.Share(honesty.share()) : Cell.of(names.text("too-few"));
        return new Section.Table(
                names.text("trust"),
                columns("fact", "value"),
                List.of(
                        List.of(Cell.of(names.text("anomalies")), Cell.of(figures.anomalies())),
                        List.of(
                                Cell.of(names.text("fault-down")),
                                new Cell.Took(faults.down().toSeconds())),
                        List.of(Cell.of(names.text("fault-waited")), Cell.of(faults.waited())),
                        List.of(Cell.of(names.text("told")), Cell.of(honesty.told())),
                        List.of(Cell.of(names.text("kept")), kept)));
    }

    private String reason(RatingReason reason) {
        return names.word("rating.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys).map(this::column).toList();
    }

    private Column column(String key) {
        var unit = key.equals("mean-serving") ? names.text("minutes") : "";
        return new Column(names.text(key), unit);
    }
}
