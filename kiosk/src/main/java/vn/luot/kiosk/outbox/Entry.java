package vn.luot.kiosk.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.luot.kiosk.panel.Numbers;
import vn.luot.wire.TicketNumber;

/// What one record of the file says, as bytes and back.
sealed interface Entry {
    int STATE = 1;
    int EVENT = 2;
    long NO_DAY = Long.MIN_VALUE;

    /// More events than any kiosk will ever have.
    long MOST_EVENTS = 1L << 48;

    /// What a message may carry; with anything else no hub would understand what comes after.
    Pattern EPOCH = Pattern.compile("[ -~]{1,64}");

    /// Everything that must outlive the events before it.
    record State(Memory memory) implements Entry {}

    /// @param day the business day it belongs to
    /// @param json the message as it goes on the wire
    record Event(long seq, LocalDate day, byte[] json) implements Entry {}

    static byte[] bytes(Entry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            switch (entry) {
                case State(var memory) -> write(memory, out);
                case Event(var seq, var day, var json) -> {
                    out.writeByte(EVENT);
                    out.writeLong(seq);
                    out.writeLong(day.toEpochDay());
                    out.write(json);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return bytes.toByteArray();
    }

    /// Absent if no version of this program wrote such a record, whatever its checksum says.
    static Optional<Entry> read(byte[] payload) {
        try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
            return switch (in.readByte()) {
                case STATE -> Optional.of(memory(in)).filter(Entry::canGoOn).map(State::new);
                case EVENT -> Optional.of(event(in)).filter(e -> isCount(e.seq())).map(e -> e);
                default -> Optional.empty();
            };
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static boolean canGoOn(Memory memory) {
        var numbers = memory.numbers();
        return EPOCH.matcher(memory.epoch()).matches()
                && isCount(memory.lastSeq() + 1)
                && memory.upto() >= 0
                && memory.upto() <= memory.lastSeq()
                && numbers.skipped() >= 0
                && numbers.skipped() <= Numbers.MOST_SKIPPED
                && numbers.last().values().stream().allMatch(n -> n > 0 && n < TicketNumber.MAX_N);
    }

    private static boolean isCount(long seq) {
        return seq > 0 && seq <= MOST_EVENTS;
    }

    private static Event event(DataInputStream in) throws IOException {
        return new Event(in.readLong(), LocalDate.ofEpochDay(in.readLong()), in.readAllBytes());
    }

    private static void write(Memory memory, DataOutputStream out) throws IOException {
        var numbers = memory.numbers();
        out.writeByte(STATE);
        out.writeUTF(memory.epoch());
        out.writeLong(memory.lastSeq());
        out.writeLong(memory.upto());
        out.writeLong(numbers.day().map(LocalDate::toEpochDay).orElse(NO_DAY));
        out.writeInt(numbers.skipped());
        out.writeInt(numbers.last().size());
        for (var last : numbers.last().entrySet()) {
            out.writeUTF(last.getKey());
            out.writeInt(last.getValue());
        }
        write(memory.open().unfinished(), out);
        out.writeLong(memory.latest().toEpochMilli());
        write(memory.open().paperless(), out);
    }

    private static void write(List<byte[]> messages, DataOutputStream out) throws IOException {
        out.writeInt(messages.size());
        for (var json : messages) {
            out.writeInt(json.length);
            out.write(json);
        }
    }

    private static Memory memory(DataInputStream in) throws IOException {
        var epoch = in.readUTF();
        var lastSeq = in.readLong();
        var upto = in.readLong();
        var day = in.readLong();
        var skipped = in.readInt();
        var last = new TreeMap<String, Integer>();
        for (int left = in.readInt(); left > 0; left--) last.put(in.readUTF(), in.readInt());
        var unfinished = messages(in);
        var known =
                day == NO_DAY
                        ? Optional.<LocalDate>empty()
                        : Optional.of(LocalDate.ofEpochDay(day));
        // Earlier versions ended here, and here.
        var latest = in.available() > 0 ? Instant.ofEpochMilli(in.readLong()) : Instant.EPOCH;
        var paperless = in.available() > 0 ? messages(in) : List.<byte[]>of();
        var numbers = new Numbers(known, skipped, last);
        var open = new OpenTickets(unfinished, paperless);
        return new Memory(epoch, lastSeq, upto, numbers, open, latest);
    }

    private static List<byte[]> messages(DataInputStream in) throws IOException {
        var messages = new ArrayList<byte[]>();
        for (int left = in.readInt(); left > 0; left--) messages.add(in.readNBytes(in.readInt()));
        return messages;
    }
}
