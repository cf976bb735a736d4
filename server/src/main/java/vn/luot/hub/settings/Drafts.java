package vn.luot.hub.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Changes that were written but not confirmed yet, the newest few of them, in memory. Safe for use
/// from any thread.
public final class Drafts {
    private static final int MOST = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Draft> kept =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
                    return size() > MOST;
                }
            };

    /// A change to be looked at.
    ///
    /// @param base the revision it was written against
    /// @param by the account that wrote it; nobody else sees it
    public record Draft(long base, String yaml, String by) {}

    public void keep(String id, Draft draft) {
        lock.lock();
        try {
            kept.put(id, draft);
        } finally {
            lock.unlock();
        }
    }

    public Optional<Draft> find(String id, String by) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.get(id)).filter(draft -> draft.by().equals(by));
        } finally {
            lock.unlock();
        }
    }

    public void forget(String id) {
        lock.lock();
        try {
            kept.remove(id);
        } finally {
            lock.unlock();
        }
    }
}
