package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;

/// How long one wait was, in whole seconds, as every figure of the product counts it.
///
/// @param whole from issue to the first call
/// @param inHours the same, counted from when somebody could have been served
public record Waited(long whole, long inHours) {
    public static Waited of(Calendar calendar, Instant issued, Instant called) {
        return new Waited(between(issued, called), between(calendar.countedFrom(issued), called));
    }

    /// Never negative: somebody may be called before the office opens.
    public static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }
}
