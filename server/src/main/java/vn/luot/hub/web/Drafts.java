package vn.luot.hub.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What was uploaded and looked at, but does not count yet: one for each account, in memory only.
/// Safe for use from any thread.
///
/// @param <T> what was uploaded
public final class Drafts<T> {
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final ConcurrentMap<String, Draft<T>> drafts = new ConcurrentHashMap<>();

    /// @param seen the revision it was compared with
    public record Draft<T>(String id, long seen, T content, Instant at) {}

    public void put(String account, Draft<T> draft) {
        drafts.values().removeIf(old -> isOver(old, draft.at()));
        drafts.put(account, draft);
    }

    public Optional<Draft<T>> find(String account, String id, Instant now) {
        return Optional.ofNullable(drafts.get(account))
                .filter(draft -> draft.id().equals(id) && !isOver(draft, now));
    }

    public void drop(String account) {
        drafts.remove(account);
    }

    private static boolean isOver(Draft<?> draft, Instant now) {
        return draft.at().plus(LASTS).isBefore(now);
    }
}
