package vn.luot.hub.web;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;

/// Gives the engine a command for a visitor and answers what came of it.
///
/// Waits on the request's own thread until the events are stored.
public final class Actions {
    private static final Logger log = LoggerFactory.getLogger(Actions.class);
    private static final int PATIENCE_SECONDS = 10;
    private final Engine engine;

    public Actions(Engine engine) {
        this.engine = engine;
    }

    /// What a form's button does: 303 back to `page`, or 204 if a script asked; the change itself
    /// arrives by [Live].
    ///
    /// @throws Problem with the rule's words if it is refused
    public void answer(Context ctx, Command command, String page) {
        var _ = events(ctx, command);
        done(ctx, page);
    }

    /// The answer to a form that did its work without a command.
    public static void done(Context ctx, String page) {
        if (Requests.byScript(ctx)) ctx.status(HttpStatus.NO_CONTENT);
        else ctx.redirect(page, HttpStatus.SEE_OTHER);
    }

    /// The events the command led to.
    ///
    /// @throws Problem with the rule's words if it is refused
    public List<Event> events(Context ctx, Command command) {
        return switch (decide(ctx, command)) {
            case Decision.Accepted(var events) -> events;
            case Decision.Refused(var reason, _) -> throw Problem.refused(reason);
        };
    }

    /// What the rules say, once it is stored.
    ///
    /// @throws Problem 503 if it could not be stored
    public Decision decide(Context ctx, Command command) {
        return decide(command, Visit.of(ctx).actor());
    }

    /// The same for somebody who is not signed in yet.
    ///
    /// @throws Problem 503 if it could not be stored
    public Decision decide(Command command, Actor actor) {
        try {
            return engine.submit(command, actor).get(PATIENCE_SECONDS, SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // what a command says may be a citizen's own words
            log.error("not stored: {}", command.getClass().getSimpleName(), e);
            throw new Problem(503, "not-stored");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Problem(503, "not-stored");
        }
    }
}
