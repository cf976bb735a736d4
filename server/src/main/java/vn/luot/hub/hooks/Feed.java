package vn.luot.hub.hooks;

import java.util.List;
import java.util.Optional;

/// What happened, as one webhook wants to hear it.
interface Feed {
    /// @param message absent for what this webhook did not ask for
    record Entry(long seq, Optional<Message> message) {}

    /// Events that are on disk with numbers above `seq`, in order.
    List<Entry> after(long seq, int limit);

    /// The last event that is on disk.
    long last();
}
