package vn.luot.hub.web.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.luot.hub.web.Problem;

/// Makes one file at a time and keeps it for some minutes, so that a crowd does not make the hub
/// print. Safe for use from any thread; nobody waits for another's file.
final class Press<K> {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final ConcurrentMap<K, Made> made = new ConcurrentHashMap<>();
    private final Semaphore free = new Semaphore(1);

    private record Made(Instant at, byte[] file) {}

    Press(InstantSource clock) {
        this.clock = clock;
    }

    /// @throws Problem 503 while another file is being made
    byte[] file(K key, Supplier<byte[]> make) {
        made.values().removeIf(one -> one.at().plus(KEPT).isBefore(clock.instant()));
        return kept(key).orElseGet(() -> alone(key, make));
    }

    private Optional<byte[]> kept(K key) {
        return Optional.ofNullable(made.get(key)).map(Made::file);
    }

    private byte[] alone(K key, Supplier<byte[]> make) {
        if (!free.tryAcquire()) throw new Problem(503, "status-503");
        try {
            return kept(key).orElseGet(() -> keep(key, make.get()));
        } finally {
            free.release();
        }
    }

    private byte[] keep(K key, byte[] file) {
        made.put(key, new Made(clock.instant(), file));
        return file;
    }
}
