package vn.luot.hub.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.luot.hub.queue.Office;

/// Where the engine stands after its last stored batch. Immutable.
///
/// @param seq the last event's number, 0 before the first
/// @param at when it happened: the clock never goes back behind it
/// @param day the last business day that was opened
record Standing(
        long seq,
        Instant at,
        LocalDate day,
        Office office,
        Map<Receipt.Source, Progress> progress) {
    Standing {
        progress = Map.copyOf(progress);
    }

    /// What the journal says, under the rules of `office`.
    static Standing read(Journal journal, Office office) {
        var entries = journal.today();
        var last = new Standing(0, Instant.EPOCH, LocalDate.EPOCH, office, journal.progress());
        return last.after(entries, office.after(entries.stream().map(Recorded::event).toList()));
    }

    private Standing after(List<Recorded> entries, Office office) {
        if (entries.isEmpty()) return this;
        var last = entries.getLast();
        return new Standing(last.seq(), last.at(), last.day(), office, progress);
    }
}
