package vn.luot.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A message that cannot be understood, and why.
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient Optional<Place> place;

    WireException(Reason reason, Optional<Place> place, String details, Throwable cause) {
        super(reason.word() + ": " + details, cause);
        this.reason = reason;
        this.place = place;
    }

    WireException(Reason reason, Optional<Place> place, String details) {
        super(reason.word() + ": " + details);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    /// Where the message stood in its device's sequence, if that could still be read: with it the
    /// hub can refuse the message, count it into `upto` and go on.
    public Optional<Place> place() {
        return place;
    }

    /// What is wrong with a message.
    public enum Reason {
        MALFORMED,
        OVERSIZED,
        FUTURE_VERSION,
        UNKNOWN_KIND;

        /// The reason as a word of the log, such as `future-version`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A message's id and its place among the events of its device; `seq` is 0 for no event.
    public record Place(UUID id, String epoch, long seq) {}
}
