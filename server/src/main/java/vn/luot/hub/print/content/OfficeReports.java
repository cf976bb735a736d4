package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.hub.outside.OutsideStore;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Tile;
import vn.luot.hub.report.Mark;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Punctuality;

/// The reports of an office for those who lead it. Pure: the same figures, the same report.
public final class OfficeReports {
    private final Names names;
    private final PeriodFigures figures;
    private final Tables tables;
    private final Opinions opinions;
    private final Drawings drawings;
    private final BookingTables bookings;
    private final DossierTables again;

    OfficeReports(Names names, PeriodFigures figures) {
        this.names = names;
        this.figures = figures;
        this.tables = new Tables(names, figures);
        this.opinions = new Opinions(names, figures);
        this.drawings = new Drawings(names, figures);
        this.bookings = new BookingTables(names, figures);
        this.again = new DossierTables(names, figures);
    }

    /// @param figures of that day alone
    public static Report day(LocalDate day, PeriodFigures figures, Names names) {
        return new OfficeReports(names, figures).day(day);
    }

    /// @param figures of that month
    /// @param brought what other systems measured of it
    public static Report month(
            YearMonth month, PeriodFigures figures, OutsideStore.Month brought, Names names) {
        var more = new OutsideTables(names, figures, brought);
        return new OfficeReports(names, figures).month(month, more.all(), more.note());
    }

    /// The same with ratings as 0, 1 and 2.
    static Report withPoints(
            YearMonth month, PeriodFigures figures, OutsideStore.Month brought, Names names) {
        var outside = new OutsideTables(names, figures, brought);
        var points = new Points(names, figures);
        return new OfficeReports(names, figures)
                .month(
                        month,
                        Stream.concat(Stream.of(points.table()), outside.all()),
                        Stream.concat(Stream.of(points.note()), outside.note()));
    }

    private Report day(LocalDate day) {
        var formats = names.formats();
        return report(
                names.text("name-day", day),
                names.text("title-day", formats.date(day)),
                formats.longDate(day),
                all(day(), bookings.all(), again.all(), trust()),
                Stream.concat(bookings.note(), again.note()));
    }

    private Report month(YearMonth month, Stream<Section> more, Stream<String> notes) {
        var formats = names.formats();
        return report(
                names.text("name-month", month),
                names.text("title-month", written(month)),
                names.text("period", formats.date(figures.from()), formats.date(figures.to())),
                all(month(), bookings.all(), again.all(), more, trust()),
                Stream.of(bookings.note(), again.note(), notes).flatMap(note -> note));
    }

    private Stream<Section> day() {
        if (isEmpty()) return nothing();
        var first = Stream.<Section>of(tiles(), tables.ends());
        return all(first, drawings.byHour(), groups(), openings()).stream();
    }

    private Stream<Section> month() {
        if (isEmpty()) return nothing();
        return all(
                Stream.of(tiles(), tables.ends()),
                drawings.byDay(),
                groups(),
                drawings.control(),
                drawings.heat(),
                Stream.of(tables.days()),
                openings())
                .stream();
    }

    private boolean isEmpty() {
        return figures.all().counts().visits() == 0;
    }

    private Stream<Section> nothing() {
        return Stream.of(new Section.Words("", List.of(names.text("nothing"))));
    }

    static String written(YearMonth month) {
        return String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
    }

    private Report report(
            String name, String title, String period, List<Section> sections, Stream<String> more) {
        return new Report(
                names.language(),
                "luot-" + names.office().id() + "-" + name,
                names.title(),
                title,
                period,
                sections,
                all(notes(names).stream(), Stream.of(opening()), more),
                proof(figures, names),
                Paper.SHEETS);
    }

    private String opening() {
        return names.text("note-opening", Punctuality.GRACE.toMinutes());
    }

    Section tiles() {
        var counts = figures.all().counts();
        var waits = figures.all().waitsInHours();
        var opinion = figures.all().satisfaction();
        var basis = names.text("basis-waits", names.formats().number(waits.n()));
        return new Section.Tiles(
                List.of(
                        new Tile(names.text("visits-taken"), count(figures.arrivals().all()), ""),
                        new Tile(names.text("served-of"), count(counts.served()), ""),
                        new Tile(names.text("mean-of"), Cells.mean(waits), basis),
                        new Tile(names.text("within-of"), Cells.within15(waits), basis),
                        new Tile(
                                names.text("satisfied-of"),
                                opinions.share(opinion),
                                opinions.basis(opinion))));
    }

    private static Cell count(int number) {
        return Cell.of(number);
    }

    private Stream<Section> groups() {
        Stream<Section> reasons =
                figures.reasons().isEmpty() ? Stream.empty() : Stream.of(opinions.reasons());
        return Stream.concat(
                Stream.of(
                        tables.waits(),
                        tables.services(),
                        opinions.levels(),
                        opinions.services(),
                        opinions.desks()),
                reasons);
    }

    /// Nothing of it can be known before the first event.
    private Stream<Section> openings() {
        return figures.mark().stream().map(mark -> new Openings(names, figures).table(mark));
    }

    private Stream<Section> trust() {
        return Stream.of(opinions.trust());
    }

    @SafeVarargs
    private static <T> List<T> all(Stream<? extends T>... parts) {
        var all = new ArrayList<T>();
        for (var part : parts) part.forEach(all::add);
        return all;
    }

    static List<String> notes(Names names) {
        return Stream.of("taken", "wait", "serving", "apart", "opinion", "sums")
                .map(note -> names.text("note-" + note))
                .toList();
    }

    static Optional<String> proof(PeriodFigures figures, Names names) {
        return proof(figures.mark(), names);
    }

    static Optional<String> proof(Optional<Mark> read, Names names) {
        return read.map(mark -> names.text("proof", mark.seq(), mark.hash()));
    }
}
