package vn.luot.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.luot.hub.engine.Journal;
import vn.luot.hub.engine.Progress;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;

/// The hub's database as it must behave: a batch is there wholly or not at all, and when it fails
/// nobody knows which.
final class JournalModel implements Journal {
    private final World world;
    private final List<Recorded> entries = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<Receipt.Source, Progress> progress = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private boolean failing;
    private int deadly = -1;
    private int dayBegins;

    JournalModel(World world) {
        this.world = world;
    }

    JournalModel copy() {
        var copy = new JournalModel(world);
        copy.entries.addAll(entries);
        copy.arrivals.addAll(arrivals);
        copy.progress.putAll(progress);
        copy.ids.addAll(ids);
        copy.dayBegins = dayBegins;
        return copy;
    }

    void failing(boolean now) {
        failing = now;
    }

    /// Kills the hub at the batch after so many others; -1 for never.
    void killAfter(int batches) {
        deadly = batches;
    }

    List<Recorded> entries() {
        return entries;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    @Override
    public List<Recorded> today() {
        return List.copyOf(entries.subList(dayBegins, entries.size()));
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
        var dying = deadly >= 0 && deadly-- == 0;
        var fails = failing && world.chance(0.7);
        if (!(dying || fails) || world.chance(0.5)) store(batch);
        if (dying) throw new Death("commit");
        if (fails) throw new IllegalStateException("no space left on device");
    }

    private void store(Batch batch) {
        for (var entry : batch.entries()) {
            if (entry.event() instanceof Event.DayOpened) dayBegins = entries.size();
            entries.add(entry);
        }
        for (var arrival : batch.arrivals()) {
            var receipt = arrival.receipt();
            if (!arrival.again() && !ids.add(receipt.id()))
                throw new Violation("stored twice: " + receipt);
            arrivals.add(arrival);
            progress.merge(
                    receipt.source(),
                    Progress.NONE.with(receipt.seq()),
                    (before, _) -> before.with(receipt.seq()));
        }
    }
}
