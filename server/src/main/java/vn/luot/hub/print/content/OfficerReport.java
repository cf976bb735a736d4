package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.print.Section.Tile;
import vn.luot.hub.report.OfficerSheet;
import vn.luot.hub.report.Satisfaction;

/// An officer's own sheet on paper or in a spreadsheet. Pure.
public final class OfficerReport {
    private final Names names;
    private final OfficerSheet sheet;

    /// Whose sheet, of when.
    ///
    /// @param account as in a file's name, such as `hanh`
    /// @param shown the officer's name
    /// @param period as in a file's name, such as `2026-03`
    public record Of(String account, String shown, String period, LocalDate from, LocalDate to) {}

    private OfficerReport(Names names, OfficerSheet sheet) {
        this.names = names;
        this.sheet = sheet;
    }

    public static Report of(Of whose, OfficerSheet sheet, Names names) {
        return new OfficerReport(names, sheet).report(whose);
    }

    private Report report(Of whose) {
        var formats = names.formats();
        var one = whose.from().equals(whose.to());
        return new Report(
                names.language(),
                "luot-%s-%s"
                        .formatted(
                                names.office().id(),
                                names.text("name-officer", whose.account(), whose.period())),
                names.title(),
                names.text("title-officer", whose.shown()),
                one
                        ? formats.longDate(whose.from())
                        : names.text(
                                "period", formats.date(whose.from()), formats.date(whose.to())),
                sections(),
                Stream.of("note-officer", "note-serving", "note-opinion").map(names::text).toList(),
                Optional.empty(),
                Paper.SHEETS);
    }

    private List<Section> sections() {
        if (sheet.days().isEmpty())
            return List.of(new Section.Words("", List.of(names.text("nothing"))));
        var sections = new ArrayList<Section>(List.of(tiles(), levels()));
        if (!sheet.reasons().isEmpty())
            sections.add(counts("reasons", "reason", "rating.reason.", sheet.reasons()));
        if (!sheet.purposes().isEmpty())
            sections.add(counts("purposes", "purpose", "desk.purpose.", sheet.purposes()));
        sections.add(days());
        return sections;
    }

    private Section tiles() {
        var opinion = sheet.figures().satisfaction();
        var serving = sheet.figures().serving();
        var opinions = names.formats().number(opinion.rated());
        return new Section.Tiles(
                List.of(
                        new Tile(served(), Cell.of(sheet.figures().counts().served()), ""),
                        new Tile(names.word("desk.sheet-turns"), Cell.of(sheet.turns()), ""),
                        new Tile(names.word("desk.sheet-dossiers"), Cell.of(sheet.dossiers()), ""),
                        new Tile(names.word("desk.sheet-serving"), Cells.mean(serving), ""),
                        new Tile(
                                names.text("satisfied-of"),
                                share(opinion),
                                names.text("basis-ratings", opinions))));
    }

    private String served() {
        return names.word("desk.sheet-visits");
    }

    private Cell share(Satisfaction of) {
        return of.enough() ? new Cell.Share(of.share()) : Cell.of(names.text("too-few"));
    }

    private Section.Table levels() {
        var of = sheet.figures().satisfaction();
        var rows =
                IntStream.iterate(5, level -> level > 0, level -> level - 1)
                        .mapToObj(level -> level(level, of))
                        .toList();
        return new Section.Table(names.text("levels"), columns("level", "count", "share"), rows);
    }

    private List<Cell> level(int level, Satisfaction of) {
        var given = of.levels().get(level - 1);
        return List.of(
                Cell.of(names.word("rating.level." + level)),
                Cell.of(given),
                of.enough() ? Cells.share(given, of.rated()) : Cell.none());
    }

    /// The most frequent first.
    private <E extends Enum<E>> Section.Table counts(
            String title, String first, String part, Map<E, Integer> counts) {
        var rows =
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<E, Integer>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(e ->
                                List.of(
                                        Cell.of(names.word(part + word(e.getKey()))),
                                        Cell.of(e.getValue())))
                        .toList();
        return new Section.Table(names.text(title), columns(first, "count"), rows);
    }

    private Section.Table days() {
        var columns =
                List.of(
                        new Column(names.text("day")),
                        new Column(names.text("served")),
                        new Column(names.text("turns")),
                        new Column(names.text("dossiers")));
        var rows =
                sheet.days().stream()
                        .map(day ->
                                List.of(
                                        new Cell.Day(day.day()),
                                        Cell.of(day.visits()),
                                        Cell.of(day.turns()),
                                        Cell.of(day.dossiers())))
                        .toList();
        return new Section.Table(names.text("days"), columns, rows);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys).map(key -> new Column(names.text(key))).toList();
    }
}
