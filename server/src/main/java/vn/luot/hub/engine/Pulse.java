package vn.luot.hub.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// When the engine last answered, by a clock that nobody sets. Safe for use from any thread.
public final class Pulse {
    private final LongSupplier nanos;
    private final AtomicLong last;

    public Pulse() {
        this(System::nanoTime);
    }

    /// @param nanos a clock as of [System#nanoTime]
    public Pulse(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = new AtomicLong(nanos.getAsLong());
    }

    /// The engine has answered just now.
    public void beat() {
        last.set(nanos.getAsLong());
    }

    /// How long ago it last did, or this was made.
    public Duration silence() {
        return Duration.ofNanos(nanos.getAsLong() - last.get());
    }
}
