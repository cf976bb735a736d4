package vn.luot.hub.push;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.luot.hub.forecast.Forecast.Ahead;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;

/// What is worth a citizen's look at the phone. Pure.
sealed interface Step {
    /// Whoever is told later that it is their turn has missed it.
    Duration FRESH = Duration.ofMinutes(1);

    /// @param people who are called before
    record Near(int people) implements Step {}

    /// @param at the last call or recall
    record Called(DeskId desk, Instant at) implements Step {}

    /// Where the ticket is; absent while it is neither near nor called.
    ///
    /// @param ahead of the ticket, if it waits
    static Optional<Step> of(Ticket ticket, Optional<Ahead> ahead) {
        if (ticket.stage() instanceof Stage.Called(var desk, var at, _))
            return Optional.of(new Called(desk, at.truncatedTo(ChronoUnit.MILLIS)));
        return ahead.filter(_ -> ticket.waits())
                .filter(Ahead::isNear)
                .map(a -> new Near(a.people()));
    }

    /// Whether what was said of it still holds when this is where the ticket is.
    default boolean isStill(Step now) {
        return this instanceof Near ? now instanceof Near : equals(now);
    }

    /// Whether a browser that knows this much is to be told now.
    default boolean isNews(Ticket ticket, Told told, Instant now) {
        return switch (this) {
            case Near _ -> !told.near().equals(Told.place(ticket));
            case Called(_, var at) -> at.isAfter(told.call()) && at.plus(FRESH).isAfter(now);
        };
    }
}
