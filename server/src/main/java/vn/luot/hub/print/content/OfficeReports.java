package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Tile;
import vn.luot.hub.report.PeriodFigures;

/// The reports of an office for those who lead it. Pure: the same figures, the same report.
public final class OfficeReports {
    private final Names names;
    private final PeriodFigures figures;
    private final Tables tables;
    private final Opinions opinions;
    private final Drawings drawings;

    OfficeReports(Names names, PeriodFigures figures) {
        this.names = names;
        this.figures = figures;
        this.tables = new Tables(names, figures);
        this.opinions = new Opinions(names, figures);
        this.drawings = new Drawings(names, figures);
    }

    /// @param figures of that day alone
    public static Report day(LocalDate day, PeriodFigures figures, Names names) {
        return new OfficeReports(names, figures).day(day);
    }

    /// @param figures of that month
    public static Report month(YearMonth month, PeriodFigures figures, Names names) {
        return new OfficeReports(names, figures).month(month);
    }

    private Report day(LocalDate day) {
        var formats = names.formats();
        return report(
                names.text("name-day", day),
                names.text("title-day", formats.date(day)),
                formats.longDate(day),
                all(Stream.of(tiles(), tables.ends()), drawings.byHour(), groups(), trust()));
    }

    private Report month(YearMonth month) {
        var formats = names.formats();
        return report(
                names.text("name-month", month),
                names.text("title-month", written(month)),
                names.text("period", formats.date(figures.from()), formats.date(figures.to())),
                all(
                        Stream.of(tiles(), tables.ends()),
                        drawings.byDay(),
                        groups(),
                        drawings.control(),
                        drawings.heat(),
                        Stream.of(tables.days()),
                        trust()));
    }

    static String written(YearMonth month) {
        return String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
    }

    private Report report(String name, String title, String period, List<Section> sections) {
        var empty = figures.all().counts().visits() == 0;
        var nothing = new Section.Words("", List.of(names.text("nothing")));
        return new Report(
                names.language(),
                "luot-" + names.office().id() + "-" + name,
                names.title(),
                title,
                period,
                empty ? List.of(nothing, opinions.trust()) : sections,
                notes(names),
                proof(figures, names),
                Paper.SHEETS);
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

    private Stream<Section> trust() {
        return Stream.of(opinions.trust());
    }

    @SafeVarargs
    private static List<Section> all(Stream<? extends Section>... parts) {
        var sections = new ArrayList<Section>();
        for (var part : parts) part.forEach(sections::add);
        return sections;
    }

    static List<String> notes(Names names) {
        return Stream.of("taken", "wait", "serving", "apart", "opinion", "sums")
                .map(note -> names.text("note-" + note))
                .toList();
    }

    static Optional<String> proof(PeriodFigures figures, Names names) {
        return figures.mark().map(mark -> names.text("proof", mark.seq(), mark.hash()));
    }
}
