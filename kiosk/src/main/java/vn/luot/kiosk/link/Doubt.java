package vn.luot.kiosk.link;

import java.time.Duration;
import java.util.Optional;

/// Whether the hub has forgotten what it once acknowledged, as after its backup was restored.
///
/// An older acknowledgement may come late, and a few of them together: so the hub is asked, seconds
/// apart, and believed when it gave the same kind of answer each time. Used by one thread.
final class Doubt {
    private static final Duration BETWEEN = Sending.NO_PROGRESS;
    private static final int ANSWERS = 3;

    private Optional<Long> hubHas = Optional.empty();
    private boolean asked;
    private Optional<Long> askedNanos = Optional.empty();
    private int answers;

    /// The hub says how far it has our events.
    ///
    /// @param known how far it said it has them before
    void heard(long upto, long known) {
        if (upto >= known) {
            over();
            return;
        }
        // The least that was said: what the hub has already does no harm when it comes again.
        hubHas = Optional.of(hubHas.map(least -> Math.min(least, upto)).orElse(upto));
        if (asked) answers++;
        asked = false;
    }

    boolean isOpen() {
        return hubHas.isPresent();
    }

    /// Whether to ask the hub now how far it has our events.
    boolean asks(long nanos) {
        if (!isOpen() || askedNanos.filter(before -> isSoon(before, nanos)).isPresent())
            return false;
        askedNanos = Optional.of(nanos);
        asked = true;
        return true;
    }

    private static boolean isSoon(long before, long nanos) {
        return Duration.ofNanos(nanos - before).compareTo(BETWEEN) < 0;
    }

    /// The hub has forgotten everything after this; absent as long as that is not certain.
    Optional<Long> forgottenAfter() {
        return hubHas.filter(_ -> answers >= ANSWERS);
    }

    void over() {
        hubHas = Optional.empty();
        asked = false;
        answers = 0;
    }
}
