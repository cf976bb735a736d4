package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Reports;
import vn.luot.hub.report.Scope;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Dates;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Sight;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.reports.Files;
import vn.luot.text.Language;

/// Figures of the past: as JSON, and as the files that the office's own pages give.
final class ReportCalls implements Page {
    private static final String HERE = "/api/v1/offices/{o}/reports/";

    private final Lookup lookup;
    private final Reports reports;
    private final Reporting reporting;

    ReportCalls(Lookup lookup, Reports reports) {
        this.lookup = lookup;
        this.reports = reports;
        this.reporting = new Reporting(reports.periods(), lookup::config);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE + "{name}.{format}", this::file, Access.API_REPORTS, Access.AGENCY);
        routes.get(HERE + "month", this::month, Access.API_REPORTS, Access.AGENCY);
        routes.get(HERE + "{name}", this::report, Access.API_READ, Access.API_AGENCY);
    }

    private void report(Context ctx) {
        var _ = lookup.office(ctx);
        switch (ctx.pathParam("name")) {
            case "day" -> ctx.json(DayView.of(reports.within(scope(ctx)).day(date(ctx))));
            case "coming" -> ctx.json(coming(ctx));
            case String name -> throw new Problem(404, "no-report", name);
        }
    }

    private ComingView coming(Context ctx) {
        var office = lookup.config();
        var today = Rules.day(lookup.now());
        var days = reports.within(scope(ctx)).periods().coming(today, office.calendar());
        return ComingView.of(days);
    }

    /// What each desk was rated is for whoever reads reports.
    private void month(Context ctx) {
        var _ = lookup.office(ctx);
        var month = asked(ctx);
        var figures = reports.within(scope(ctx)).periods().of(month.atDay(1), month.atEndOfMonth());
        ctx.json(MonthView.of(month, figures));
    }

    private void file(Context ctx) {
        var _ = lookup.office(ctx);
        var format = Files.format(ctx);
        Files.send(ctx, made(ctx, Visit.of(ctx).onPaper()), format);
    }

    private Report made(Context ctx, Language language) {
        var own = reporting.within(scope(ctx));
        return switch (ctx.pathParam("name")) {
            case "day" -> own.day(date(ctx), language);
            case "month" -> own.month(asked(ctx), language);
            case "coming" -> own.coming(Rules.day(lookup.now()), language);
            case "objectives" -> own.objectives(asked(ctx), language);
            case String name -> throw new Problem(404, "no-report", name);
        };
    }

    private Scope scope(Context ctx) {
        return Sight.of(ctx, lookup.config());
    }

    private LocalDate date(Context ctx) {
        return parsed(ctx, "date", LocalDate::parse).orElseGet(lookup::day);
    }

    private YearMonth asked(Context ctx) {
        return parsed(ctx, "month", YearMonth::parse).orElseGet(() -> YearMonth.from(lookup.day()));
    }

    private static <T extends TemporalAccessor> Optional<T> parsed(
            Context ctx, String name, Function<String, T> parse) {
        try {
            var asked = Optional.ofNullable(ctx.queryParam(name)).map(parse);
            if (!asked.map(Year::from).map(Dates::isOfOurAge).orElse(true)) throw Body.wrong(name);
            return asked;
        } catch (DateTimeException _) {
            throw Body.wrong(name);
        }
    }
}
