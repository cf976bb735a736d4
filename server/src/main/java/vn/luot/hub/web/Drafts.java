package vn.luot.hub.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What was uploaded and looked at, but does not count yet: one for each account, in memory only.
/// Safe for use from any thread.
///
/// @param <T> what was uploaded
public final class Drafts<T> {
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final ConcurrentMap<String, Draft<T>> drafts = new ConcurrentHashMap<>();

    /// @param by the account that sent it
    /// @param seen the revision it was compared with
    public record Draft<T>(String id, String by, long seen, T content, Instant at) {}

    /// Keeps what was sent, in place of what the same account sent before.
    ///
    /// @param seen the revision it is compared with
    /// @return the id under which it is found
    public String keep(Context ctx, long seen, T content, Instant now) {
        drafts.values().removeIf(old -> isOver(old, now));
        var draft = new Draft<>(UUID.randomUUID().toString(), by(ctx), seen, content, now);
        drafts.put(draft.by(), draft);
        return draft.id();
    }

    /// One that whoever asks sent not long ago.
    public Optional<Draft<T>> find(Context ctx, String id, Instant now) {
        return Optional.ofNullable(drafts.get(by(ctx)))
                .filter(draft -> draft.id().equals(id) && !isOver(draft, now));
    }

    public void drop(Draft<T> draft) {
        drafts.remove(draft.by(), draft);
    }

    private static String by(Context ctx) {
        return Visit.of(ctx).user().orElseThrow().name();
    }

    private static boolean isOver(Draft<?> draft, Instant now) {
        return draft.at().plus(LASTS).isBefore(now);
    }
}
