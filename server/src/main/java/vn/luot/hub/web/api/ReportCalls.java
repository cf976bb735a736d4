package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.luot.hub.report.Reports;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;

/// Figures of the past.
final class ReportCalls implements Page {
    private final Lookup lookup;
    private final Reports reports;

    ReportCalls(Lookup lookup, Reports reports) {
        this.lookup = lookup;
        this.reports = reports;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/offices/{o}/reports/{name}", this::report, Access.API_READ);
    }

    private void report(Context ctx) {
        var _ = lookup.office(ctx);
        var name = ctx.pathParam("name");
        if (!name.equals("day")) throw new Problem(404, "no-report", name);
        ctx.json(DayView.of(reports.day(date(ctx))));
    }

    private LocalDate date(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("date"))
                    .map(LocalDate::parse)
                    .orElseGet(lookup::day);
        } catch (DateTimeParseException _) {
            throw Body.wrong("date");
        }
    }
}
