package vn.luot.hub.queue;

import java.time.Duration;

/// Whom to call next: one of the presets an office chooses from.
public sealed interface CallRule {
    /// The preset an office gets if it says nothing.
    CallRule DEFAULT = new HeadStart(Duration.ofMinutes(60), Duration.ofMinutes(45));

    /// First come, first served.
    record Fifo() implements CallRule {}

    /// "Cộng phút ưu tiên": a privileged ticket stands as if it had come earlier.
    ///
    /// Nobody who has waited longer than the head start is passed by a later comer. Counted in
    /// office minutes: the lunch break does not count.
    record HeadStart(Duration priority, Duration appointment) implements CallRule {}

    /// Every priority ticket before every other.
    record Strict() implements CallRule {}

    /// Priority first, but at most so many in a row while others wait.
    record MaxInRow(int priorityCalls) implements CallRule {
        public MaxInRow {
            if (priorityCalls < 1)
                throw new IllegalArgumentException(
                        "priority calls in a row below 1: " + priorityCalls);
        }
    }

    /// Head start, 20 minutes more for services of at most 8 minutes, and twice the backlog per
    /// open desk.
    record Smart() implements CallRule {}
}
