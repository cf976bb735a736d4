package vn.luot.hub.print.content;

import java.util.ArrayList;
import java.util.List;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.PeriodFigures;

/// Ratings as the 0, 1 and 2 points of circular 01/2018/TT-VPCP: our reading aid, which nobody gets
/// who does not ask for it.
record Points(Names names, PeriodFigures figures) {
    private static final List<Integer> OF_LEVELS = List.of(0, 0, 1, 2, 2);

    Section.Table table() {
        var of = figures.all().satisfaction();
        var counts = new int[3];
        for (int level = 1; level <= OF_LEVELS.size(); level++)
            counts[OF_LEVELS.get(level - 1)] += of.levels().get(level - 1);
        var rows = new ArrayList<List<Cell>>();
        for (int points = 2; points >= 0; points--)
            rows.add(
                    List.of(
                            Cell.of(names.text("points-of-" + points)),
                            Cell.of(counts[points]),
                            of.enough() ? Cells.share(counts[points], of.rated()) : Cell.none()));
        rows.add(List.of(Cell.of(names.text("points-mean")), Cell.of(of.rated()), mean(counts)));
        var columns =
                List.of(
                        new Column(names.text("points-point")),
                        new Column(names.text("count")),
                        new Column(names.text("share")));
        return new Section.Table(names.text("points"), columns, rows);
    }

    /// The sum of all points over all ratings, with one decimal.
    private Cell mean(int[] counts) {
        var of = figures.all().satisfaction();
        return of.enough()
                ? Cell.of(names.formats().decimal((counts[1] + 2.0 * counts[2]) / of.rated(), 1))
                : Cell.of(names.text("too-few"));
    }

    String note() {
        return names.text("note-points");
    }
}
