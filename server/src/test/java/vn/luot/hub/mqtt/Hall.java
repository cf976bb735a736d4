package vn.luot.hub.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DeviceTable;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.journal.ProcedureTable;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.link.Credential;
import vn.luot.text.Language;
import vn.luot.text.Languages;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Topics;

/// An office with everything real but its clock: broker, database, engine and link.
final class Hall implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Actor OFFICER = new Actor.Staff("hanh");

    /// No device has a secret of its own.
    static final Register NOBODY =
            new Register() {
                @Override
                public boolean knows(DeviceId device) {
                    return false;
                }

                @Override
                public boolean admits(DeviceId device, String secret) {
                    return false;
                }
            };

    final OfficeConfig office = OfficeFile.shipped("demo");
    final Topics topics = new Topics(office.id());
    final AtomicReference<Instant> clock = new AtomicReference<>(MORNING);
    final int port;
    final Engine engine;
    static final Languages LANGUAGES =
            new Languages(
                    List.of(
                            new Language(
                                    "km",
                                    "ភាសាខ្មែរ",
                                    Language.Parent.VI,
                                    Map.of("kiosk.thanks", "សូមអរគុណ", "login.name", "ឈ្មោះ"))));

    final Devices devices;
    final Procedures procedures;
    private final DataFolder folder;
    private final Database database;
    private Broker broker;
    KioskLink link;

    Hall(Path data) {
        this(data, freePort());
    }

    Hall(Path data, int port) {
        this.port = port;
        this.folder = DataFolder.take(data);
        this.database = FreshDatabase.open(folder);
        var log = new EventLog(database, office.id(), _ -> office.calendar());
        this.engine = new Engine(office.rules(), log, clock::get);
        this.devices = new Devices(new DeviceTable(database, office.id()));
        this.procedures = new Procedures(new ProcedureTable(database, office.id()));
        this.broker = EmbeddedBroker.start("127.0.0.1", port, office.id(), NOBODY);
        this.link = link();
    }

    private KioskLink link() {
        var link =
                new KioskLink(
                        new Present(),
                        new KioskLink.Told(new OfficeRevision(1, office), procedures, LANGUAGES),
                        Forecasts.of(engine, List::of, clock::get),
                        devices,
                        clock::get);
        link.start();
        // These devices send once; real ones send again what came before the hub.
        Device.soon().until(link::isConnected);
        return link;
    }

    /// The broker there is now: each life of it has another secret for the hub.
    private final class Present implements Broker {
        @Override
        public URI address() {
            return broker.address();
        }

        @Override
        public Optional<Credential> credential() {
            return broker.credential();
        }

        @Override
        public void close() {
            broker.close();
        }
    }

    Device device(String name) {
        return new Device(topics, name, port);
    }

    /// The broker forgets everything.
    void restartBroker() {
        broker.close();
        broker = EmbeddedBroker.start("127.0.0.1", port, office.id(), NOBODY);
    }

    /// Another life of the hub's link, the same data.
    void restartLink() {
        link.close();
        link = link();
    }

    Decision officer(Command command) {
        return engine.submit(command, OFFICER).join();
    }

    void openDesk(int desk) {
        officer(new Command.OpenDesk(DeskId.of(desk), Set.of()));
    }

    void later(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
    }

    @Override
    public void close() {
        link.close();
        broker.close();
        engine.close();
        database.close();
        folder.close();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
