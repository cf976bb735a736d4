package vn.luot.hub.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import vn.luot.hub.queue.Event;

/// A journal in memory that fails and dawdles on demand.
final class MemoryJournal implements Journal {
    final List<Recorded> entries = new ArrayList<>();
    final List<Arrival> arrivals = new ArrayList<>();
    final List<Batch> batches = new ArrayList<>();
    final CountDownLatch begun = new CountDownLatch(1);
    volatile Trouble trouble = Trouble.NONE;

    /// Taken for each batch.
    final Semaphore turns = new Semaphore(Integer.MAX_VALUE);

    private final Map<Receipt.Source, Progress> progress = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();

    enum Trouble {
        NONE,
        BEFORE_IT_IS_STORED,
        AFTER_IT_IS_STORED
    }

    @Override
    public List<Recorded> today() {
        int start = 0;
        for (int i = 0; i < entries.size(); i++)
            if (entries.get(i).event() instanceof Event.DayOpened) start = i;
        return List.copyOf(entries.subList(start, entries.size()));
    }

    @Override
    public Map<Receipt.Source, Progress> progress() {
        return Map.copyOf(progress);
    }

    @Override
    public boolean received(UUID id) {
        return ids.contains(id);
    }

    @Override
    public void append(Batch batch) {
        begun.countDown();
        turns.acquireUninterruptibly();
        if (trouble == Trouble.BEFORE_IT_IS_STORED) throw new IllegalStateException("disk full");
        store(batch);
        if (trouble == Trouble.AFTER_IT_IS_STORED) throw new IllegalStateException("disk gone");
    }

    private void store(Batch batch) {
        batches.add(batch);
        entries.addAll(batch.entries());
        arrivals.addAll(batch.arrivals());
        for (var arrival : batch.arrivals()) {
            var receipt = arrival.receipt();
            ids.add(receipt.id());
            progress.merge(
                    receipt.source(),
                    Progress.NONE.with(receipt.seq()),
                    (before, _) -> before.with(receipt.seq()));
        }
    }
}
