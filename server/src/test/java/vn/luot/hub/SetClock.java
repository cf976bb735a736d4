package vn.luot.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands until it is set. Safe for use from any thread.
public final class SetClock implements InstantSource {
    private final AtomicReference<Instant> now;

    private SetClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /// @param time such as `2026-03-02T07:30:00+07:00`
    public static SetClock at(String time) {
        return new SetClock(OffsetDateTime.parse(time).toInstant());
    }

    public void set(String time) {
        now.set(OffsetDateTime.parse(time).toInstant());
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
