package vn.luot.hub.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.luot.hub.accounts.Guesses.Patience;

/// Who guesses waits, longer each time. Kept in memory, bounded; a restart forgets it. Safe for use
/// from any thread.
final class Lockout {
    private static final int MAX_KEYS = 10_000;

    private final Patience patience;
    private final ConcurrentMap<String, Guesses> guesses = new ConcurrentHashMap<>();

    Lockout(Patience patience) {
        this.patience = patience;
    }

    /// Counts a guess before it is looked at, so that guesses made at once count one by one; if
    /// this one must wait, says until when and counts nothing.
    Optional<Instant> guess(String key, Instant now) {
        makeRoom(key, now);
        var wait = new AtomicReference<Optional<Instant>>(Optional.empty());
        guesses.compute(
                key,
                (_, known) -> {
                    var before = known == null ? Guesses.none(now) : known;
                    var next = before.nextAt(patience);
                    wait.set(Optional.of(next).filter(now::isBefore));
                    return now.isBefore(next) ? before : before.another(now);
                });
        return wait.get();
    }

    /// The guess was right: nothing is held against this key any more.
    void forgive(String key) {
        guesses.remove(key);
    }

    /// The guess was right, but that of others here were not: takes back this one only.
    void takeBack(String key) {
        guesses.computeIfPresent(
                key,
                (_, known) ->
                        known.count() <= 1 ? null : new Guesses(known.count() - 1, known.last()));
    }

    int size() {
        return guesses.size();
    }

    private void makeRoom(String key, Instant now) {
        if (guesses.size() < MAX_KEYS || guesses.containsKey(key)) return;
        guesses.values().removeIf(known -> known.isForgotten(now));
        if (guesses.size() < MAX_KEYS) return;
        guesses.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().last()))
                .map(Map.Entry::getKey)
                .ifPresent(guesses::remove);
    }
}
