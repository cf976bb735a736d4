package vn.luot.kiosk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.machine.Alive;
import vn.luot.machine.Systemd;

/// Tells systemd that the kiosk works: only from the loop's own turns, and only while every part it
/// stands on works too. Confined to the loop's thread.
final class Pulse {
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final Duration UNWATCHED = Duration.ofSeconds(5);

    private final Systemd systemd;
    private final List<Alive> parts;
    private final long between;
    private Optional<String> trouble = Optional.empty();
    private boolean begun;
    private long beatNanos;

    Pulse(Systemd systemd, List<Alive> parts) {
        this.systemd = systemd;
        this.parts = List.copyOf(parts);
        this.between =
                systemd.watchdog().map(time -> time.dividedBy(3)).orElse(UNWATCHED).toNanos();
    }

    /// The loop has turned once more. Its first turn is what makes the kiosk ready: then the
    /// hardware is open and what the outbox held is known.
    ///
    /// @param nanos the machine's monotonic clock
    void turned(long nanos) {
        if (begun && nanos - beatNanos < between) return;
        beatNanos = nanos;
        look();
        if (!begun) systemd.ready(trouble.orElse("working"));
        begun = true;
        if (trouble.isEmpty()) systemd.alive();
    }

    private void look() {
        var found = parts.stream().flatMap(part -> part.trouble().stream()).findFirst();
        if (found.equals(trouble)) return;
        trouble = found;
        found.ifPresentOrElse(
                what -> log.error("not well, and to be started again: {}", what),
                () -> log.info("all parts work again"));
        if (begun) systemd.status(found.orElse("working"));
    }
}
