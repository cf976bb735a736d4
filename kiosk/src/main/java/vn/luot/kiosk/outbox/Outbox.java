package vn.luot.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.panel.LeftTicket;
import vn.luot.kiosk.panel.Numbers;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.Wire;

/// Everything that happened here and that the hub may not have yet, on disk before [#add] returns.
///
/// Safe for use from any thread. Every failure of the disk is an [OutboxException] that leaves the
/// outbox as it was.
public final class Outbox implements AutoCloseable {
    static final String FILE = "outbox.log";
    static final String CURSOR = "outbox.cursor";

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final long COMPACT_FROM = 64 * 1024;

    /// Days on which something happened: an office may be closed for a week, and its last good
    /// backup be of the day before.
    private static final int DAYS_KEPT = 3;

    /// Three days of the busiest office at one kiosk; bounds the file if the clock stands still.
    private static final int MOST_KEPT = 20_000;

    /// No disk ever lost so many events: whoever acknowledges more than that counts wrongly.
    private static final long MOST_LOST = 1_000_000;

    /// An event as it goes on the wire.
    public record Stored(long seq, byte[] json) {}

    private record Span(long at, int length) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Path path;
    private final LogFile file;
    private Cursor cursor;
    private final TreeMap<Long, Span> pending = new TreeMap<>();
    private Memory memory;

    /// Made smaller when it is longer than this.
    private long compactFrom;

    private Outbox(Path path, LogFile file, Cursor cursor, Memory memory, long compactFrom) {
        this.path = path;
        this.file = file;
        this.cursor = cursor;
        this.memory = memory;
        this.compactFrom = compactFrom;
    }

    /// Opens the outbox of a folder, making it, or making it whole, if need be.
    ///
    /// @param newEpoch unique for ever; used if the folder has no outbox that could be read
    public static Outbox open(Path folder, String newEpoch) {
        return open(folder, newEpoch, COMPACT_FROM);
    }

