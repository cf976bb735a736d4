package vn.luot.kiosk.hardware.touch;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// A value that changes, and those who want to know. Safe for use from any thread.
///
/// @param <T> immutable
public final class Watched<T> {
    private final AtomicReference<T> now;
    private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();

    public Watched(T first) {
        now = new AtomicReference<>(first);
    }

    public T now() {
        return now.get();
    }

    public void change(UnaryOperator<T> next) {
        var before = now.get();
        if (!now.updateAndGet(next).equals(before)) watchers.forEach(Runnable::run);
    }

    /// Runs after each change, on the thread that made it; must return at once.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    public void forget(Runnable watcher) {
        watchers.remove(watcher);
    }
}
