package vn.luot.hub.web.phone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.luot.hub.procedure.Procedures.Held;
import vn.luot.hub.push.Push;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.OpinionForm;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// The page behind the QR code of a ticket. Who has the token has the ticket: no account.
public final class TicketPage implements Page {
    static final String PATH = "/t/{token}";

    private final Hall hall;
    private final Actions actions;
    private final Supplier<Held> procedures;
    private final Optional<Push> push;

    /// @param procedures that citizens look up
    /// @param push to phones, where the office has it
    public TicketPage(Hall hall, Actions actions, Supplier<Held> procedures, Optional<Push> push) {
        this.push = push;
        this.hall = hall;
        this.procedures = procedures;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, Access.ANYONE);
        routes.sse(
                PATH + "/live",
                client -> {
                    var visit = Visit.of(client.ctx());
                    var id = id(client.ctx());
                    var printed = printed(client.ctx());
                    hall.live().serve(client, () -> fragment(visit, id, printed));
                },
                Access.ANYONE);
        routes.post(PATH + "/cancel", ctx -> act(ctx, Command.Cancel::new), Access.ANYONE);
        routes.post(PATH + "/postpone", ctx -> act(ctx, Command.Postpone::new), Access.ANYONE);
        routes.post(PATH + "/rate", this::rate, Access.ANYONE);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var id = id(ctx);
        var printed = printed(ctx);
        if (hall.office().ticket(id).isEmpty() && printed.isEmpty())
            throw new Problem(404, Refusal.UNKNOWN_TICKET.word());
        var title = visit.text("phone.title", number(id, printed));
        var layout =
                Layout.of(visit, title)
                        .css("rating", "phone")
                        .js("live", "act", "tell")
                        .withoutHeader();
        var live = ctx.path() + "/live" + printed.map(n -> "?n=" + n).orElse("");
        var html = fragment(visit, id, printed);
        var shared = visit.text("phone.shared", number(id, printed));
        var wish = push.map(p -> new PushForm(page(ctx) + "/push", p.key()));
        ctx.html(hall.templates().phonePage(layout, live, html, shared, wish).render());
    }

    /// A ticket that a cut-off kiosk has printed is not known yet, but it counts.
    private String fragment(Visit visit, TicketId id, Optional<TicketNumber> printed) {
        return hall.office()
                .ticket(id)
                .map(ticket ->
                        hall.templates()
                                .phoneTicket(
                                        visit, TicketView.of(ticket, hall, visit, lookUp(ticket)))
                                .render())
                .orElseGet(
                        () -> hall.templates().phoneUnknown(visit, number(id, printed)).render());
    }

    /// Where the procedures of its service are listed, if there are any.
    private Optional<String> lookUp(Ticket ticket) {
        var service = Optional.of(ticket.service());
        return procedures.get().index().find("", service).isEmpty()
                ? Optional.empty()
                : Optional.of("/procedures?service=" + ticket.service());
    }

    private void act(Context ctx, Function<TicketId, Command> command) {
        actions.answer(ctx, command.apply(id(ctx)), page(ctx));
    }

    private void rate(Context ctx) {
        var opinion = OpinionForm.read(ctx, "phone");
        actions.answer(ctx, new Command.Rate(id(ctx), opinion), page(ctx));
    }

    static String page(Context ctx) {
        return "/t/" + ctx.pathParam("token");
    }

    private String number(TicketId id, Optional<TicketNumber> printed) {
        return hall.office()
                .ticket(id)
                .map(ticket -> ticket.number().toString())
                .or(() -> printed.map(TicketNumber::toString))
                .orElse("");
    }

    static TicketId id(Context ctx) {
        try {
            return TicketId.ofToken(ctx.pathParam("token"));
        } catch (IllegalArgumentException _) {
            throw new Problem(404, Refusal.UNKNOWN_TICKET.word());
        }
    }

    /// The number in the code, for a ticket that has not reached the hub.
    private static Optional<TicketNumber> printed(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("n")).map(TicketNumber::parse);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
