package vn.luot.hub.print.content;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.Figures;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Satisfaction;

/// What everybody may read of a month: fields, never desks, officers or reasons. Pure.
final class PublicReports {
    private final Names names;
    private final PeriodFigures figures;
    private final Opinions opinions;

    private PublicReports(Names names, PeriodFigures figures) {
        this.names = names;
        this.figures = figures;
        this.opinions = new Opinions(names, figures);
    }

    static Report month(YearMonth month, PeriodFigures figures, Names names, Paper paper) {
        return new PublicReports(names, figures).month(month, paper);
    }

    private Report month(YearMonth month, Paper paper) {
        var office = new OfficeReports(names, figures);
        var formats = names.formats();
        var sections = new ArrayList<Section>();
        sections.add(office.tiles());
        sections.add(services());
        if (paper == Paper.SHEETS) {
            sections.add(new Tables(names, figures).waits());
            sections.add(opinions.levels());
            new Drawings(names, figures).byDay().forEach(sections::add);
        }
        var empty = figures.all().counts().visits() == 0;
        var nothing = new Section.Words("", List.of(names.text("nothing")));
        return new Report(
                names.language(),
                "luot-%s-%s".formatted(names.office().id(), names.text("name-public", month)),
                names.title(),
                names.text("title-month", OfficeReports.written(month)),
                names.text("period", formats.date(figures.from()), formats.date(figures.to())),
                empty ? List.of(nothing) : sections,
                OfficeReports.notes(names),
                OfficeReports.proof(figures, names),
                paper);
    }

    private Section.Table services() {
        var columns =
                List.of(
                        new Column(names.text("service")),
                        new Column(names.text("served")),
                        new Column(names.text("mean-wait"), names.text("minutes")),
                        new Column(names.text("within30")),
                        new Column(names.text("rated")),
                        new Column(names.text("satisfied")),
                        new Column(names.text("interval")));
        var rows =
                figures.groups().services().entrySet().stream()
                        .map(e -> row(names.service(e.getKey()), e.getValue()))
                        .toList();
        return new Section.Table(names.text("by-service"), columns, rows);
    }

    private List<Cell> row(String name, Figures of) {
        var waits = of.waitsInHours();
        return List.of(
                Cell.of(name),
                Cell.of(of.counts().served()),
                Cells.mean(waits),
                Cells.within30(waits),
                Cell.of(of.satisfaction().rated()),
                opinions.share(of.satisfaction()),
                interval(of.satisfaction()));
    }

    private Cell interval(Satisfaction of) {
        var formats = names.formats();
        var interval = of.interval();
        return of.enough()
                ? Cell.of(
                        formats.percent(interval.low(), 1)
                                + "–"
                                + formats.percent(interval.high(), 1))
                : Cell.none();
    }
}
