package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.sse.SseHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.report.Reports;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;

/// The log, as a list or as a stream of server-sent events.
final class EventCalls implements Page {
    private static final int USUAL = 1000;
    private static final int MOST = 5000;
    private static final Set<Role> TRUSTED = Set.of(Role.INSPECTOR, Role.MANAGER, Role.ADMIN);

    private final Lookup lookup;
    private final Reports reports;
    private final EventStream stream;
    private final Handler streaming;

    /// @param last number of the last event in the list; ask again after it
    record EventsView(List<EventView> events, long last) {}

    EventCalls(Lookup lookup, Reports reports) {
        this.lookup = lookup;
        this.reports = reports;
        this.stream = new EventStream(reports, () -> lookup.hall().engine().seq());
        this.streaming =
                new SseHandler(client -> {
                    var ctx = client.ctx();
                    stream.serve(client, after(ctx), mayReadAll(Visit.of(ctx)));
                });
        lookup.hall().engine().listen((_, _, _) -> stream.changed());
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/offices/{o}/events", this::events, Access.API_READ);
    }

    private void events(Context ctx) throws Exception {
        var _ = lookup.office(ctx);
        var after = after(ctx);
        var accept = Optional.ofNullable(ctx.header("Accept")).orElse("");
        if (accept.contains("text/event-stream")) {
            streaming.handle(ctx);
            return;
        }
        var limit = (int) number(ctx, "limit", USUAL, MOST);
        var all = mayReadAll(Visit.of(ctx));
        // what the database shows a moment before it is on disk may yet be lost
        var durable = lookup.hall().engine().seq();
        var events =
                reports.eventsAfter(after, limit).stream()
                        .filter(e -> e.seq() <= durable)
                        .map(e -> EventView.of(e, all))
                        .toList();
        ctx.json(new EventsView(events, events.isEmpty() ? after : events.getLast().seq()));
    }

    /// A browser that comes back says which event it had last.
    private static long after(Context ctx) {
        var again = Optional.ofNullable(ctx.header("Last-Event-ID"));
        return again.filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseGet(() -> number(ctx, "after", 0, Long.MAX_VALUE));
    }

    private static long number(Context ctx, String name, long usual, long most) {
        var asked = ctx.queryParam(name);
        if (asked == null) return usual;
        if (!asked.matches("\\d{1,18}")) throw Body.wrong(name);
        return Math.min(Long.parseLong(asked), most);
    }

    private static boolean mayReadAll(Visit visit) {
        return visit.user().filter(user -> TRUSTED.contains(user.role())).isPresent()
                || visit.program().filter(key -> key.scopes().contains("confidential")).isPresent();
    }
}
