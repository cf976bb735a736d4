package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.issue;
import static vn.luot.hub.SmallOffice.ticket;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.queue.Actor;
import vn.luot.wire.DeviceId;
import vn.luot.wire.TicketId;

/// The journal in a real PostgreSQL in place of the embedded database.
class PostgresTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static PostgresServer server;

    private final SetClock clock = SetClock.at("2026-03-02T07:40:00+07:00");
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        try (var database = Database.open(server.url())) {
            database.durably(h -> {
                h.execute("drop schema public cascade");
                h.execute("create schema public");
            });
        }
    }

    @Test
    void whatIsReadBackIsWhatLived() {
        try (var database = Database.open(server.url())) {
            var engine = BusyDay.engine(database, clock);
            new BusyDay(1, engine, clock).run(300);
            engine.close();
            assertThat(BusyDay.log(database).verify()).isInstanceOf(Proof.Whole.class);
            try (var next = BusyDay.engine(database, clock)) {
                assertThat(next.snapshot()).isEqualTo(engine.snapshot());
                assertThat(next.upto(new DeviceId("kiosk-1"), "card"))
                        .isEqualTo(engine.upto(new DeviceId("kiosk-1"), "card"))
                        .isPositive();
            }
        }
    }

    @Test
    void whatWasToldOutlivesTheServersDeath() throws Exception {
        var told = new CopyOnWriteArrayList<TicketId>();
        try (var database = Database.open(server.url());
                var engine = BusyDay.engine(database, clock)) {
            for (int life = 1; life <= 3; life++) {
                var enough = life * 40;
                var giver = Thread.ofPlatform().start(() -> giveUntilItFails(engine, told));
                await().atMost(SOON).until(() -> told.size() >= enough);
                server.kill();
                giver.join();
                server.startAgain();
                await().atMost(SOON).until(() -> gives(engine, told));
            }
            assertThat(engine.office().tickets().keySet()).containsAll(told);
        }
        try (var database = Database.open(server.url());
                var engine = BusyDay.engine(database, clock)) {
            assertThat(BusyDay.log(database).verify()).isInstanceOf(Proof.Whole.class);
            assertThat(engine.office().tickets().keySet()).containsAll(told);
        }
    }

    private void giveUntilItFails(Engine engine, List<TicketId> told) {
        while (gives(engine, told)) clock.pass(Duration.ofSeconds(1));
    }

    /// Whether a new ticket was given and told; one that was not may be there or not.
    private boolean gives(Engine engine, List<TicketId> told) {
        var n = asked.incrementAndGet();
        try {
            engine.submit(issue(n, A), new Actor.Citizen()).join();
            told.add(ticket(n));
            return true;
        } catch (CompletionException _) {
            return false;
        }
    }
}
