package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.ApiKeys;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Pulse;
import vn.luot.hub.engine.Timers;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DeviceTable;
import vn.luot.hub.journal.DiskRoom;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.ProcedureTable;
import vn.luot.hub.mqtt.EmbeddedBroker;
import vn.luot.hub.mqtt.KioskLink;
import vn.luot.hub.mqtt.Register;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Gate;
import vn.luot.hub.web.Site;
import vn.luot.hub.web.Web;
import vn.luot.hub.web.api.HealthPage;
import vn.luot.hub.web.status.Fault;
import vn.luot.hub.web.templates.StaticTemplates;
import vn.luot.text.Languages;
import vn.luot.wire.DeviceId;

/// Real faults in a hub's real parts, as a watcher sees them over HTTP.
class HealthTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir private Path data;
    private final AtomicLong nanos = new AtomicLong();
    private final Pulse pulse = new Pulse(nanos::get);
    private DataFolder folder;
    private Database database;
    private Engine engine;
    private EmbeddedBroker broker;
    private KioskLink link;
    private Timers timers;
    private Vitals vitals;
    private Web web;
    private Site site;

    @BeforeEach
    void open() throws IOException {
        var office = OfficeFile.shipped("demo");
        folder = DataFolder.take(data);
        database = Database.open(folder);
        var log = new EventLog(database, office.id(), _ -> office.calendar());
        engine = new Engine(office.rules(), log, CLOCK);
        broker = EmbeddedBroker.start("127.0.0.1", freePort(), office.id(), nobody());
        var forecasts = Forecasts.of(engine, List::of, CLOCK);
        var devices = new Devices(new DeviceTable(database, office.id()));
        var procedures = new Procedures(new ProcedureTable(database, office.id()));
        var told =
                new KioskLink.Told(new OfficeRevision(1, office), procedures, Languages.COMPLETE);
        link = new KioskLink(broker, told, forecasts, devices, CLOCK);
        link.start();
        timers = new Timers(engine, pulse::beat);
        timers.start();
        vitals = new Vitals(engine, pulse, database, link::isConnected, data);
        var gate =
                Gate.of(new Sessions(database.jdbi(), CLOCK), new ApiKeys(database.jdbi(), CLOCK));
        web =
                new Web(
                                new Web.Settings("127.0.0.1", 0, false),
                                gate,
                                new StaticTemplates(),
                                List.of(new HealthPage(vitals.live(), vitals.ready())))
                        .start();
        site = new Site(web.port());
        await().untilAsserted(() -> assertThat(status("/health/ready")).isEqualTo(200));
    }

    @AfterEach
    void close() {
        site.close();
        web.close();
        timers.close();
        link.close();
        broker.close();
        engine.close();
        database.close();
        folder.close();
    }

    @Test
    void aHubThatCanWorkSaysSo() {
        assertThat(body("/health/ready"))
                .isEqualTo("{\"live\":true,\"ready\":true,\"causes\":[]}")
                .isEqualTo(body("/health"));
        assertThat(body("/health/live")).isEqualTo("{\"live\":true,\"causes\":[]}");
    }

    @Test
    void withoutItsBrokerItLivesButIsNotReady() {
        broker.close();

        await().untilAsserted(() -> assertThat(status("/health/ready")).isEqualTo(503));
        assertThat(body("/health/ready"))
                .contains("{\"part\":\"broker\",\"trouble\":\"not connected\"}");
        assertThat(status("/health")).isEqualTo(503);
        assertThat(vitals.faults()).contains(new Fault.NoBroker());
        assertThat(status("/health/live")).isEqualTo(200);
    }

    @Test
    void withoutItsJournalItIsNotReadyThoughNobodyAsksForATicket() {
        database.close();

        assertThat(status("/health/ready")).isEqualTo(503);
        assertThat(vitals.faults()).startsWith(new Fault.JournalFails());
        assertThat(body("/health/ready"))
                .contains("\"part\":\"journal\"")
                .doesNotContain("\"part\":\"broker\"");
        assertThat(status("/health/live")).isEqualTo(200);
    }

    @Test
    void anEngineThatHangsIsNotReadyAtFirstThenNotLive() throws InterruptedException {
        var hung = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        engine.listen((_, _, _) -> {
            hung.countDown();
            uninterrupted(released);
        });
        var _ = engine.submit(new Command.Configure(7), new Actor.Timer());
        hung.await();
        // a look at the clock that was under way may still count
        timers.close();

        nanos.addAndGet(Vitals.SLOW.plusSeconds(1).toNanos());
        assertThat(body("/health/ready")).contains("no answer for 6 s");
        assertThat(vitals.faults()).contains(new Fault.HubBehind());
        assertThat(status("/health/live")).isEqualTo(200);

        nanos.addAndGet(Vitals.DEAD.toNanos());
        assertThat(status("/health/live")).isEqualTo(503);
        assertThat(body("/health/live")).contains("\"part\":\"engine\"");
        released.countDown();
    }

    @Test
    void aDiskIsFullBeforeTheLastByte() {
        assertThat(new DiskRoom(DiskRoom.LEAST - 1, DiskRoom.LOW).isOver()).isTrue();
        assertThat(new DiskRoom(DiskRoom.LEAST, DiskRoom.LOW).isOver()).isFalse();
        assertThat(new DiskRoom(DiskRoom.LEAST, DiskRoom.LOW).isLow()).isTrue();
        assertThat(DiskRoom.of(data).total()).isPositive();
    }

    private int status(String path) {
        return site.get(path).statusCode();
    }

    private String body(String path) {
        return site.get(path).body();
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            var _ = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Register nobody() {
        return new Register() {
            @Override
            public boolean knows(DeviceId device) {
                return false;
            }

            @Override
            public boolean admits(DeviceId device, String secret) {
                return false;
            }
        };
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
