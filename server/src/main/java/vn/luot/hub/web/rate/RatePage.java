package vn.luot.hub.web.rate;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.OpinionForm;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketId;

/// Asks after each visit, once: unlocked by "finish", locked by the answer or after a few minutes.
public final class RatePage implements Page {
    private static final String PATH = "/rate/{desk}";

    private final Hall hall;
    private final Actions actions;

    /// @param number of the visit to be rated, if there is one
    public record RateView(String office, String desk, Optional<String> number, OpinionForm form) {}

    public RatePage(Hall hall, Actions actions) {
        this.hall = hall;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, Access.ANYONE);
        routes.sse(
                PATH + "/live",
                client -> {
                    var visit = Visit.of(client.ctx());
                    var desk = desk(client.ctx());
                    hall.live().serve(client, () -> question(visit, desk));
                },
                Access.ANYONE);
        routes.post(PATH, this::rate, Access.ANYONE);
        routes.post(PATH + "/more", this::more, Access.ANYONE);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var desk = desk(ctx);
        var layout =
                Layout.of(visit, visit.text("rating.title"))
                        .css("rating", "rate")
                        .js("live")
                        .withoutHeader();
        var html =
                justRated(ctx)
                        .map(ticket -> thanks(visit, desk, ticket))
                        .orElseGet(() -> question(visit, desk));
        ctx.html(
                hall.templates()
                        .ratePage(layout, page(desk), justRated(ctx).isPresent(), html)
                        .render());
    }

    private String question(Visit visit, DeskId desk) {
        var number = toRate(desk).map(ticket -> ticket.number().toString());
        return hall.templates()
                .rateQuestion(visit, view(visit, desk, number, Optional.empty()))
                .render();
    }

    private String thanks(Visit visit, DeskId desk, Ticket ticket) {
        var level = ticket.rating().map(Ticket.Rating::level);
        var view = view(visit, desk, Optional.of(ticket.number().toString()), level);
        return hall.templates().rateThanks(visit, view, ticket.id().token()).render();
    }

    private RateView view(
            Visit visit, DeskId desk, Optional<String> number, Optional<Integer> given) {
        var language = visit.language();
        var action = given.isPresent() ? page(desk) + "/more" : page(desk);
        return new RateView(
                hall.config().get().title().stream()
                        .map(words -> words.in(language))
                        .collect(Collectors.joining(" · ")),
                hall.desk(desk, language),
                number,
                new OpinionForm(action, given, hall.config().get().hotline()));
    }

    private void rate(Context ctx) {
        var desk = desk(ctx);
        var opinion = OpinionForm.read(ctx, "desk-" + desk);
        var rated =
                actions.events(ctx, new Command.RateDesk(desk, opinion)).stream()
                        .filter(Event.TicketRated.class::isInstance)
                        .map(Event.TicketRated.class::cast)
                        .findFirst();
        var ticket = rated.map(event -> "?ticket=" + event.ticket().token()).orElse("");
        ctx.redirect(page(desk) + ticket, HttpStatus.SEE_OTHER);
    }

    /// The reasons, for the visit that was just rated here.
    private void more(Context ctx) {
        var desk = desk(ctx);
        var ticket =
                token(Optional.ofNullable(ctx.formParam("ticket")))
                        .orElseThrow(() -> new Problem(400, "wrong-field", "ticket"));
        var _ =
                actions.events(
                        ctx, new Command.Rate(ticket, OpinionForm.read(ctx, "desk-" + desk)));
        ctx.redirect(page(desk), HttpStatus.SEE_OTHER);
    }

    private Optional<Ticket> toRate(DeskId desk) {
        var open = hall.office().rules().limits().rateAtDesk();
        return Optional.ofNullable(hall.office().desks().get(desk))
                .flatMap(d -> d.lastServed())
                .flatMap(hall.office()::ticket)
                .filter(ticket ->
                        ticket.stage() instanceof Stage.Served(_, var at, _)
                                && !hall.now().isAfter(at.plus(open)));
    }

    private Optional<Ticket> justRated(Context ctx) {
        return token(Optional.ofNullable(ctx.queryParam("ticket")))
                .flatMap(hall.office()::ticket)
                .filter(ticket -> ticket.rating().isPresent());
    }

    private static Optional<TicketId> token(Optional<String> text) {
        try {
            return text.map(TicketId::ofToken);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String page(DeskId desk) {
        return "/rate/" + desk;
    }

    private DeskId desk(Context ctx) {
        try {
            var id = new DeskId(ctx.pathParam("desk"));
            if (hall.findDesk(id).isPresent()) return id;
        } catch (IllegalArgumentException _) {
            // no desk could be called so
        }
        throw new Problem(404, Refusal.UNKNOWN_DESK.word());
    }
}
