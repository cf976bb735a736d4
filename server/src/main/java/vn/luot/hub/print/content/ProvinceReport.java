package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.province.Tally;
import vn.luot.hub.province.Waits;
import vn.luot.hub.report.RollUp;
import vn.luot.hub.report.RollUp.Correction;
import vn.luot.hub.report.RollUp.Line;
import vn.luot.hub.report.Satisfaction;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// A province's sites side by side: every share with what it takes to judge it, every change of a
/// published day with what stood there before.
public final class ProvinceReport {
    private static final int QUARTER = 15;
    private static final int HALF = 30;
    private static final double MINUTE = 60;

    private final RollUp rollUp;
    private final Texts texts;
    private final Formats formats;

    public ProvinceReport(RollUp rollUp, Language language) {
        this.rollUp = rollUp;
        this.texts = Texts.of(language);
        this.formats = new Formats(language);
    }

    /// @param office lines at its top
    public Report file(List<String> office, SiteOrder order) {
        var asked = rollUp.asked();
        return new Report(
                texts.language(),
                text("name", asked.from(), asked.to()),
                office,
                text("title"),
                period(),
                List.of(
                        sites(order),
                        new Section.Words(text("missing"), missing()),
                        corrections(rollUp.corrections())),
                notes(),
                Optional.empty(),
                Paper.SHEETS);
    }

    /// Such as "Từ 01/03/2026 đến 31/03/2026".
    public String period() {
        var asked = rollUp.asked();
        return text("period", formats.date(asked.from()), formats.date(asked.to()));
    }

    /// How its figures are defined.
    public List<String> notes() {
        return Stream.of("report.note-wait", "report.note-opinion", "province.note")
                .map(texts::get)
                .toList();
    }

    /// The first row is of all sites together.
    public Section.Table sites(SiteOrder order) {
        var minutes = texts.get("report.minutes");
        var columns =
                Stream.of(
                                column("place"),
                                column("site"),
                                column("visits"),
                                column("served"),
                                new Column(text("mean"), minutes),
                                new Column(text("mean-hours"), minutes),
                                new Column(text("p90"), minutes),
                                column("within-15"),
                                column("within-30"),
                                column("satisfied"),
                                column("low"),
                                column("high"),
                                column("rated"),
                                column("response"),
                                column("days"),
                                column("missing-days"),
                                column("corrected"))
                        .toList();
        var rows = new ArrayList<List<Cell>>();
        rows.add(all());
        order.of(rollUp.lines().stream()).map(this::row).forEach(rows::add);
        return new Section.Table("", columns, rows);
    }

    private Column column(String key) {
        return new Column(text(key));
    }

    private List<Cell> all() {
        var days = rollUp.lines().stream().mapToInt(Line::days).sum();
        var missing = rollUp.lines().stream().mapToInt(line -> line.missing().size()).sum();
        return row(
                Cell.none(),
                text("all"),
                rollUp.all(),
                Stream.of(days, missing, rollUp.corrections().size()));
    }

    private List<Cell> row(Line line) {
        return row(
                line.place().map(place -> Cell.of((long) place)).orElseGet(Cell::none),
                line.site().name(),
                line.total(),
                Stream.of(line.days(), line.missing().size(), line.corrections()));
    }

    private List<Cell> row(Cell place, String name, Tally of, Stream<Integer> counts) {
        return Stream.of(
                        Stream.of(place, Cell.of(name)),
                        Stream.of(Cell.of(of.visits()), Cell.of(of.ends().served())),
                        waits(of),
                        opinions(RollUp.satisfaction(of)),
                        counts.map(n -> Cell.of((long) n)))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Stream<Cell> waits(Tally of) {
        var hours = of.waitsInHours();
        return Stream.of(
                mean(of.waits()),
                mean(hours),
                hours.n() == 0 ? Cell.none() : Cell.of(hours.p90()),
                within(hours, QUARTER),
                within(hours, HALF));
    }

    private static Cell mean(Waits of) {
        return of.n() == 0 ? Cell.none() : new Cell.Took(of.mean());
    }

    private static Cell within(Waits of, int minutes) {
        return of.n() == 0 ? Cell.none() : Cells.share(of.within(minutes), of.n());
    }

    private Stream<Cell> opinions(Satisfaction of) {
        var interval = of.interval();
        return Stream.of(
                of.enough() ? new Cell.Share(of.share()) : Cell.of(texts.get("report.too-few")),
                of.enough() ? new Cell.Share(interval.low()) : Cell.none(),
                of.enough() ? new Cell.Share(interval.high()) : Cell.none(),
                Cell.of(of.rated()),
                of.served() == 0 ? Cell.none() : new Cell.Share(of.responseRate()));
    }

    /// A line for every site that has not reported days which are published.
    public List<String> missing() {
        return SiteOrder.NAME
                .of(rollUp.lines().stream().filter(line -> !line.missing().isEmpty()))
                .map(line -> text("missing-line", line.site().name(), dates(line.missing())))
                .toList();
    }

    private String dates(List<LocalDate> days) {
        return days.stream().map(formats::date).collect(Collectors.joining(", "));
    }

    /// Each with what stood there before and what does now.
    public Section.Table corrections(List<Correction> which) {
        var columns =
                Stream.of("site", "day", "corrected-at", "before", "after")
                        .map(this::column)
                        .toList();
        var rows = which.stream().map(this::correction).toList();
        return new Section.Table(text("corrections"), columns, rows);
    }

    private List<Cell> correction(Correction of) {
        return List.of(
                Cell.of(of.site().name()),
                new Cell.Day(of.day()),
                Cell.of(formats.moment(of.at())),
                Cell.of(of.before().map(this::figures).orElseGet(() -> text("not-reported"))),
                Cell.of(figures(of.after())));
    }

    private String figures(Tally of) {
        var opinion = RollUp.satisfaction(of);
        return text(
                "figures",
                formats.number(of.visits()),
                formats.decimal(of.waitsInHours().mean() / MINUTE, 1),
                formats.number(opinion.satisfied()),
                formats.number(opinion.rated()));
    }

    private String text(String key, Object... values) {
        return texts.get("province." + key, values);
    }
}
