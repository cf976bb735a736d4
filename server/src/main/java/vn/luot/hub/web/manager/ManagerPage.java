package vn.luot.hub.web.manager;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.function.Function;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;

/// The manager's live page.
public final class ManagerPage implements Page {
    private static final Access[] WHO = {Access.LEAD, Access.REPORTER};

    private final Hall hall;
    private final Function<LocalDate, DayFigures> figures;
    private final Devices devices;

    /// @param figures reads a day's figures; called on the page's own thread
    public ManagerPage(Hall hall, Function<LocalDate, DayFigures> figures, Devices devices) {
        this.hall = hall;
        this.figures = figures;
        this.devices = devices;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager", this::show, WHO);
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
        var layout = Layout.of(visit, visit.text("manager.title")).css("manager").js("live");
        ctx.html(hall.templates().managerPage(layout, fragment(visit)).render());
    }

    private String fragment(Visit visit) {
        var today = LocalDate.ofInstant(hall.now(), Rules.ZONE);
        var view = new ManagerViews(hall, visit.language()).of(figures.apply(today), devices.all());
        return hall.templates().managerNow(visit, view).render();
    }
}
