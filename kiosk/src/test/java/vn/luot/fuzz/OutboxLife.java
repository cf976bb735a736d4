package vn.luot.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.outbox.Stamp;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.Wire;

/// One day of an outbox, step by step as an input says, held against a list of what was written.
final class OutboxLife {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String[] SERVICES = {"A", "C"};

    /// More steps bring nothing new.
    private static final int MOST_STEPS = 40;

    private final Path folder;
    private final Path file;
    private final long compactFrom;
    private final Map<UUID, Happened> written = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final List<TicketId> tickets = new ArrayList<>();
    private Outbox outbox;
    private LocalDate day = DAY;
    private int ids;
    private int epochs;

    /// The last records' ends, so that a tear is one: within the record that was being written.
    private long lastRecord;

    /// @param compactFrom bytes, as of the outbox
    OutboxLife(Path folder, long compactFrom) {
        this.folder = folder;
        this.file = folder.resolve("outbox.log");
        this.compactFrom = compactFrom;
        this.outbox = Outbox.open(folder, "e0", compactFrom);
    }

    /// A number of the kiosk's own, taken as on any morning.
    static void addTicket(Outbox outbox) {
        var day = outbox.numbers().dayAt(DAY);
        var number = outbox.numbers().next(day, "A", 1);
        outbox.add(day, stamp(new UUID(7, 7)), taken(new TicketId(new UUID(8, 8)), number));
    }

    void live(ByteBuffer steps) throws IOException {
        try {
            for (int left = MOST_STEPS; left > 0 && steps.hasRemaining(); left--) {
                step(steps);
            }
            check();
        } finally {
            outbox.close();
        }
    }

    private void step(ByteBuffer steps) throws IOException {
        switch (steps.get() & 0x0f) {
            case 0, 1 -> take(SERVICES[0]);
            case 2 -> take(SERVICES[1]);
            case 3 -> add(new HelpAsked());
            case 4 -> printed(PrintResult.PRINTED);
            case 5 -> printed(PrintResult.FAILED);
            case 6 -> outbox.forget(outbox.epoch(), outbox.upto() + number(steps) % 4);
            case 7 -> outbox.forget(outbox.epoch(), outbox.lastSeq());
            case 8 -> outbox.startOver("s" + epochs++);
            case 9 -> damaged(() -> OutboxFuzz.cut(file, 1 + number(steps) % lastRecord));
            case 10, 11 -> damaged(() -> flip(number(steps) * 256L + number(steps)));
            case 12 -> outbox.forget(outbox.epoch(), steps.remaining() < 8 ? 0 : steps.getLong());
            case 13 -> damaged(() -> Files.delete(folder.resolve("outbox.cursor")));
            case 14 -> day = day.plusDays(1);
            default -> damaged(() -> {});
        }
    }

    private interface Damage {
        void happens() throws IOException;
    }

    private void damaged(Damage damage) throws IOException {
        outbox.close();
        try {
            if (lastRecord > 0) damage.happens();
        } finally {
            outbox = Outbox.open(folder, "d" + epochs++, compactFrom);
        }
        lastRecord = 0;
        check();
    }

    private void flip(long at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[(int) (at % bytes.length)] ^= (byte) (1 << at % Byte.SIZE);
        Files.write(file, bytes);
    }

    private static int number(ByteBuffer steps) {
        return steps.hasRemaining() ? steps.get() & 0xff : 0;
    }

    private void take(String service) throws IOException {
        var number = outbox.numbers().next(day, service, 1);
        Holds.that(given.add(day + " " + number), number + " is given twice");
        var ticket = new TicketId(id());
        tickets.add(ticket);
        add(taken(ticket, number));
    }

    private void printed(PrintResult result) throws IOException {
        if (!tickets.isEmpty()) add(new TicketPrinted(tickets.getLast(), result));
    }

    private void add(Happened happened) throws IOException {
        var id = id();
        written.put(id, happened);
        var before = Files.size(file);
        outbox.add(day, stamp(id), happened);
        lastRecord = Files.size(file) - before;
    }

    private void check() {
        var seen = new HashSet<UUID>();
        var seq = outbox.upto();
        for (var stored : outbox.after(0, Integer.MAX_VALUE)) {
            var message = Wire.readFromDevice(stored.json());
            var was = Optional.ofNullable(written.get(message.id()));
            Holds.equal(was, Optional.of(message.message()));
            Holds.that(seen.add(message.id()), "twice: " + message);
            Holds.that(stored.seq() > seq, "out of order: " + stored.seq() + " after " + seq);
            Holds.equal(stored.seq(), message.seq());
            Holds.equal(outbox.epoch(), message.epoch());
            seq = stored.seq();
        }
    }

    private UUID id() {
        return new UUID(0x0199_0000_0000_7000L, ids++);
    }

    private static TicketTaken taken(TicketId ticket, TicketNumber number) {
        return new TicketTaken(
                ticket, number, new ServiceCode(number.prefix()), Optional.empty(), "b1");
    }

    private static Stamp stamp(UUID id) {
        var at = Instant.parse("2026-03-02T01:22:00Z");
        return new Stamp(id, "boot", Duration.ofSeconds(5), at, Optional.empty());
    }
}
