package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Event;
import vn.luot.hub.report.Reports;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.TicketId;

/// Taking a number, and what becomes of it.
final class TicketCalls implements Page {
    private static final String TICKETS = "/api/v1/offices/{o}/tickets";

    private final Lookup lookup;
    private final Reports reports;

    /// One step in a ticket's life.
    record Step(Instant at, String event, Optional<DeskId> desk) {
        static Step of(Recorded entry) {
            var view = EventView.of(entry, true);
            var desk = Optional.ofNullable(view.data().get("desk"));
            return new Step(entry.at(), view.kind(), desk.map(d -> new DeskId(d.asText())));
        }
    }

    TicketCalls(Lookup lookup, Reports reports) {
        this.lookup = lookup;
        this.reports = reports;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post(TICKETS, this::issue, Access.API_TICKETS);
        routes.get(TICKETS + "/{id}", this::show, Access.API_READ, Access.API_TICKETS);
        action(routes, "cancel", Command.Cancel::new);
        action(routes, "return", Command.Return::new);
        action(routes, "postpone", Command.Postpone::new);
        action(routes, "carry-over", Command.CarryOver::new);
        action(routes, "restore", Command.Restore::new);
    }

    private void issue(Context ctx) {
        var _ = lookup.office(ctx);
        var body = Json.body(ctx);
        var service = lookup.service(body.needText("service", 8));
        var id = lookup.pressed(body.needText("pressId", Lookup.MAX_PRESS_ID));
        var source = "api/" + Visit.of(ctx).actor().label();
        var events = lookup.events(ctx, new Command.Issue(id, service, priority(body), source));
        var isNew = events.stream().anyMatch(Event.TicketIssued.class::isInstance);
        var ticket = lookup.current(id);
        ctx.status(isNew ? 201 : 200).json(lookup.view(ticket));
    }

    private Optional<PriorityCode> priority(Body body) {
        var asked = body.get("priority");
        if (asked.isEmpty()) return Optional.empty();
        var json = asked.get();
        if (json.isBoolean())
            return json.booleanValue()
                    ? Optional.of(lookup.priority("priority"))
                    : Optional.empty();
        return body.text("priority", 16).map(lookup::priority);
    }

    private void show(Context ctx) {
        var ticket = lookup.ticket(ctx);
        var history = reports.eventsOf(ticket.id()).stream().map(Step::of).toList();
        var view = Json.object(lookup.view(ticket));
        view.set("history", Json.mapper().valueToTree(history));
        ctx.json(view);
    }

    private void action(RoutesConfig routes, String name, Function<TicketId, Command> command) {
        routes.post(
                TICKETS + "/{id}/" + name,
                ctx -> {
                    var id = lookup.ticket(ctx).id();
                    var _ = lookup.events(ctx, command.apply(id));
                    ctx.json(lookup.view(lookup.ticket(ctx)));
                },
                Access.API_TICKETS,
                Access.API_DESKS);
    }
}
