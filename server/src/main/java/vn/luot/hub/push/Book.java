package vn.luot.hub.push;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import vn.luot.wire.TicketId;

/// The subscriptions that hold, read once: what every change in the hall asks for stands in memory.
/// Safe for use from any thread.
final class Book {
    /// The citizen's own phone and that of whoever comes with them.
    static final int MOST = 2;

    private final Subscriptions kept;
    private final ConcurrentMap<Id, Subscription> all = new ConcurrentHashMap<>();
    private final ReentrantLock writing = new ReentrantLock();

    /// One browser, told of one ticket.
    record Id(TicketId ticket, URI endpoint) {
        static Id of(Subscription subscription) {
            return new Id(subscription.ticket(), subscription.browser().endpoint());
        }

        @Override
        public String toString() {
            return "a subscription";
        }
    }

    Book(Subscriptions kept) {
        this.kept = kept;
        for (var one : kept.all()) all.put(Id.of(one), one);
    }

    List<Subscription> all() {
        return List.copyOf(all.values());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Optional<Subscription> find(Id id) {
        return Optional.ofNullable(all.get(id));
    }

    /// Whether there was room for it; the same browser takes its own place again.
    boolean add(Subscription subscription, Instant at) {
        return locked(() -> {
            var id = Id.of(subscription);
            var others =
                    all.keySet().stream()
                            .filter(other -> other.ticket().equals(id.ticket()))
                            .filter(other -> !other.equals(id))
                            .count();
            if (others >= MOST) return false;
            find(id).ifPresent(kept::remove);
            kept.add(subscription, at);
            all.put(id, subscription);
            return true;
        });
    }

    /// Whether it was still as it was before, and knows this now.
    boolean know(Subscription before, Told told) {
        return locked(() -> {
            var id = Id.of(before);
            if (find(id).filter(before::equals).isEmpty()) return false;
            var now = before.knowing(told);
            kept.know(now);
            all.put(id, now);
            return true;
        });
    }

    /// Whether it was there.
    boolean remove(Id id) {
        return locked(() -> {
            find(id).ifPresent(kept::remove);
            return all.remove(id) != null;
        });
    }

    private boolean locked(Change change) {
        writing.lock();
        try {
            return change.make();
        } finally {
            writing.unlock();
        }
    }

    /// Table and memory change together.
    private interface Change {
        boolean make();
    }
}
