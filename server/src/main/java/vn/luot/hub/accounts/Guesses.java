package vn.luot.hub.accounts;

import java.time.Duration;
import java.time.Instant;

/// Wrong guesses in a row, and how long the next one waits: twice as long each time. Immutable.
///
/// @param last when the last one was made
record Guesses(int count, Instant last) {
    /// After so long they are forgotten.
    static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 20;

    /// How patient we are.
    ///
    /// @param free guesses that cost no time
    /// @param first what the next one costs
    /// @param longest what no guess exceeds
    record Patience(int free, Duration first, Duration longest) {
        /// How long the next guess waits after `count` wrong ones.
        Duration after(int count) {
            if (count < free) return Duration.ZERO;
            var grown = first.multipliedBy(1L << Math.min(count - free, MOST_DOUBLINGS));
            return grown.compareTo(longest) < 0 ? grown : longest;
        }
    }

    static Guesses none(Instant now) {
        return new Guesses(0, now);
    }

    /// When the next guess is looked at.
    Instant nextAt(Patience patience) {
        return last.plus(patience.after(count));
    }

    Guesses another(Instant now) {
        return new Guesses(isForgotten(now) ? 1 : count + 1, now);
    }

    boolean isForgotten(Instant now) {
        return !now.isBefore(last.plus(REMEMBERED));
    }
}
