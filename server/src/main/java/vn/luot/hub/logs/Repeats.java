package vn.luot.hub.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Lets the same be said of the same thing five times a minute and counts the rest, so that one
/// device whose cable is loose does not push everything else out of the log.
///
/// Named in `logback.xml`. Safe for use from any thread.
public final class Repeats extends TurboFilter {
    private static final int ALLOWED = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /// Forgets all beyond this: too many different things are no repeats.
    private static final int MOST = 1000;

    private static final String MORE = "{} more like \"{}\" of {} were left out";

    private final Map<Kind, Count> counts = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    /// What makes two lines the same: their words and what they are first about.
    private record Kind(String logger, String format, String first) {}

    /// @param left how many the window before left out, told once
    private record Count(long since, long seen, long left) {
        Count next(long now) {
            if (now - since < WINDOW.toNanos()) return new Count(since, seen + 1, 0);
            return new Count(now, 1, Math.max(0, seen - ALLOWED));
        }
    }

    public Repeats() {
        this(System::nanoTime);
    }

    /// @param nanos a clock as of [System#nanoTime]
    Repeats(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(Level.INFO)) return FilterReply.NEUTRAL;
        if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) return FilterReply.NEUTRAL;
        if (format.equals(MORE)) return FilterReply.NEUTRAL;
        var first = values == null || values.length == 0 ? "" : String.valueOf(values[0]);
        var count = count(new Kind(logger.getName(), format, first));
        if (count.left() > 0) logger.info(MORE, count.left(), format, first);
        return count.seen() > ALLOWED ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private Count count(Kind kind) {
        if (counts.size() >= MOST) counts.clear();
        var now = nanos.getAsLong();
        return counts.merge(kind, new Count(now, 1, 0), (before, _) -> before.next(now));
    }
}
