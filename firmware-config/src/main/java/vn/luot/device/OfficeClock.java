package vn.luot.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// The office's time: the machine's own, or one that begins elsewhere and runs faster, for
/// rehearsals and tests. Every program given the same text shows the same time.
///
/// @param start office time at `since`
/// @param since machine time at which the office's time begins to run
/// @param speed office seconds in one machine second, at least 1
public record OfficeClock(Instant start, Instant since, int speed, InstantSource machine)
        implements InstantSource {
    public OfficeClock {
        if (speed < 1) throw new IllegalArgumentException("clock speed below 1: " + speed);
    }

    /// The machine's own time.
    public static OfficeClock system() {
        return new OfficeClock(Instant.EPOCH, Instant.EPOCH, 1, InstantSource.system());
    }

    /// Whether it shows the machine's own time, so that what is known of that clock holds here.
    public boolean isMachines() {
        return speed == 1 && start.equals(since);
    }

    /// Reads `START/SPEED/SINCE`, such as `2026-03-02T07:00:00+07:00/400/2026-11-22T01:00:00Z`.
    ///
    /// @throws IllegalArgumentException if the text has another form
    public static OfficeClock parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3)
            throw new IllegalArgumentException("clock not START/SPEED/SINCE: " + text);
        try {
            return new OfficeClock(
                    OffsetDateTime.parse(parts[0]).toInstant(),
                    OffsetDateTime.parse(parts[2]).toInstant(),
                    Integer.parseInt(parts[1]),
                    InstantSource.system());
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("clock not START/SPEED/SINCE: " + text, e);
        }
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(since, machine.instant()).multipliedBy(speed));
    }

    /// The text that [#parse] reads.
    @Override
    public String toString() {
        return start + "/" + speed + "/" + since;
    }
}
