package vn.luot.hub.web.phone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import vn.luot.hub.push.Browser;
import vn.luot.hub.push.Push;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;

/// Takes the wish of a browser to be told of a ticket, and takes it back.
public final class PushPage implements Page {
    static final String PATH = TicketPage.PATH + "/push";

    private final Push push;

    public PushPage(Push push) {
        this.push = push;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post(PATH, this::wish, Access.ANYONE);
    }

    private void wish(Context ctx) {
        var ticket = TicketPage.id(ctx);
        var browser = browser(ctx);
        if (field(ctx, "on").equals("false")) push.unsubscribe(ticket, browser.endpoint());
        else check(push.subscribe(ticket, browser, Visit.of(ctx).language()));
        Actions.done(ctx, TicketPage.page(ctx));
    }

    private static void check(Push.Answer answer) {
        switch (answer) {
            case TAKEN -> {}
            case UNKNOWN_TICKET -> throw new Problem(404, Refusal.UNKNOWN_TICKET.word());
            case TICKET_OVER -> throw Problem.refused(Refusal.TICKET_OVER);
            case NOT_ADMITTED -> throw new Problem(400, "push-not-admitted");
            case ENOUGH -> throw new Problem(409, "push-enough");
        }
    }

    private static Browser browser(Context ctx) {
        try {
            return Browser.of(field(ctx, "endpoint"), field(ctx, "p256dh"), field(ctx, "auth"));
        } catch (IllegalArgumentException _) {
            throw new Problem(400, "push-not-admitted");
        }
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
