package vn.luot.hub.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where the engine keeps what happened. Called on the engine's thread only.
public interface Journal {
    /// The newest day's entries, from its opening on, in order.
    List<Recorded> today();

    /// How far each device has been read.
    Map<Receipt.Source, Progress> progress();

    /// Whether a message with this id was stored before.
    boolean received(UUID id);

    /// Stores all of it, or nothing, durably before it returns.
    ///
    /// @throws RuntimeException if it could not; whether it was stored is then unknown until
    ///   [#today] is read again
    void append(Batch batch);

    /// What one group commit stores.
    record Batch(List<Recorded> entries, List<Arrival> arrivals) {
        public Batch {
            entries = List.copyOf(entries);
            arrivals = List.copyOf(arrivals);
        }

        public boolean isEmpty() {
            return entries.isEmpty() && arrivals.isEmpty();
        }
    }

    /// A device's message that is now settled.
    ///
    /// @param upto the source's highest contiguous message, this one counted
    /// @param rejection why it had no effect, if so
    /// @param again stored before under another number, as after its device began a new epoch: only
    ///   its number counts
    record Arrival(Receipt receipt, long upto, Optional<Rejection> rejection, boolean again) {}

    /// @param reason a word of the log, such as `unknown-service`
    /// @param content what was refused, readable, shortened
    record Rejection(String reason, String content) {}
}
