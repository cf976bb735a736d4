package vn.luot.device;

import java.time.Duration;
import java.util.Optional;

/// When a closed contact is a press, and a press a citizen's wish.
///
/// @param debounce how long a contact must have been open to be pressed anew: it bounces less long
/// @param guard between two presses, of whichever buttons: a hand that comes down on several
/// @param hold after which a held button has its other meaning, where it has one
/// @param stuck after which a held button is no longer held by a finger
/// @param burst more numbers than a line of people takes
public record Pressing(
        Duration debounce, Duration guard, Duration hold, Duration stuck, Burst burst) {
    public static final Pressing USUAL =
            new Pressing(
                    Duration.ofMillis(30),
                    Duration.ofMillis(150),
                    Duration.ofMillis(1500),
                    Duration.ofSeconds(20),
                    Burst.USUAL);

    /// A child at the buttons: people who take their paper and make way are slower.
    ///
    /// @param most numbers within that time; with the next wish a pause begins
    /// @param pause without numbers, begun anew while the wishes come as fast
    public record Burst(int most, Duration within, Duration pause) {
        public static final Burst USUAL =
                new Burst(3, Duration.ofSeconds(8), Duration.ofSeconds(15));

        static Burst read(Values values) {
            return new Burst(
                    values.optionalNumber("burst.most", 1, 1_000).orElse(USUAL.most),
                    seconds(values, "burst.withinSeconds").orElse(USUAL.within),
                    seconds(values, "burst.pauseSeconds").orElse(USUAL.pause));
        }

        private static Optional<Duration> seconds(Values values, String key) {
            var seconds = values.optionalNumber(key, 1, 300);
            return seconds.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(seconds.getAsInt()));
        }
    }

    public Pressing {
        if (stuck.compareTo(hold) <= 0)
            throw new IllegalArgumentException(
                    "stuck after %s, held after %s".formatted(stuck, hold));
    }

    static Pressing read(Values values) {
        return new Pressing(
                millis(values, "debounceMillis", 5, 500).orElse(USUAL.debounce),
                millis(values, "guardMillis", 0, 2_000).orElse(USUAL.guard),
                millis(values, "holdMillis", 500, 5_000).orElse(USUAL.hold),
                millis(values, "stuckMillis", 6_000, 600_000).orElse(USUAL.stuck),
                Burst.read(values));
    }

    private static Optional<Duration> millis(Values values, String key, int from, int to) {
        var millis = values.optionalNumber(key, from, to);
        return millis.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(millis.getAsInt()));
    }
}
