package vn.luot.hub.web.procedures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.luot.wire.Procedure;

/// Lists that were uploaded and looked at, but do not count yet: one for each account, in memory
/// only. Safe for use from any thread.
final class Drafts {
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final ConcurrentMap<String, Draft> drafts = new ConcurrentHashMap<>();

    /// @param seen the revision it was compared with
    record Draft(String id, long seen, List<Procedure> procedures, Instant at) {
        Draft {
            procedures = List.copyOf(procedures);
        }
    }

    void put(String account, Draft draft) {
        drafts.values().removeIf(old -> isOver(old, draft.at()));
        drafts.put(account, draft);
    }

    Optional<Draft> find(String account, String id, Instant now) {
        return Optional.ofNullable(drafts.get(account))
                .filter(draft -> draft.id().equals(id) && !isOver(draft, now));
    }

    void drop(String account) {
        drafts.remove(account);
    }

    private static boolean isOver(Draft draft, Instant now) {
        return draft.at().plus(LASTS).isBefore(now);
    }
}
