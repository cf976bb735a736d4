package vn.luot.device;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// The office's time: the machine's own, or another for rehearsals and tests. Every program given
/// the same text shows the same time.
public sealed interface OfficeClock extends InstantSource permits RunningClock, HeldClock {
    /// What the text of a [HeldClock] begins with.
    String HELD = "held:";

    /// The machine's own time.
    static OfficeClock system() {
        return new RunningClock(Instant.EPOCH, Instant.EPOCH, 1, InstantSource.system());
    }

    /// Reads `START/SPEED/SINCE`, such as `2026-03-02T07:00:00+07:00/400/2026-11-22T01:00:00Z`, or
    /// `held:FILE`.
    ///
    /// @throws IllegalArgumentException if the text has another form
    static OfficeClock parse(String text) {
        return text.startsWith(HELD)
                ? HeldClock.of(Path.of(text.substring(HELD.length())))
                : RunningClock.parse(text);
    }

    /// Whether it shows the machine's own time, so that what is known of that clock holds here.
    boolean isMachines();

    /// Office seconds in one machine second, as far as the clock itself knows.
    int speed();

    /// Office time in nanoseconds since some moment; only goes forward, whoever sets the machine's
    /// clock.
    long nanos();
}
