package vn.luot.hub.push;

import java.time.Instant;
import vn.luot.hub.queue.Ticket;

/// What a browser was told of its ticket, so that nothing is told twice.
///
/// @param near the place in the line whose coming near it knows of, empty for none
/// @param call when the last call was made that it knows of, to the millisecond
public record Told(String near, Instant call) {
    static final Told NOTHING = new Told("", Instant.EPOCH);

    /// Whoever has let others pass comes near anew.
    static String place(Ticket ticket) {
        return Long.toString(ticket.order().toMillis());
    }

    /// A call ends the wait: whoever waits once more, because it was undone or went past, is told
    /// so.
    Told knowing(Step step, Ticket ticket) {
        return switch (step) {
            case Step.Near _ -> new Told(place(ticket), call);
            case Step.Called(_, var at) -> new Told("", at);
        };
    }
}
