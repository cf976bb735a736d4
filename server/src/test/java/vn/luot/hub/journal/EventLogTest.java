package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.issue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.SetClock;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Progress;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.queue.Actor;
import vn.luot.wire.DeviceId;

class EventLogTest {
    private static final Actor STAFF = new Actor.Staff("hanh");

    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T07:40:00+07:00");
    private DataFolder data;
    private Database database;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = Database.open(data);
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private void reopen() {
        close();
        open();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReadBackIsWhatLived(long seed) {
        var engine = BusyDay.engine(database, clock);
        new BusyDay(seed, engine, clock).run(400);
        engine.close();
        reopen();

        try (var next = BusyDay.engine(database, clock)) {
            assertThat(next.snapshot()).isEqualTo(engine.snapshot());
            assertThat(next.upto(new DeviceId("kiosk-1"), "card"))
                    .isEqualTo(engine.upto(new DeviceId("kiosk-1"), "card"))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void projectionsMadeAnewAreWhatTheyWere(long seed) {
        try (var engine = BusyDay.engine(database, clock)) {
            new BusyDay(seed, engine, clock).run(300);
            clock.set("2026-03-03T07:40:00+07:00");
            new BusyDay(seed + 100, engine, clock).run(50);
        }
        var before = projections();

        BusyDay.log(database).rebuild();

        assertThat(projections()).isEqualTo(before);
        assertThat(before.get("visit")).hasSizeGreaterThan(50);
        assertThat(before.get("desk_time")).hasSizeGreaterThan(5);
    }

    @Test
    void readsOnlyTheNewestDay() {
        try (var engine = BusyDay.engine(database, clock)) {
            engine.submit(issue(1, A), STAFF).join();
            clock.set("2026-03-03T07:40:00+07:00");
            engine.submit(issue(2, A), STAFF).join();
        }

        var today = BusyDay.log(database).today();

        assertThat(today)
                .extracting(e -> e.event().kind())
                .containsExactly("DayOpened", "TicketIssued");
        assertThat(today).extracting(e -> e.seq()).containsExactly(4L, 5L);
    }

    @Test
    void remembersWhatCameBeyondAGap() {
        var kiosk = new DeviceId("kiosk-1");
        try (var engine = BusyDay.engine(database, clock)) {
            for (var seq : List.of(1L, 2L, 5L))
                engine.note(new Receipt(kiosk, "card", seq, new UUID(1, seq))).join();
        }

        var progress = BusyDay.log(database).progress().get(new Receipt.Source(kiosk, "card"));

        assertThat(progress).isEqualTo(Progress.NONE.with(1).with(2).with(5));
    }

    @Test
    void remembersWhatCameAgainInANewEpoch() {
        var kiosk = new DeviceId("kiosk-1");
        try (var engine = BusyDay.engine(database, clock)) {
            engine.note(new Receipt(kiosk, "card", 9, new UUID(1, 9))).join();
            engine.note(new Receipt(kiosk, "rescued", 1, new UUID(1, 9))).join();
            engine.note(new Receipt(kiosk, "rescued", 2, new UUID(1, 10))).join();
        }

        var progress = BusyDay.log(database).progress().get(new Receipt.Source(kiosk, "rescued"));

        assertThat(progress).isEqualTo(Progress.NONE.with(1).with(2));
    }

    /// H2 shuts itself when it cannot write, as on a full disk.
    @Test
    void doesNotGoOnWithADatabaseThatHasLostWhatWasTold() throws IOException {
        var file = folder.resolve("hub.mv.db");
        try (var engine = BusyDay.engine(database, clock)) {
            engine.submit(issue(1, A), STAFF).join();
        }
        close();
        var earlier = Files.readAllBytes(file);
        open();
        try (var engine = BusyDay.engine(database, clock)) {
            engine.submit(issue(2, A), STAFF).join();
            assertThatThrownBy(
                            () -> database.jdbi().useHandle(h -> h.execute("shutdown immediately")))
                    .isInstanceOf(JdbiException.class);
            Files.write(file, earlier);

            for (int n = 3; n < 6; n++) {
                var next = issue(n, A);
                assertThatThrownBy(() -> engine.submit(next, STAFF).join())
                        .hasCauseInstanceOf(Engine.NotStored.class);
            }
            assertThat(engine.trouble())
                    .hasValueSatisfying(t -> assertThat(t).contains("lost", "restore"));
        }
    }

    @Test
    void goesOnAfterTheDatabaseShutItself() {
        try (var engine = BusyDay.engine(database, clock)) {
            engine.submit(issue(1, A), STAFF).join();
            assertThatThrownBy(
                            () -> database.jdbi().useHandle(h -> h.execute("shutdown immediately")))
                    .isInstanceOf(JdbiException.class);

            assertThatThrownBy(() -> engine.submit(issue(2, A), STAFF).join())
                    .hasCauseInstanceOf(Engine.NotStored.class);
            assertThat(engine.trouble()).hasValueSatisfying(t -> assertThat(t).contains("closed"));
            engine.submit(issue(3, A), STAFF).join();

            assertThat(engine.trouble()).isEmpty();
            assertThat(engine.office().tickets()).hasSize(2);
        }
        assertThat(BusyDay.log(database).verify()).isInstanceOf(Proof.Whole.class);
    }

    @Test
    void theChainOfABusyDayHolds() {
        runDay();

        var proof = BusyDay.log(database).verify();

        var events = count("event");
        assertThat(proof).isEqualTo(new Proof.Whole(events, lastHash()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set body = replace(body, '\"A\"', '\"C\"') where seq = 20",
                "update event set hash = 'f' || substring(hash from 2) where seq = 20",
                "update event set actor = 'staff:minh' where seq = 20",
                "update event set at = at + interval '1' second where seq = 20",
                "update event set kind = 'DeskClosed' where seq = 20",
                "delete from event where seq = 20",
                "update event set seq = 5000 where seq = 20"
            })
    void findsWhatWasTamperedWith(String tampering) {
        runDay();
        database.jdbi()
                .useHandle(h -> {
                    assertThat(h.execute(tampering)).isEqualTo(1);
                });

        var proof = BusyDay.log(database).verify();

        assertThat(proof).isInstanceOf(Proof.Broken.class);
        assertThat(((Proof.Broken) proof).seq()).isEqualTo(20);
    }

    @Test
    void keepsRejectedMessagesReadable() {
        try (var engine = BusyDay.engine(database, clock)) {
            var receipt = new Receipt(new DeviceId("kiosk-1"), "card", 1, new UUID(1, 1));
            engine.reject(receipt, "not-json", new byte[] {'{', 0, (byte) 0xff}).join();
        }

        assertThat(rows("event_rejected"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("reason", "not-json");
                    assertThat(row).containsEntry("content", "{\uFFFD\uFFFD");
                });
    }

    private void runDay() {
        try (var engine = BusyDay.engine(database, clock)) {
            IntStream.rangeClosed(1, 40).forEach(n -> engine.submit(issue(n, A), STAFF).join());
        }
    }

    private Map<String, List<Map<String, Object>>> projections() {
        return Map.of(
                "visit", rows("visit"),
                "rating", rows("rating"),
                "desk_time", rows("desk_time"));
    }

    private List<Map<String, Object>> rows(String table) {
        return database.jdbi()
                .withHandle(h ->
                        h.createQuery("select * from " + table + " order by 1, 2, 3")
                                .mapToMap()
                                .list());
    }

    private long count(String table) {
        return database.jdbi()
                .withHandle(h ->
                        h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    private String lastHash() {
        return database.jdbi()
                .withHandle((Handle h) ->
                        h.createQuery("select hash from event order by seq desc limit 1")
                                .mapTo(String.class)
                                .one());
    }
}
