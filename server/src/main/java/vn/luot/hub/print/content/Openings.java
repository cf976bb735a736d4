package vn.luot.hub.print.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.Mark;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Punctuality;

/// Whether desks opened when they were meant to.
record Openings(Names names, PeriodFigures figures) {
    /// @param mark what lies after it is not known yet
    Section.Table table(Mark mark) {
        var office = names.office();
        var asked =
                new Punctuality.Asked(
                        office.calendar(),
                        office.desks().stream()
                                .map(OfficeConfig.DeskSpec::id)
                                .filter(figures.scope()::covers)
                                .toList(),
                        figures.days().keySet(),
                        mark.at());
        var of = Punctuality.of(asked, figures.opened());
        var rows = new ArrayList<List<Cell>>();
        rows.add(row(names.text("all-desks"), of.all()));
        of.desks().forEach((desk, line) -> rows.add(row(names.desk(desk), line)));
        var columns =
                Stream.of(
                                "desk",
                                "sessions",
                                "on-time",
                                "on-time-share",
                                "late",
                                "mean-late",
                                "not-opened",
                                "left-early")
                        .map(this::column)
                        .toList();
        return new Section.Table(names.text("punctuality"), columns, rows);
    }

    private static List<Cell> row(String name, Punctuality.Line of) {
        return List.of(
                Cell.of(name),
                Cell.of(of.planned()),
                Cell.of(of.onTime()),
                Cells.share(of.onTime(), of.planned()),
                Cell.of(of.late()),
                of.late() == 0 ? Cell.none() : new Cell.Took(of.meanDelay().toSeconds()),
                Cell.of(of.notOpened()),
                Cell.of(of.early()));
    }

    private Column column(String key) {
        return new Column(names.text(key), key.equals("mean-late") ? names.text("minutes") : "");
    }
}
