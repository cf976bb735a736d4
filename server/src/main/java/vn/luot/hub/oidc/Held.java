package vn.luot.hub.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.luot.hub.accounts.Secrets;

/// What waits until one browser comes back: once, and not for long. Kept in memory, bounded; a
/// restart forgets it. Safe for use from any thread.
public final class Held<T> {
    static final int MOST = 10_000;

    private final Duration lasts;
    private final InstantSource clock;
    private final ConcurrentMap<String, Kept<T>> kept = new ConcurrentHashMap<>();

    private record Kept<T>(T what, String browser, Instant until) {}

    public Held(Duration lasts, InstantSource clock) {
        this.lasts = lasts;
        this.clock = clock;
    }

    /// @param browser a secret that this browser alone has
    /// @return what must be brought back with it
    public String put(T what, String browser) {
        makeRoom();
        var token = Secrets.token();
        kept.put(token, new Kept<>(what, browser, clock.instant().plus(lasts)));
        return token;
    }

    /// Whatever comes of it, the token is worth nothing afterwards.
    public Optional<T> take(String token, String browser) {
        return Optional.ofNullable(kept.remove(token))
                .filter(found -> clock.instant().isBefore(found.until()))
                .filter(found -> isSame(found.browser(), browser))
                .map(Kept::what);
    }

    private void makeRoom() {
        if (kept.size() < MOST) return;
        var now = clock.instant();
        kept.values().removeIf(one -> !now.isBefore(one.until()));
        if (kept.size() < MOST) return;
        kept.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().until()))
                .map(Map.Entry::getKey)
                .ifPresent(kept::remove);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
