package vn.luot.hub.hooks;

import java.time.InstantSource;
import vn.luot.hub.outgoing.Outgoing;

/// Tells one webhook everything it wants to know, in order.
final class Courier {
    private static final int AT_ONCE = 500;

    private final String hook;
    private final Feed feed;
    private final Told told;
    private final Sender sender;
    private final Outgoing<String> outgoing;
    private volatile long upto;

    /// @param told remembers what was told
    record Errand(Feed feed, Told told, Sender sender) {}

    Courier(String hook, Errand errand, Outgoing.Pace pace, InstantSource clock) {
        this.hook = hook;
        this.feed = errand.feed();
        this.told = errand.told();
        this.sender = errand.sender();
        this.upto = told.upto(hook, feed.last());
        this.outgoing =
                new Outgoing<>("webhook-" + hook, this::tellMore, Throwable::toString, pace, clock);
    }

    Outgoing<String> outgoing() {
        return outgoing;
    }

    /// The number of the last event that was told or is of no interest.
    long upto() {
        return upto;
    }

    private boolean tellMore() {
        var more = feed.after(upto, AT_ONCE);
        for (var entry : more) {
            entry.message().ifPresent(message -> outgoing.untilTaken(() -> sender.send(message)));
            upto = entry.seq();
            if (entry.message().isPresent()) told.advance(hook, upto);
        }
        if (!more.isEmpty()) told.advance(hook, upto);
        return !more.isEmpty();
    }
}
