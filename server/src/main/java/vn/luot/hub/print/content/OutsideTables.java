package vn.luot.hub.print.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.hub.outside.IndexPart;
import vn.luot.hub.outside.OnTime;
import vn.luot.hub.outside.OutsideStore;
import vn.luot.hub.outside.OutsideStore.Origin;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.Figures;
import vn.luot.hub.report.PeriodFigures;

/// What other systems measured, and beside it what this one did; nothing if nothing was brought.
record OutsideTables(Names names, PeriodFigures figures, OutsideStore.Month brought) {
    Stream<Section> all() {
        return Stream.concat(
                brought.onTime().stream()
                        .flatMap(table -> Stream.of(onTime(table.rows()), origin(table.origin()))),
                brought.index().stream()
                        .flatMap(scores -> Stream.of(index(scores), origin(scores.origin()))));
    }

    /// What the footer says of it.
    Stream<String> note() {
        return all().findAny().isPresent() ? Stream.of(names.text("note-outside")) : Stream.empty();
    }

    private Section origin(Origin of) {
        var when = names.formats().moment(of.at());
        return new Section.Words(
                "", List.of(names.text("outside-origin", of.source(), when, of.by())));
    }

    private Section.Table onTime(List<OnTime> rows) {
        var columns =
                List.of(
                        column("service"),
                        column("outside-early"),
                        column("outside-on-time"),
                        column("outside-late"),
                        column("outside-kept"),
                        column("outside-served"),
                        new Column(names.text("mean-wait"), names.text("minutes")),
                        column("satisfied"));
        var cells = new ArrayList<List<Cell>>();
        for (var row : rows) cells.add(row(row.field(), List.of(row), own(row)));
        if (rows.size() > 1)
            cells.add(row(names.text("outside-sum"), rows, Optional.of(figures.all())));
        return new Section.Table(names.text("outside-dossiers"), columns, cells);
    }

    private Optional<Figures> own(OnTime row) {
        return row.service()
                .flatMap(code -> Optional.ofNullable(figures.groups().services().get(code)));
    }

    private List<Cell> row(String name, List<OnTime> of, Optional<Figures> own) {
        var all = of.stream().mapToInt(OnTime::all).sum();
        return List.of(
                Cell.of(name),
                Cell.of(of.stream().mapToInt(OnTime::early).sum()),
                Cell.of(of.stream().mapToInt(OnTime::onTime).sum()),
                Cell.of(of.stream().mapToInt(OnTime::late).sum()),
                Cells.share(of.stream().mapToInt(OnTime::kept).sum(), all),
                own.map(o -> Cell.of(o.counts().served())).orElseGet(Cell::none),
                own.map(o -> Cells.mean(o.waitsInHours())).orElseGet(Cell::none),
                own.map(o -> new Opinions(names, figures).share(o.satisfaction()))
                        .orElseGet(Cell::none));
    }

    private Section.Table index(OutsideStore.Scores of) {
        var rows = new ArrayList<List<Cell>>();
        of.index()
                .scores()
                .forEach((part, score) ->
                        rows.add(
                                List.of(
                                        Cell.of(names.text("outside-" + part.word())),
                                        points(score),
                                        points(part.most()),
                                        own(part))));
        rows.add(
                List.of(
                        Cell.of(names.text("outside-total")),
                        points(of.index().total()),
                        points(BigDecimal.valueOf(100)),
                        Cell.none()));
        var columns =
                List.of(
                        column("outside-part"),
                        column("outside-score"),
                        column("outside-most"),
                        column("outside-own"));
        return new Section.Table(names.text("outside-index"), columns, rows);
    }

    /// Only of satisfaction does this system know anything.
    private Cell own(IndexPart part) {
        return part == IndexPart.SATISFIED
                ? Cell.of(
                        names.text(
                                "outside-own-satisfied",
                                new Opinions(names, figures).basis(figures.all().satisfaction())))
                : Cell.none();
    }

    private Cell points(BigDecimal score) {
        return new Cell.Points(score.doubleValue());
    }

    private Column column(String key) {
        return new Column(names.text(key));
    }
}
