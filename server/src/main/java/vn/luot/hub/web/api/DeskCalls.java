package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Purpose;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.WhySentence;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketId;

/// What an officer does at a desk.
final class DeskCalls implements Page {
    private static final int MAX_NOTE = 200;
    private static final int MAX_DOSSIERS = 999;
    private static final int MAX_SERVICES = 100;

    private final Lookup lookup;

    /// Makes the command for a desk of what the request says.
    private interface Order {
        Command of(DeskId desk, Body body);
    }

    DeskCalls(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public void routes(RoutesConfig routes) {
        post(routes, "call-next", this::callNext);
        ticket(routes, "recall", (desk, _) -> new Command.Recall(desk));
        ticket(routes, "start", (desk, _) -> new Command.Start(desk));
        ticket(routes, "finish", DeskCalls::finish);
        ticket(routes, "no-show", (desk, _) -> new Command.NoShow(desk));
        ticket(routes, "hold", (desk, _) -> new Command.Hold(desk));
        ticket(routes, "transfer", this::transfer);
        ticket(routes, "undo", (desk, _) -> new Command.Undo(desk));
        desk(routes, "open", this::open);
        desk(routes, "pause", DeskCalls::pause);
        desk(routes, "close", (desk, _) -> new Command.CloseDesk(desk));
    }

    private static void post(RoutesConfig routes, String name, Handler handler) {
        routes.post("/api/v1/offices/{o}/desks/{d}/" + name, handler, Access.API_DESKS);
    }

    /// An order that moves the desk's ticket and answers it.
    private void ticket(RoutesConfig routes, String name, Order order) {
        post(
                routes,
                name,
                ctx -> {
                    var events = lookup.events(ctx, order.of(lookup.desk(ctx), Json.body(ctx)));
                    ctx.json(lookup.view(moved(events)));
                });
    }

    /// An order that changes the desk and answers it.
    private void desk(RoutesConfig routes, String name, Order order) {
        post(
                routes,
                name,
                ctx -> {
                    var desk = lookup.desk(ctx);
                    var _ = lookup.events(ctx, order.of(desk, Json.body(ctx)));
                    ctx.json(view(desk, Visit.of(ctx)));
                });
    }

    private void callNext(Context ctx) {
        var desk = lookup.desk(ctx);
        switch (lookup.actions().decide(ctx, new Command.CallNext(desk))) {
            case Decision.Accepted(var events) -> ctx.json(called(events, Visit.of(ctx)));
            case Decision.Refused(var reason, _) when reason == Refusal.NOBODY_WAITING ->
                    ctx.status(HttpStatus.NO_CONTENT);
            case Decision.Refused(var reason, _) -> throw Problem.refused(reason);
        }
    }

    private Object called(List<Event> events, Visit visit) {
        var ticket = moved(events);
        var view = Json.object(lookup.view(ticket));
        var sentence = new WhySentence(lookup.config().calendar(), lookup.day(), visit.texts());
        for (var event : events)
            if (event instanceof Event.TicketCalled(_, _, var call, var why, _))
                view.put("call", call)
                        .set(
                                "why",
                                Json.object(WhyView.of(why, sentence.of(ticket.number(), why))));
        return view;
    }

    private Ticket moved(List<Event> events) {
        return events.stream()
                .flatMap(DeskCalls::ticket)
                .findFirst()
                .flatMap(lookup.hall().engine().office()::ticket)
                .orElseThrow(() -> new Problem(409, Refusal.DESK_IDLE.word()));
    }

    private static Stream<TicketId> ticket(Event event) {
        if (event instanceof Event.OfTicket moved) return Stream.of(moved.ticket());
        if (event instanceof Event.DeedUndone undone) return Stream.of(undone.ticket().id());
        return Stream.empty();
    }

    private DeskView view(DeskId desk, Visit visit) {
        var spec =
                lookup.hall()
                        .findDesk(desk)
                        .orElseGet(() ->
                                new OfficeConfig.DeskSpec(desk, Words.vi(desk.value()), List.of()));
        return DeskView.of(spec, lookup.hall().engine().office(), visit.language(), true);
    }

    private static Command finish(DeskId desk, Body body) {
        var dossiers = body.integer("dossiers", 0, MAX_DOSSIERS).orElse(0);
        return new Command.Finish(desk, body.get("purpose").map(_ -> purpose(body)), dossiers);
    }

    /// The key on the officer's keypad, or the word.
    private static Purpose purpose(Body body) {
        var json = body.get("purpose").orElseThrow();
        if (json.isInt())
            return Purpose.ofKey(json.intValue()).orElseThrow(() -> Body.wrong("purpose"));
        return word(Purpose.values(), body, "purpose").orElseThrow();
    }

    private Command transfer(DeskId desk, Body body) {
        return new Command.Transfer(
                desk,
                body.text("service", 8).map(lookup::service),
                body.text("desk", 32).map(lookup::desk),
                body.text("note", MAX_NOTE).orElse(""));
    }

    private Command open(DeskId desk, Body body) {
        var services = body.texts("services", MAX_SERVICES).stream().map(lookup::service);
        return new Command.OpenDesk(desk, services.collect(Collectors.toSet()));
    }

    private static Command pause(DeskId desk, Body body) {
        var reason = word(PauseReason.values(), body, "reason").orElse(PauseReason.BREAK);
        return new Command.PauseDesk(desk, reason, body.instant("until"));
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, Body body, String field) {
        return body.text(field, 32)
                .map(word ->
                        Arrays.stream(values)
                                .filter(value -> Json.word(value).equals(word))
                                .findFirst()
                                .orElseThrow(() -> Body.wrong(field)));
    }
}