    /// The same, whose file is made smaller from another size on.
    ///
    /// @param compactFrom in bytes
    public static Outbox open(Path folder, String newEpoch, long compactFrom) {
        var path = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            new Recovery(path, newEpoch).run();
            var file = LogFile.open(path);
            var contents = Records.read(file.readAll());
            var memory = Memory.empty(newEpoch);
            for (var entry : contents.sinceLastState()) memory = memory.after(entry);
            var cursor = Cursor.open(folder.resolve(CURSOR), memory.epoch());
            var outbox = new Outbox(path, file, cursor, memory, compactFrom);
            outbox.resume(Math.max(cursor.upto(), memory.upto()), contents);
            return outbox;
        } catch (IOException e) {
            throw new OutboxException("cannot open outbox " + path, e);
        }
    }

    private void resume(long upto, Records.Contents contents) throws IOException {
        var missing = Math.max(0, upto - memory.lastSeq());
        memory = memory.upto(upto);
        if (missing > 0) {
            log.error("outbox {} has lost {} events that the hub has", path, missing);
            memory = memory.afterLosing((int) Math.min(missing, Recovery.BEYOND_A_DAY));
            file.append(Entry.bytes(new Entry.State(memory)));
        }
        for (var found : contents.found())
            if (found.entry() instanceof Entry.Event event && event.seq() > upto)
                pending.put(event.seq(), new Span(found.at() + Records.HEADER, found.length()));
        if (!pending.isEmpty()) memory = memory.beyond(pending.lastKey());
    }

    /// One life of this storage: sequence numbers count within it.
    public String epoch() {
        return locked(() -> memory.epoch());
    }

    public long lastSeq() {
        return locked(() -> memory.lastSeq());
    }

    /// The hub has everything up to and with this.
    public long upto() {
        return locked(() -> memory.upto());
    }

    /// How many events the hub may not have yet.
    public int pending() {
        return locked(pending::size);
    }

    /// The kiosk's own numbers given so far.
    public Numbers numbers() {
        return locked(() -> memory.numbers());
    }

    /// The latest time that any event here ever carried; the epoch if there was none.
    public Instant latest() {
        return locked(() -> memory.latest());
    }

    /// Tickets taken whose paper was never reported, or reported missing.
    public List<LeftTicket> unfinished() {
        return locked(() -> memory.open().left());
    }

    /// Stores an event; it is on disk when this returns.
    ///
    /// @param day the business day it belongs to
    /// @throws OutboxException if the disk did not take it: then it is not stored
    public Stored add(LocalDate day, Stamp stamp, Happened happened) {
        return locked(() -> {
            var seq = memory.lastSeq() + 1;
            var json = Wire.write(stamp.on(memory.epoch(), seq, happened));
            var event = new Entry.Event(seq, day, json);
            var payload = Entry.bytes(event);
            try {
                pending.put(seq, new Span(file.append(payload), payload.length));
            } catch (IOException e) {
                throw new OutboxException("cannot store event %d in %s".formatted(seq, path), e);
            }
            memory = memory.after(event);
            return new Stored(seq, json);
        });
    }

    /// Up to `most` events after `seq`, in order.
    public List<Stored> after(long seq, int most) {
        return locked(() -> {
            var events = new ArrayList<Stored>();
            for (var span : pending.tailMap(seq, false).values()) {
                if (events.size() == most) break;
                events.add(read(span));
            }
            return events;
        });
    }

    /// The hub has everything up to and with `upto` on disk.
    ///
    /// @param ofEpoch an acknowledgement of another epoch is about other events
    public void forget(String ofEpoch, long upto) {
        locked(() -> {
            if (!ofEpoch.equals(memory.epoch()) || upto <= memory.upto()) return false;
            if (upto - MOST_LOST > memory.lastSeq()) {
                log.error("the hub has {}, we made {}: not believed", upto, memory.lastSeq());
                return false;
            }
            if (upto > memory.lastSeq())
                log.warn("the hub has {}, we only made {}", upto, memory.lastSeq());
            cursor.move(upto);
            memory = memory.upto(upto);
            pending.headMap(upto, true).clear();
            if (pending.isEmpty() && file.end() > compactFrom) compact();
            return true;
        });
    }

    /// Begins a new epoch because the hub has forgotten what it acknowledged, as after its backup
    /// was restored: all that is still on this disk is sent again, and nothing waits for ever.
    ///
    /// Also what it still has: tomorrow an even older backup may be restored.
    public void startOver(String newEpoch) {
        locked(() -> {
            var next = Cursor.open(path.resolveSibling(CURSOR), newEpoch);
            try {
                var events = Records.read(file.readAll()).eventsAfter(0);
                var bytes = LogFile.bytes(new Renewal(newEpoch).entries(memory, events));
                file.replace(bytes);
                begin(next, newEpoch, Records.read(bytes));
                return true;
            } catch (IOException e) {
                next.close();
                throw new OutboxException("cannot begin a new epoch in " + path, e);
            }
        });
    }

    /// The file has it already: nothing here touches the disk before all is taken over.
    private void begin(Cursor next, String newEpoch, Records.Contents contents) throws IOException {
        var before = cursor;
        cursor = next;
        memory = memory.renewed(newEpoch, 0);
        for (var found : contents.found()) memory = memory.after(found.entry());
        pending.clear();
        resume(0, contents);
        before.close();
    }

    /// All is acknowledged: what remains to be known fits into one record. The last days' events
    /// stay, for a hub whose backup is restored.
    ///
    /// The new file is there wholly or not at all. Its state stands at the front, where a readable
    /// file begins, and at the end, where it counts for more than what the events would lead to.
    private void compact() {
        try {
            var kept = Records.read(file.readAll()).newest(DAYS_KEPT, MOST_KEPT);
            var entries = new ArrayList<Entry>();
            entries.add(new Entry.State(memory));
            entries.addAll(kept);
            entries.add(new Entry.State(memory));
            file.replace(LogFile.bytes(entries));
            // What is kept would be written again at each acknowledgement.
            compactFrom = Math.max(compactFrom, 2 * file.end());
        } catch (IOException e) {
            log.warn("outbox {} could not be made smaller, it goes on growing", path, e);
        }
    }

    private Stored read(Span span) {
        try {
            var entry = Entry.read(file.read(span.at(), span.length()));
            if (entry.orElse(null) instanceof Entry.Event event)
                return new Stored(event.seq(), event.json());
            throw new IOException("no event at " + span.at());
        } catch (IOException e) {
            throw new OutboxException("cannot read outbox " + path, e);
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            cursor.close();
            try {
                file.close();
            } catch (IOException e) {
                throw new OutboxException("cannot close outbox " + path, e);
            }
            return true;
        });
    }
}
