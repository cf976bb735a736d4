package vn.luot.device;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// The machine's time, or one that begins elsewhere and runs faster.
///
/// @param start office time at `since`
/// @param since machine time at which the office's time begins to run
/// @param speed office seconds in one machine second, at least 1
public record RunningClock(Instant start, Instant since, int speed, InstantSource machine)
        implements OfficeClock {
    public RunningClock {
        if (speed < 1) throw new IllegalArgumentException("clock speed below 1: " + speed);
    }

    static RunningClock parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3)
            throw new IllegalArgumentException("clock not START/SPEED/SINCE: " + text);
        try {
            return new RunningClock(
                    OffsetDateTime.parse(parts[0]).toInstant(),
                    OffsetDateTime.parse(parts[2]).toInstant(),
                    Integer.parseInt(parts[1]),
                    InstantSource.system());
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("clock not START/SPEED/SINCE: " + text, e);
        }
    }

    @Override
    public boolean isMachines() {
        return speed == 1 && start.equals(since);
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(since, machine.instant()).multipliedBy(speed));
    }

    @Override
    public long nanos() {
        return System.nanoTime() * speed;
    }

    /// The text that [OfficeClock#parse] reads.
    @Override
    public String toString() {
        return start + "/" + speed + "/" + since;
    }
}
