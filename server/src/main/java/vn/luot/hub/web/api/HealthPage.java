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
    private final List<Check> checks;

    /// Something the hub cannot work without.
    ///
    /// @param trouble what is wrong now, in one line, if anything; asked on the request's thread
    public record Check(String name, Supplier<Optional<String>> trouble) {}

    /// @param live the program answers
    /// @param ready it can do its work
    /// @param causes why not
    record HealthView(boolean live, boolean ready, List<Cause> causes) {
        record Cause(String part, String trouble) {}
    }

    public HealthPage(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/health", this::health, Access.ANYONE);
    }

    private void health(Context ctx) {
        var causes =
                checks.stream()
                        .flatMap(check ->
                                trouble(check)
                                        .map(text -> new HealthView.Cause(check.name(), text))
                                        .stream())
                        .toList();
        ctx.header("Cache-Control", "no-store");
        ctx.status(causes.isEmpty() ? 200 : 503);
        ctx.json(new HealthView(true, causes.isEmpty(), causes));
    }

    private static Optional<String> trouble(Check check) {
        try {
            return check.trouble().get();
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }
}
