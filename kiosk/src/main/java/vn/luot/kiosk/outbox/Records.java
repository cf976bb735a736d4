package vn.luot.kiosk.outbox;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The form of the file: records of length, CRC32C and payload, one behind the other.
final class Records {
    static final int HEADER = 2 * Integer.BYTES;

    /// Far above the longest message; a length beyond it is rubbish.
    static final int LONGEST = 1 << 20;

    private Records() {}

    /// A readable record.
    ///
    /// @param at where its header begins
    record Found(int at, Entry entry, int length) {
        int end() {
            return at + HEADER + length;
        }
    }

    /// What a file holds.
    ///
    /// @param unreadable bytes between and behind the records found
    record Contents(List<Found> found, int end, int unreadable) {
        /// Nothing but the end is missing, as after a power cut while writing.
        boolean isTornOnly() {
            return found.isEmpty() ? end == 0 : found.getLast().end() + unreadable == end;
        }

        List<Entry.Event> eventsAfter(long seq) {
            return found.stream()
                    .map(Found::entry)
                    .filter(Entry.Event.class::isInstance)
                    .map(Entry.Event.class::cast)
                    .filter(event -> event.seq() > seq)
                    .toList();
        }

        /// What counts: a state stands for everything before it.
        List<Entry> sinceLastState() {
            var entries = found.stream().map(Found::entry).toList();
            for (int at = entries.size() - 1; at > 0; at--)
                if (entries.get(at) instanceof Entry.State)
                    return entries.subList(at, entries.size());
            return entries;
        }

        /// The newest events as they were written, whatever the clock said then.
        ///
        /// @param days of that many different days, days without an event not counted
        List<Entry.Event> newest(int days, int most) {
            var events = eventsAfter(0);
            var seen = new HashSet<LocalDate>();
            int from = events.size();
            while (from > 0 && events.size() - from < most) {
                seen.add(events.get(from - 1).day());
                if (seen.size() > days) break;
                from--;
            }
            return events.subList(from, events.size());
        }

        int readableEnd() {
            return found.isEmpty() ? 0 : found.getLast().end();
        }
    }

    static ByteBuffer frame(byte[] payload) {
        return ByteBuffer.allocate(HEADER + payload.length)
                .putInt(payload.length)
                .putInt(crc(payload))
                .put(payload)
                .flip();
    }

    /// Every readable record, also those behind damage.
    static Contents read(byte[] file) {
        var found = new ArrayList<Found>();
        int unreadable = 0;
        int at = 0;
        while (at < file.length) {
            var record = at(file, at);
            record.ifPresent(found::add);
            if (record.isEmpty()) unreadable++;
            at = record.map(Found::end).orElse(at + 1);
        }
        return new Contents(found, file.length, unreadable);
    }

    private static Optional<Found> at(byte[] file, int at) {
        if (at + HEADER > file.length) return Optional.empty();
        var header = ByteBuffer.wrap(file, at, HEADER);
        var length = header.getInt();
        if (length < 1 || length > LONGEST || length > file.length - at - HEADER)
            return Optional.empty();
        var payload = new byte[length];
        System.arraycopy(file, at + HEADER, payload, 0, length);
        if (crc(payload) != header.getInt()) return Optional.empty();
        return Entry.read(payload).map(entry -> new Found(at, entry, length));
    }

    private static int crc(byte[] payload) {
        var crc = new CRC32C();
        crc.update(payload);
        return (int) crc.getValue();
    }
}
