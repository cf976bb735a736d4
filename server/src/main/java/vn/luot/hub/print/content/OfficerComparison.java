package vn.luot.hub.print.content;

import java.text.Collator;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.Comparison;
import vn.luot.hub.report.Comparison.Line;
import vn.luot.hub.report.Comparisons.Care;
import vn.luot.hub.report.Comparisons.Of;
import vn.luot.wire.DeskId;

/// How long officers, and desks, take for the same work, for those who lead them. By name, not by
/// speed: intervals that overlap make no order. Pure.
final class OfficerComparison {
    private final Names names;
    private final Of figures;
    private final Function<String, String> shown;

    /// @param shown the name of an officer as the log has it
    OfficerComparison(Names names, Of figures, Function<String, String> shown) {
        this.names = names;
        this.figures = figures;
        this.shown = shown;
    }

    Report month(YearMonth month) {
        var formats = names.formats();
        var from = formats.date(month.atDay(1));
        var to = formats.date(month.atEndOfMonth());
        var nothing = new Section.Words("", List.of(names.text("nothing")));
        return new Report(
                names.language(),
                "luot-%s-%s".formatted(names.office().id(), names.text("name-officers", month)),
                names.title(),
                names.text("title-officers", OfficeReports.written(month)),
                names.text("period", from, to),
                figures.officers().lines().isEmpty()
                        ? List.of(nothing)
                        : List.of(warning(), officers(), desks()),
                Stream.of("compare", "compare-interval", "compare-care", "opinion")
                        .map(note -> names.text("note-" + note))
                        .toList(),
                OfficeReports.proof(figures.mark(), names),
                Paper.SHEETS);
    }

    private Section warning() {
        return new Section.Words("", List.of(names.text("compare-warning")));
    }

    private Section.Table officers() {
        var columns = columns("officer");
        columns.add(new Column(names.text("sent-on")));
        columns.add(new Column(names.text("rated")));
        columns.add(new Column(names.text("satisfied")));
        var byName =
                Comparator.comparing(shown, Collator.getInstance(Locale.of("vi")))
                        .thenComparing(Comparator.naturalOrder());
        var rows =
                figures.officers().lines().keySet().stream()
                        .sorted(byName)
                        .map(who ->
                                row(
                                        shown.apply(who),
                                        figures(figures.officers(), who),
                                        care(Optional.ofNullable(figures.care().get(who)))))
                        .toList();
        return new Section.Table(names.text("officers"), columns, rows);
    }

    private Section.Table desks() {
        var rows =
                figures.desks().lines().keySet().stream()
                        .map(DeskId::new)
                        .sorted()
                        .map(desk ->
                                row(
                                        names.desk(desk),
                                        figures(figures.desks(), desk.value()),
                                        Stream.empty()))
                        .toList();
        return new Section.Table(names.text("desks-same"), columns("desk"), rows);
    }

    private List<Column> columns(String first) {
        return new ArrayList<>(
                Stream.of(first, "visits", "comparable", "took-more", "low", "high", "remark")
                        .map(key -> new Column(names.text(key)))
                        .toList());
    }

    private static List<Cell> row(String name, Stream<Cell> figures, Stream<Cell> more) {
        return Stream.concat(Stream.of(Cell.of(name)), Stream.concat(figures, more)).toList();
    }

    private Stream<Cell> figures(Comparison of, String who) {
        return Optional.ofNullable(of.lines().get(who)).stream().flatMap(this::figures);
    }

    private Stream<Cell> figures(Line line) {
        return Stream.of(
                Cell.of(line.visits()),
                Cell.of(line.comparable()),
                share(line, line.more()),
                share(line, line.low()),
                share(line, line.high()),
                Cell.of(names.text(remark(line))));
    }

    private static Cell share(Line line, double share) {
        return line.enough() ? new Cell.Share(share) : Cell.none();
    }

    static String remark(Line line) {
        if (!line.enough()) return "too-few";
        if (!line.differs()) return "took-usual";
        return line.more() > 0 ? "took-longer" : "took-shorter";
    }

    private Stream<Cell> care(Optional<Care> care) {
        return care.stream()
                .flatMap(of ->
                        Stream.of(
                                Cell.of(of.transfers()),
                                Cell.of(of.satisfaction().rated()),
                                of.satisfaction().enough()
                                        ? new Cell.Share(of.satisfaction().share())
                                        : Cell.of(names.text("too-few"))));
    }
}
