package vn.luot.hub.web;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What many pages show alike, drawn once for all of them after each change. Safe for use from any
/// thread.
final class Alike {
    /// Pages show clocks, too.
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private static final Pattern BREAKS = Pattern.compile("\\s*\\n\\s*");

    private final ReentrantLock drawing = new ReentrantLock();
    private Drawn last = new Drawn(-1, 0, "");

    /// @param change the one that it was drawn after
    private record Drawn(long change, long at, String html) {
        boolean serves(long asked, long now) {
            return change >= asked && now - at < GOOD_FOR.toNanos();
        }
    }

    /// Each line costs each page a write of its own. Not for what keeps its line breaks.
    private static String oneLine(String html) {
        return BREAKS.matcher(html).replaceAll(" ");
    }

    /// @param change that must be seen in what is drawn
    String html(long change, Supplier<String> draw) {
        drawing.lock();
        try {
            if (!last.serves(change, System.nanoTime()))
                last = new Drawn(change, System.nanoTime(), oneLine(draw.get()));
            return last.html();
        } finally {
            drawing.unlock();
        }
    }
}
