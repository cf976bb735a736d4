package vn.luot.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the machine's clock is set by a time server. Safe for use from any thread.
public final class MachineClock {
    private static final Logger log = LoggerFactory.getLogger(MachineClock.class);

    /// systemd-timesyncd leaves this file when it has set the clock.
    private static final Path TIMESYNCD = Path.of("/run/systemd/timesync/synchronized");

    /// `struct timex` on 64-bit Linux, and where its `maxerror` stands.
    private static final long TIMEX = 208;

    private static final long MAX_ERROR_AT = 24;

    /// The kernel counts a clock that nobody disciplines up to this and beyond: 16 s, as
    /// `timedatectl` reckons.
    private static final long UNKNOWN_MICROS = 16_000_000;

    private MachineClock() {}

    /// True if chrony, systemd-timesyncd or another daemon keeps the clock: each tells the kernel.
    public static boolean isSynchronised() {
        return Files.exists(TIMESYNCD) || isKnown(maxErrorMicros());
    }

    static boolean isKnown(long maxErrorMicros) {
        return maxErrorMicros >= 0 && maxErrorMicros < UNKNOWN_MICROS;
    }

    /// What the kernel thinks how far its clock may be from the truth.
    static long maxErrorMicros() {
        try (var arena = Arena.ofConfined()) {
            var timex = arena.allocate(TIMEX, 8);
            if (Libc.adjtimex(timex) < 0) return UNKNOWN_MICROS;
            return timex.get(ValueLayout.JAVA_LONG, MAX_ERROR_AT);
        } catch (RuntimeException | LinkageError e) {
            log.debug("the kernel does not tell of its clock", e);
            return UNKNOWN_MICROS;
        }
    }
}
