package vn.luot.kiosk.hardware.pi;

import java.time.Duration;
import vn.luot.device.Pressing;

/// What one contact does.
///
/// @param closed after its last edge
/// @param since when that edge came
/// @param down when the finger came
record Touch(Phase phase, boolean closed, Duration since, Duration down) {
    /// Where a finger is.
    enum Phase {
        /// Nobody touches it.
        FREE,
        /// Down, and it may yet become a long press.
        UNDECIDED,
        /// Down, and it has meant what it means.
        HELD,
        /// Down for longer than a finger stays.
        STUCK
    }

    /// After an edge that is a bounce, or the beginning of an end.
    Touch moved(boolean nowClosed, Duration now) {
        return new Touch(phase, nowClosed, now, down);
    }

    /// After time has passed: a finger is gone when the contact has been open for a while.
    Touch at(Duration now, Pressing rules) {
        if (phase == Phase.FREE) return this;
        if (!closed) return reached(since, rules.debounce(), now) ? in(Phase.FREE) : this;
        if (phase != Phase.STUCK && reached(down, rules.stuck(), now)) return in(Phase.STUCK);
        if (phase == Phase.UNDECIDED && isHeld(now, rules)) return in(Phase.HELD);
        return this;
    }

    /// Whether the finger stayed, or has stayed until now, for a long press.
    boolean isHeld(Duration now, Pressing rules) {
        return reached(down, rules.hold(), closed ? now : since);
    }

    private Touch in(Phase next) {
        return new Touch(next, closed, since, down);
    }

    private static boolean reached(Duration from, Duration span, Duration now) {
        return now.minus(from).compareTo(span) >= 0;
    }
}
