package vn.luot.hub.web.procedures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.procedure.Procedures.Held;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.wire.ServiceCode;

/// What to bring, how long it takes and what it costs, for anyone.
public final class LookupPage implements Page {
    private static final int MAX_QUERY = 100;

    private final Hall hall;
    private final Supplier<Held> procedures;

    public LookupPage(Hall hall, Supplier<Held> procedures) {
        this.hall = hall;
        this.procedures = procedures;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(LookupView.HERE, this::show, Access.ANYONE);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var held = procedures.get();
        var code = Optional.ofNullable(ctx.queryParam("code"));
        var asked = new Asked(query(ctx), service(ctx), page(ctx));
        var words = new LookupWords(hall, visit, asked);
        if (code.isPresent()) {
            var found =
                    held.index()
                            .byCode(code.get())
                            .orElseThrow(() -> new Problem(404, "status-404"));
            var layout = Layout.of(visit, found.name()).css("procedures");
            ctx.html(hall.templates().proceduresOne(layout, words.detail(found)).render());
            return;
        }
        var layout = Layout.of(visit, visit.text("procedure.title")).css("procedures");
        ctx.html(hall.templates().proceduresFind(layout, words.list(held)).render());
    }

    private static String query(Context ctx) {
        var query = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        return query.length() > MAX_QUERY ? query.substring(0, MAX_QUERY) : query;
    }

    private Optional<ServiceCode> service(Context ctx) {
        var wanted = ctx.queryParam("service");
        return hall.config().get().services().stream()
                .map(service -> service.code())
                .filter(code -> code.value().equals(wanted))
                .findFirst();
    }

    private static int page(Context ctx) {
        var text = Optional.ofNullable(ctx.queryParam("page")).orElse("1");
        return text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 1;
    }
}
