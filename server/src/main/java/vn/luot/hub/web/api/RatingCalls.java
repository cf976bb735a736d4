package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.wire.RatingReason;
import vn.luot.wire.TicketNumber;

/// Ratings from other programs' pages and boxes.
final class RatingCalls implements Page {
    private static final int BUTTONS = 5;
    private static final int MAX_COMMENT = 1000;
    private static final int MAX_REASONS = 10;
    private final Lookup lookup;

    /// A rating that was counted.
    ///
    /// @param buttons how many levels were offered
    record RatingView(TicketNumber ticket, int level, int buttons, Instant at) {}

    RatingCalls(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/offices/{o}/ratings", this::rate, Access.API_RATINGS);
    }

    private void rate(Context ctx) {
        var _ = lookup.office(ctx);
        var body = Json.body(ctx);
        var level = body.integer("level", 1, 5).orElseThrow(() -> Body.wrong("level"));
        var opinion =
                new Command.Opinion(
                        level,
                        body.integer("buttons", 3, 5).orElse(BUTTONS),
                        reasons(body),
                        body.text("comment", MAX_COMMENT).orElse(""),
                        body.text("device", 32).orElse("api"));
        var ticket = lookup.ticket(body.needText("ticket", 64));
        var _ = lookup.events(ctx, new Command.Rate(ticket.id(), opinion));
        ctx.status(201)
                .json(new RatingView(ticket.number(), level, opinion.buttons(), lookup.now()));
    }

    private static List<RatingReason> reasons(Body body) {
        try {
            return body.texts("reasons", MAX_REASONS).stream().map(RatingReason::valueOf).toList();
        } catch (IllegalArgumentException _) {
            throw Body.wrong("reasons");
        }
    }
}
