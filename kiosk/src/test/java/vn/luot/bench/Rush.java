package vn.luot.bench;

import java.time.Duration;

/// Many commands by several clients at once.
///
/// @param took from the first to the last answer
record Rush(Times times, Duration took) {
    double perSecond() {
        return times.nanos().length * 1e9 / took.toNanos();
    }
}
