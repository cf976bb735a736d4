package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.ticket;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.wire.DeviceId;

/// A copy taken while tickets are given.
class OnlineCopyTest {
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final int OLD_EVENTS = 5_000;
    private static final int COPIES = 2;

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");

    /// A message that the copy knows, but whose ticket it does not have, would be lost for ever:
    /// its kiosk is told that it is here.
    @Test
    void aCopyIsOfOneMoment() throws Exception {
        try (var data = DataFolder.take(folder.resolve("live"));
                var database = Database.open(data);
                var engine = BusyDay.engine(database, clock)) {
            old(database);
            var stop = new AtomicBoolean();
            var longest = new AtomicLong();
            var kiosk = Thread.ofPlatform().start(() -> tickets(engine, stop, longest));
            try {
                for (int n = 0; n < COPIES; n++) database.backup(copy(n));
            } finally {
                stop.set(true);
                kiosk.join();
            }
            for (int n = 0; n < COPIES; n++) assertThat(unmatched(copy(n), n)).isZero();
            assertThat(Duration.ofNanos(longest.get())).isLessThan(Duration.ofSeconds(5));
        }
    }

    private void tickets(Engine engine, AtomicBoolean stop, AtomicLong longest) {
        for (int n = 1; !stop.get(); n++) {
            var begun = System.nanoTime();
            var receipt = new Receipt(KIOSK, "card", n, new UUID(7, n));
            var issue = new Command.Issue(ticket(n), A, Optional.empty(), "kiosk-1/a");
            engine.intake(receipt, issue, new Actor.Device(KIOSK)).join();
            longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        }
    }

    /// So that a copy takes long enough for something to happen meanwhile.
    private static void old(Database database) {
        database.durably(h ->
                h.execute(
                        """
                        insert into event select 'old', "X", date '2026-01-05',
                        timestamp with time zone '2026-01-05 08:00:00+07:00', 'x', 'X',
                        repeat('x', 300), repeat('0', 64) from system_range(1, ?)\
                        """,
                        OLD_EVENTS));
    }

    private Path copy(int n) {
        return folder.resolve("copy-" + n + ".sql.gz");
    }

    private long unmatched(Path file, int n) {
        try (var data = DataFolder.take(folder.resolve("again-" + n))) {
            Database.restore(data, file);
            try (var copy = Database.open(data)) {
                assertThat(BusyDay.log(copy).verify()).isInstanceOf(Proof.Whole.class);
                return copy.reading(h ->
                        Math.abs(
                                h.createQuery("select count(*) from receipt")
                                                .mapTo(Long.class)
                                                .one()
                                        - h.createQuery("select count(*) from visit")
                                                .mapTo(Long.class)
                                                .one()));
            }
        }
    }
}
