package vn.luot.hub.web.issues;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.luot.hub.journal.Fate;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.IssueLog;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// Every number of a day, to be read or printed.
public final class IssuesPage implements Page {
    private final Hall hall;
    private final Function<LocalDate, IssueLog> issues;

    /// @param issues reads a day's numbers on the page's own thread
    public IssuesPage(Hall hall, Function<LocalDate, IssueLog> issues) {
        this.hall = hall;
        this.issues = issues;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager/tickets", this::show, Access.INSPECTOR);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("manager.issues")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().issuesPage(layout, view(day(ctx), visit)).render());
    }

    private LocalDate day(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("day"))
                    .filter(text -> !text.isBlank())
                    .map(LocalDate::parse)
                    .orElseGet(() -> Rules.day(hall.now()));
        } catch (DateTimeParseException _) {
            throw new Problem(400, "status-400");
        }
    }

    private IssuesView view(LocalDate day, Visit visit) {
        var log = issues.apply(day);
        var formats = new Formats(visit.language());
        var rows = log.lines().stream().map(line -> row(line, visit, formats)).toList();
        var title =
                Optional.of(visit.text("manager.issues-title", formats.date(day), rows.size()))
                        .filter(_ -> !rows.isEmpty());
        return switch (log.proof()) {
            case Proof.Whole(var events, var head) ->
                    new IssuesView(
                            day.toString(),
                            title,
                            rows,
                            true,
                            visit.text("manager.issues-whole", events),
                            head);
            case Proof.Broken(var seq, _) ->
                    new IssuesView(
                            day.toString(),
                            title,
                            rows,
                            false,
                            visit.text("manager.issues-broken", seq),
                            "");
        };
    }

    private IssuesView.Row row(IssueLog.Line line, Visit visit, Formats formats) {
        return new IssuesView.Row(
                line.voided()
                        .map(v -> visit.text("manager.issues-instead", line.number(), v))
                        .orElseGet(() -> line.number().toString()),
                formats.exactTime(line.at()),
                hall.service(line.service(), visit.language()),
                line.device(),
                line.button(),
                visit.text("manager.fate." + word(line.fate())));
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
