package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Requests;

/// The figures in the text format of Prometheus, and how long each request took.
public final class MetricsPage implements Page {
    private static final String SINCE = "metrics-since";
    private final Meters meters;

    public MetricsPage(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(SINCE, System.nanoTime()));
        routes.after(this::measure);
        routes.get("/metrics", this::metrics, Access.WATCHER);
    }

    /// A stream is open as long as its page is: how long tells nothing.
    private void measure(Context ctx) {
        Long since = ctx.attribute(SINCE);
        if (since == null || ctx.res().getContentType() == null) return;
        if (ctx.res().getContentType().startsWith("text/event-stream")) return;
        var took = Duration.ofNanos(System.nanoTime() - since);
        meters.answered(ctx.method().name(), Requests.route(ctx), ctx.statusCode(), took);
    }

    private void metrics(Context ctx) {
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.text());
    }
}
