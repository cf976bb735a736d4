package vn.luot.kiosk.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.wire.Envelope;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// The same events in a new epoch, counted from 1. The hub knows by its id what it has already.
///
/// @param epoch the new one
record Renewal(String epoch) {
    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    /// What to write: the state stands at the front for the epoch, and at the end because the
    /// numbers in it count, not those the events would lead to.
    List<Entry> entries(Memory memory, List<Entry.Event> events) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry.State(memory.renewed(epoch, 0)));
        for (var event : events) renewed(event, entries.size()).ifPresent(entries::add);
        entries.add(new Entry.State(memory.renewed(epoch, entries.size() - 1)));
        return entries;
    }

    private Optional<Entry.Event> renewed(Entry.Event event, long seq) {
        try {
            var was = Wire.readFromDevice(event.json());
            var now =
                    new Envelope(
                            was.id(),
                            epoch,
                            seq,
                            was.boot(),
                            was.mono(),
                            was.wall(),
                            was.estimated(),
                            was.message());
            return Optional.of(new Entry.Event(seq, event.day(), Wire.write(now)));
        } catch (WireException e) {
            log.error("event {} cannot be carried over: {}", event.seq(), e.getMessage());
            return Optional.empty();
        }
    }
}
