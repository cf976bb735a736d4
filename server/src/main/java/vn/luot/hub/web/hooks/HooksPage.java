package vn.luot.hub.web.hooks;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import vn.luot.hub.hooks.Hooks;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// How each webhook stands.
public final class HooksPage implements Page {
    private final Hall hall;
    private final Supplier<List<Hooks.State>> hooks;

    /// @param trouble why it is not taken, empty if it is
    public record Row(
            String id, String address, String events, boolean bad, String state, String trouble) {}

    public HooksPage(Hall hall, Supplier<List<Hooks.State>> hooks) {
        this.hall = hall;
        this.hooks = hooks;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager/webhooks", this::show, Access.MANAGER);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var rows = hooks.get().stream().map(state -> row(state, visit)).toList();
        var layout = Layout.of(visit, visit.text("manager.hooks")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().hooksPage(layout, rows).render());
    }

    private static Row row(Hooks.State state, Visit visit) {
        var formats = new Formats(visit.language());
        var words =
                state.failingSince()
                        .map(since -> visit.text("manager.hooks-failing", formats.moment(since)))
                        .orElseGet(() -> visit.text("manager.hooks-good"));
        return new Row(
                state.id(),
                state.address().toString(),
                String.join(", ", state.events()),
                state.failingSince().isPresent(),
                visit.text("manager.hooks-behind", words, formats.number(state.behind())),
                state.why());
    }
}
