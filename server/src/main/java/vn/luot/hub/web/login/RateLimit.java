package vn.luot.hub.web.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// A bucket of tries for each key, filled again bit by bit. Safe for use from any thread.
///
/// The key is the address of the connection itself: headers such as `X-Forwarded-For` are what the
/// other side likes to write.
public final class RateLimit {
    private static final int MAX_KEYS = 10_000;

    private final int burst;
    private final Duration refill;
    private final InstantSource clock;
    private final ConcurrentMap<String, Instant> emptyUntil = new ConcurrentHashMap<>();

    /// @param burst tries in one go
    /// @param refill time after which one more is allowed
    public RateLimit(int burst, Duration refill, InstantSource clock) {
        this.burst = burst;
        this.refill = refill;
        this.clock = clock;
    }

    public boolean allows(String key) {
        var now = clock.instant();
        var used = Duration.between(now, emptyUntil.getOrDefault(key, now));
        return used.compareTo(refill.multipliedBy(burst - 1L)) <= 0;
    }

    /// Uses up one try.
    public void spend(String key) {
        var now = clock.instant();
        if (emptyUntil.size() >= MAX_KEYS) emptyUntil.values().removeIf(now::isAfter);
        if (emptyUntil.size() >= MAX_KEYS) emptyUntil.clear();
        emptyUntil.merge(
                key, now.plus(refill), (old, fresh) -> old.isAfter(now) ? old.plus(refill) : fresh);
    }
}
