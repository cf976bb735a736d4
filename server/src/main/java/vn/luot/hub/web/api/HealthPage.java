package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;

/// Whether the hub lives and can work: for whoever watches over it.
public final class HealthPage implements Page {
    private final List<Check> live;
    private final List<Check> ready;

    /// Something the hub cannot work without.
    ///
    /// @param trouble what is wrong now, in one line, if anything; asked on the request's thread
    public record Check(String name, Supplier<Optional<String>> trouble) {}

    /// @param live the program's loop goes on
    /// @param ready it can do its work
    /// @param causes why not
    record HealthView(boolean live, boolean ready, List<Cause> causes) {}

    /// @param causes why a new start is the better choice
    record LiveView(boolean live, List<Cause> causes) {}

    record Cause(String part, String trouble) {}

    /// @param live what a new start of the hub would mend
    /// @param ready what it takes to work
    public HealthPage(List<Check> live, List<Check> ready) {
        this.live = List.copyOf(live);
        this.ready = List.copyOf(ready);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/health", this::ready, Access.ANYONE);
        routes.get("/health/live", this::live, Access.ANYONE);
        routes.get("/health/ready", this::ready, Access.ANYONE);
    }

    private void live(Context ctx) {
        var causes = causes(live);
        tell(ctx, new LiveView(causes.isEmpty(), causes), causes.isEmpty());
    }

    private void ready(Context ctx) {
        var dead = !causes(live).isEmpty();
        var causes = causes(ready);
        tell(ctx, new HealthView(!dead, causes.isEmpty(), causes), causes.isEmpty());
    }

    private static void tell(Context ctx, Object view, boolean well) {
        ctx.header("Cache-Control", "no-store");
        ctx.status(well ? 200 : 503);
        ctx.json(view);
    }

    private static List<Cause> causes(List<Check> checks) {
        return checks.stream()
                .flatMap(
                        check -> trouble(check).map(text -> new Cause(check.name(), text)).stream())
                .toList();
    }

    private static Optional<String> trouble(Check check) {
        try {
            return check.trouble().get();
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }
}
