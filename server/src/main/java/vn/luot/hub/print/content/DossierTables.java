package vn.luot.hub.print.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.DossierFigures;
import vn.luot.hub.report.PeriodFigures;

/// How often people came for one dossier; nothing if no code was noted.
record DossierTables(Names names, PeriodFigures figures) {
    Stream<Section> all() {
        var dossiers = figures.dossiers();
        if (dossiers.isEmpty()) return Stream.empty();
        var rows = new ArrayList<List<Cell>>();
        dossiers.forEach((service, of) -> rows.add(row(names.service(service), of)));
        var sum = sum();
        if (rows.size() > 1) rows.add(row(names.text("outside-sum"), sum));
        var columns =
                Stream.of(
                                "service",
                                "again-dossiers",
                                "again-visits",
                                "again-mean",
                                "again-once",
                                "again-twice",
                                "again-more")
                        .map(key -> new Column(names.text(key)))
                        .toList();
        return Stream.of(new Section.Table(names.text("again"), columns, rows));
    }

    /// What the footer says of it.
    Stream<String> note() {
        return figures.dossiers().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        names.text(
                                "note-again",
                                names.formats().number(sum().dossiers()),
                                DossierFigures.LOOKED_BACK_DAYS));
    }

    private DossierFigures sum() {
        return figures.dossiers().values().stream()
                .reduce(DossierFigures.NONE, DossierFigures::and);
    }

    private static List<Cell> row(String name, DossierFigures of) {
        return List.of(
                Cell.of(name),
                Cell.of(of.dossiers()),
                Cell.of(of.visits()),
                new Cell.Points(of.mean()),
                Cell.of(of.once()),
                Cell.of(of.twice()),
                Cell.of(of.more()));
    }
}
