package vn.luot.hub.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/// A bucket of tries for each key, filled again bit by bit. Bounded; safe for use from any thread.
///
/// The key is the address of the connection itself: headers such as `X-Forwarded-For` are what the
/// other side likes to write.
public final class RateLimit {
    static final int MAX_KEYS = 10_000;

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

    /// How long this key waits before its next try; takes none.
    public Optional<Duration> wait(String key) {
        var now = clock.instant();
        return wait(emptyUntil.getOrDefault(key, now), now);
    }

    public boolean allows(String key) {
        return wait(key).isEmpty();
    }

    /// Uses up one try, whatever is left.
    public void spend(String key) {
        var now = clock.instant();
        makeRoom(key, now);
        emptyUntil.merge(key, now.plus(refill), (old, _) -> later(old, now));
    }

    /// Takes one try; if none is left, takes nothing and says how long to wait.
    public Optional<Duration> take(String key) {
        var now = clock.instant();
        makeRoom(key, now);
        var wait = new AtomicReference<Optional<Duration>>(Optional.empty());
        emptyUntil.compute(
                key,
                (_, known) -> {
                    var old = known == null ? now : known;
                    wait.set(wait(old, now));
                    return wait.get().isPresent() ? old : later(old, now);
                });
        return wait.get();
    }

    int size() {
        return emptyUntil.size();
    }

    private Optional<Duration> wait(Instant until, Instant now) {
        var over = Duration.between(now, until).minus(refill.multipliedBy(burst - 1L));
        return Optional.of(over).filter(Duration::isPositive);
    }

    private Instant later(Instant old, Instant now) {
        return (old.isAfter(now) ? old : now).plus(refill);
    }

    /// Whoever is nearest to a full bucket is forgotten first.
    private void makeRoom(String key, Instant now) {
        if (emptyUntil.size() < MAX_KEYS || emptyUntil.containsKey(key)) return;
        emptyUntil.values().removeIf(now::isAfter);
        if (emptyUntil.size() < MAX_KEYS) return;
        emptyUntil.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .ifPresent(emptyUntil::remove);
    }
}
