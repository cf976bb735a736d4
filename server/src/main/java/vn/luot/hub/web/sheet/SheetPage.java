package vn.luot.hub.web.sheet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import vn.luot.hub.print.content.Names;
import vn.luot.hub.print.content.OfficerReport;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Sheets;
import vn.luot.hub.report.Sheets.Asked;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.reports.Files;

/// An officer's own day, and own month. Nobody else's: managers have their reports.
public final class SheetPage implements Page {
    private final Hall hall;
    private final Sheets sheets;

    public SheetPage(Hall hall, Sheets sheets) {
        this.hall = hall;
        this.sheets = sheets;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/me/sheet", this::show, Access.OFFICER);
        routes.get("/me/sheet.{format}", this::file, Access.OFFICER);
    }

    private void file(Context ctx) {
        var format = Files.format(ctx);
        var visit = Visit.of(ctx);
        var account = visit.user().orElseThrow();
        var asked = asked(ctx, visit);
        var period = month(ctx).map(YearMonth::toString).orElseGet(() -> asked.from().toString());
        var whose =
                new OfficerReport.Of(
                        account.name(), account.displayName(), period, asked.from(), asked.to());
        var names = new Names(hall.config().get(), visit.language());
        Files.send(ctx, OfficerReport.of(whose, sheets.of(asked), names), format);
    }

    private Asked asked(Context ctx, Visit visit) {
        var officer = visit.actor().label();
        var today = Rules.day(hall.now());
        return month(ctx)
                .map(m -> new Asked(officer, m.atDay(1), m.atEndOfMonth()))
                .orElse(new Asked(officer, today, today));
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var asked = asked(ctx, visit);
        var words = new SheetWords(visit.language(), sheets.of(asked));
        var view = month(ctx).map(words::month).orElseGet(() -> words.day(asked.from()));
        var layout = Layout.of(visit, view.title()).css("people", "sheet");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().sheetPage(layout, view).render());
    }

    private static Optional<YearMonth> month(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("month"))
                    .filter(text -> !text.isBlank())
                    .map(YearMonth::parse);
        } catch (DateTimeException _) {
            throw new Problem(400, "status-400");
        }
    }
}
