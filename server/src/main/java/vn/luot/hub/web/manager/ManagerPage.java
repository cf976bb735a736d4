package vn.luot.hub.web.manager;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.queue.Bookings;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Concern;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.report.Honesty;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The manager's live page.
public final class ManagerPage implements Page {
    private static final Access[] WHO = {Access.LEAD, Access.REPORTER};

    private final Hall hall;
    private final Actions actions;
    private final Forecasts forecasts;
    private final Read read;
    private final Devices devices;
    private final Supplier<Backups.State> backups;

    /// What is read of a day, on the page's own thread.
    ///
    /// @param honesty how often ranges were kept
    /// @param accusing those of these visits whose rating accuses somebody
    public record Read(
            Function<LocalDate, DayFigures> figures,
            Function<LocalDate, Honesty> honesty,
            Function<Set<TicketId>, Set<TicketId>> accusing) {}

    /// @param backups asked on the page's own thread
    public ManagerPage(
            Hall hall,
            Forecasts forecasts,
            Read read,
            Devices devices,
            Supplier<Backups.State> backups) {
        this.hall = hall;
        this.actions = new Actions(hall.engine());
        this.forecasts = forecasts;
        this.read = read;
        this.devices = devices;
        this.backups = backups;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager", this::show, WHO);
        routes.get("/manager/what-if", this::whatIf, WHO);
        routes.post("/manager/concern", this::answer, Access.LEAD);
        routes.sse(
                "/manager/live",
                client -> {
                    var visit = Visit.of(client.ctx());
                    hall.live().serve(client, () -> fragment(visit));
                },
                WHO);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout =
                Layout.of(visit, visit.text("manager.title"))
                        .css("manager")
                        .js("live", "act", "keep", "keys");
        var form = new WhatIfViews(hall, visit.language()).form(WhatIf.NOTHING);
        ctx.html(hall.templates().managerPage(layout, form, fragment(visit)).render());
    }

    private void answer(Context ctx) {
        var id = field(ctx, "concern");
        var note = field(ctx, "note");
        var step =
                Stream.of(Concern.Step.values())
                        .filter(known -> known.name().equals(ctx.formParam("step")))
                        .findFirst()
                        .orElseThrow(() -> new Problem(400, "status-400"));
        if (step == Concern.Step.SETTLED && isForTheHead(ctx, id))
            throw new Problem(403, "for-the-head");
        var page = "results".equals(ctx.formParam("page")) ? "/manager/results" : "/manager";
        actions.answer(ctx, new Command.Answer(id, step, note), page);
    }

    /// Whoever may not hear an accusation may not make an end of it either.
    private boolean isForTheHead(Context ctx, String concern) {
        return !ConcernViews.mayHear(Visit.of(ctx))
                && hall.office()
                        .concerns()
                        .open(concern)
                        .flatMap(open -> ConcernViews.rated(open))
                        .filter(visit -> !read.accusing().apply(Set.of(visit)).isEmpty())
                        .isPresent();
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }

    private void whatIf(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("manager.what-if")).css("manager");
        var asked = WhatIf.of(ctx, hall.config().get(), hall.office());
        var views = new WhatIfViews(hall, visit.language());
        var before = forecasts.outcome(Optional.empty());
        var result = asked.change().map(_ -> views.of(before, forecasts.outcome(asked.change())));
        ctx.html(hall.templates().managerWhatIf(layout, views.form(asked), result).render());
    }

    private String fragment(Visit visit) {
        var today = LocalDate.ofInstant(hall.now(), Rules.ZONE);
        var concerns = new ConcernViews(hall, visit, read.accusing());
        var view =
                new ManagerViews(hall, visit.language(), forecasts.counsel())
                        .of(
                                read.figures().apply(today),
                                read.honesty().apply(today),
                                devices.all(),
                                backups.get());
        return hall.templates()
                .managerNow(visit, view, concerns.all(), concerns.results(), bookings(visit))
                .render();
    }

    /// Today's bookings, a line for each service.
    private List<String> bookings(Visit visit) {
        return hall.office().bookings().on(Rules.day(hall.now())).entrySet().stream()
                .filter(entry -> entry.getValue().booked() > 0)
                .map(entry -> booked(entry.getKey(), entry.getValue(), visit))
                .toList();
    }

    private String booked(ServiceCode service, Bookings.Count count, Visit visit) {
        return visit.text(
                "booking.sum",
                hall.service(service, visit.language()),
                count.booked(),
                count.arrived(),
                count.absent());
    }
}
