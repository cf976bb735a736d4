package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Live;
import vn.luot.hub.web.Page;
import vn.luot.wire.DeskState;

/// A few figures in the text format of Prometheus.
public final class MetricsPage implements Page {
    private final Engine engine;
    private final Devices devices;
    private final Live live;

    public MetricsPage(Engine engine, Devices devices, Live live) {
        this.engine = engine;
        this.devices = devices;
        this.live = live;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/metrics", this::metrics, Access.ANYONE);
    }

    private void metrics(Context ctx) {
        var out = new StringBuilder();
        var now = engine.snapshot();
        var office = now.office();
        head(out, "luot_waiting", "gauge", "People who wait, by service.");
        for (var service : office.rules().services().keySet().stream().sorted().toList())
            line(out, "luot_waiting", "service", service, office.waiting(service).count());
        head(out, "luot_desks", "gauge", "Desks, by state.");
        for (var state : DeskState.values())
            line(
                    out,
                    "luot_desks",
                    "state",
                    state.name().toLowerCase(Locale.ROOT),
                    office.desks().values().stream()
                            .map(Desk::state)
                            .filter(state::equals)
                            .count());
        single(out, "luot_tickets_today", "Tickets of the business day.", office.tickets().size());
        single(out, "luot_calls_today", "Calls of the business day.", office.calls());
        single(out, "luot_events_last", "Number of the last stored event.", now.seq());
        single(
                out,
                "luot_messages_again",
                "Messages of devices that came twice.",
                engine.duplicates());
        var online = devices.all().stream().filter(device -> device.online()).count();
        single(out, "luot_devices_online", "Devices that are connected.", online);
        single(out, "luot_devices_known", "Devices the hub has met.", devices.all().size());
        single(out, "luot_pages_open", "Pages that are kept up to date.", live.open());
        var runtime = Runtime.getRuntime();
        single(
                out,
                "luot_heap_bytes",
                "Memory in use.",
                runtime.totalMemory() - runtime.freeMemory());
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(out.toString());
    }

    private static void single(StringBuilder out, String name, String help, long value) {
        head(out, name, "gauge", help);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
    }

    private static void line(StringBuilder out, String name, String label, Object of, long value) {
        out.append("%s{%s=\"%s\"} %d\n".formatted(name, label, of, value));
    }
}
