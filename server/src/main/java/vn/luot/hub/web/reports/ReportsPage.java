package vn.luot.hub.web.reports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.office.Agency;
import vn.luot.hub.print.CellWords;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.content.ComingReport;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Changes;
import vn.luot.hub.report.Inspections;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Dates;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Sight;
import vn.luot.hub.web.Visit;

/// The office's reports: which day or month, as which file.
public final class ReportsPage implements Page {
    private static final String HERE = "/manager/reports";
    private static final Access[] WHO = {Access.REPORTER, Access.AGENCY};

    private final Hall hall;
    private final Reporting reporting;
    private final Inspections inspections;
    private final Changes changes;

    public ReportsPage(Hall hall, Reporting reporting, Inspections inspections, Changes changes) {
        this.hall = hall;
        this.reporting = reporting;
        this.inspections = inspections;
        this.changes = changes;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::choose, WHO);
        routes.get(HERE + "/day.{format}", ctx -> file(ctx, this::day), WHO);
        routes.get(HERE + "/month.{format}", ctx -> file(ctx, this::month), WHO);
        routes.get(HERE + "/objectives.{format}", ctx -> file(ctx, this::objectives), WHO);
        routes.get(HERE + "/coming.{format}", ctx -> file(ctx, this::coming), WHO);
        routes.get(HERE + "/pack.zip", this::pack, Access.INSPECTOR);
    }

    private void choose(Context ctx) {
        var visit = Visit.of(ctx);
        var today = Rules.day(hall.now());
        var day = Dates.day(ctx, "day").orElse(today);
        var month = Dates.month(ctx, "month").orElse(YearMonth.from(day));
        var layout = Layout.of(visit, visit.text("report.page-title")).css("people");
        ctx.header("Cache-Control", "no-store");
        var coming = own(ctx).soon(today, visit.language());
        var scope = Sight.of(ctx, hall.config().get());
        var view = new ReportsView(day, month, scope, agencies(visit), coming(coming, visit));
        ctx.html(hall.templates().reportsPage(layout, view).render());
    }

    private static ReportsView.Coming coming(ComingReport of, Visit visit) {
        var table = of.days();
        var words = CellWords.in(visit.language());
        return new ReportsView.Coming(
                table.columns().stream().map(Section.Column::words).toList(),
                table.rows().stream().map(row -> row.stream().map(words::of).toList()).toList(),
                of.trial());
    }

    /// What may be chosen: nothing by whoever is of one.
    private List<Agency> agencies(Visit visit) {
        return visit.user().flatMap(Account::agency).isPresent()
                ? List.of()
                : hall.config().get().agencies();
    }

    private Report day(Context ctx) {
        var day = Dates.day(ctx, "day").orElseGet(() -> Rules.day(hall.now()));
        return own(ctx).day(day, Visit.of(ctx).onPaper());
    }

    private Report month(Context ctx) {
        var language = Visit.of(ctx).onPaper();
        return "012".equals(ctx.queryParam("points"))
                ? own(ctx).monthWithPoints(monthOf(ctx), language)
                : own(ctx).month(monthOf(ctx), language);
    }

    private Report objectives(Context ctx) {
        return own(ctx).objectives(monthOf(ctx), Visit.of(ctx).onPaper());
    }

    private Report coming(Context ctx) {
        return own(ctx).coming(Rules.day(hall.now()), Visit.of(ctx).onPaper());
    }

    private Reporting own(Context ctx) {
        return reporting.within(Sight.of(ctx, hall.config().get()));
    }

    private YearMonth monthOf(Context ctx) {
        return Dates.month(ctx, "month").orElseGet(() -> YearMonth.from(Rules.day(hall.now())));
    }

    private void pack(Context ctx) {
        var visit = Visit.of(ctx);
        var day = Dates.day(ctx, "day").orElseGet(() -> Rules.day(hall.now()));
        var report = reporting.day(day, visit.onPaper());
        var tables = new PackTables(hall, visit, inspections, changes, day, report);
        var name =
                "luot-%s-%s.zip"
                        .formatted(hall.config().get().id(), visit.text("report.name-pack", day));
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/zip");
        ctx.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        ctx.result(new Pack(report, inspections.log(day), tables, day).zip());
    }

    private static void file(Context ctx, Function<Context, Report> made) {
        var format = Files.format(ctx);
        Files.send(ctx, made.apply(ctx), format);
    }
}
