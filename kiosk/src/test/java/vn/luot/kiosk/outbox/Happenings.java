package vn.luot.kiosk.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.Wire;

/// What happens at a kiosk on one day.
final class Happenings {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Happenings() {}

    static Stamp stamp() {
        return new Stamp(
                UUID.randomUUID(),
                "boot",
                Duration.ofSeconds(5),
                Instant.parse("2026-03-02T01:22:00Z"),
                Optional.empty());
    }

    static Stamp at(Instant wall) {
        return new Stamp(UUID.randomUUID(), "b", Duration.ZERO, wall, Optional.empty());
    }

    static TicketTaken taken(String service, int n) {
        return new TicketTaken(
                new TicketId(UUID.randomUUID()),
                new TicketNumber(service, 1, n),
                new ServiceCode(service),
                Optional.empty(),
                "b1");
    }

    static TicketPrinted printedTicket() {
        return new TicketPrinted(new TicketId(UUID.randomUUID()), PrintResult.PRINTED);
    }

    /// Ten tickets were taken, and the kiosk went off.
    static List<Happened> tenTickets(Path folder) {
        var events = new ArrayList<Happened>();
        try (var outbox = Outbox.open(folder, "e1")) {
            for (int i = 1; i <= 10; i++) {
                var event = taken(i % 2 == 0 ? "A" : "C", (i + 1) / 2);
                outbox.add(DAY, stamp(), event);
                events.add(event);
            }
        }
        return events;
    }

    static List<Object> messages(Outbox outbox) {
        return outbox.after(0, 1000).stream()
                .map(stored -> (Object) Wire.readFromDevice(stored.json()).message())
                .toList();
    }
}
