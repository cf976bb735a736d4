package vn.luot.hub.metrics;

import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.luot.hub.engine.Journal;
import vn.luot.hub.engine.Progress;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.engine.Recorded;

/// A journal whose commits are measured, the failed ones too.
record TimedJournal(Journal journal, Timer commits) implements Journal {
    @Override
    public List<Recorded> today() {
        return journal.today();
    }

    @Override
    public Map<Receipt.Source, Progress> progress() {
        return journal.progress();
    }

    @Override
    public boolean received(UUID id) {
        return journal.received(id);
    }

    @Override
    public void append(Batch batch) {
        commits.record(() -> journal.append(batch));
    }
}
