package vn.luot.hub;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.accounts.DeviceKeys;
import vn.luot.hub.accounts.Secrets;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Pulse;
import vn.luot.hub.engine.Timers;
import vn.luot.hub.forecast.live.Alarms;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DeviceTable;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.OfficeConfigs;
import vn.luot.hub.journal.ProcedureTable;
import vn.luot.hub.journal.RestoredNote;
import vn.luot.hub.journal.Sweeper;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.mqtt.Broker;
import vn.luot.hub.mqtt.EmbeddedBroker;
import vn.luot.hub.mqtt.ExternalBroker;
import vn.luot.hub.mqtt.KioskLink;
import vn.luot.hub.mqtt.Register;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Reports;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.tls.OwnAuthority;
import vn.luot.hub.tls.Shown;
import vn.luot.hub.web.login.LoginForm;
import vn.luot.machine.Systemd;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

/// A hub at work: all its parts, started in order and stopped in reverse.
final class Running implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Running.class);

    /// From how many days forecasts learn.
    private static final int DAYS_LEARNT = 20;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final HubConfig config;
    private final Systemd systemd;

    private Running(HubConfig config, Systemd systemd) {
        this.config = config;
        this.systemd = systemd;
    }

    /// Starts everything; if one part cannot start, those before it are stopped again.
    static Running start(HubConfig config) {
        return start(config, Systemd.NONE);
    }

    /// @param systemd told when the hub can be asked, works and ends
    static Running start(HubConfig config, Systemd systemd) {
        var hub = new Running(config, systemd);
        try {
            hub.start();
            return hub;
        } catch (RuntimeException e) {
            hub.close();
            throw e;
        }
    }

    private Core core() {
        var data = add(DataFolder.take(config.data()));
        var database = add(DataOptions.open(data, config.databaseUrl()));
        add(new Sweeper(database, InstantSource.system())).start();
        var configs = new OfficeConfigs(database);
        var offices = new OfficeStart(configs);
        var revision = atPublicUrl(offices.find(config.office(), Instant.now()));
        var meters = add(new Meters());
        var engine = add(engine(database, offices, revision, meters));
        var settings = new Settings(configs, engine, revision, this::atPublicUrl, config.clock());
        var reports = new Reports(database, revision.office().id());
        var anew = Optional.of(Instant.now()).filter(_ -> isDayUnderWay(engine));
        return new Core(
                data,
                database,
                revision,
                engine,
                settings,
                reports,
                meters,
                Packs.in(config.data()),
                anew);
    }

    private void start() {
        var core = core();
        var engine = core.engine();
        var forecasts = forecasts(engine, core.reports());
        var devices = new Devices(new DeviceTable(core.database(), core.office()));
        var people = People.of(core.database(), core.office(), InstantSource.system());
        var shown = shown(core.database(), core.office());
        var broker = add(broker(core.office(), people.devices(), shown));
        var procedures = new Procedures(new ProcedureTable(core.database(), core.office()));
        var link = link(core, procedures, broker, forecasts, devices);
        var pulse = new Pulse();
        add(timers(engine, pulse)).start();
        core.meters().watch(engine, devices);
        var vitals =
                new Vitals(engine, pulse, core.database(), link::isConnected, core.data().path());

        var after = add(new Following(config, core, forecasts).after());
        var elsewhere = config.files().oidc().map(Elsewhere::look);
        var faults = faults(core, vitals, broker, after, elsewhere);
        var watching = new Watching(vitals, core.meters(), faults);
        var site =
                new Site(
                        config,
                        core.settings(),
                        core.packs(),
                        people,
                        accounts(core, people),
                        shown,
                        after,
                        elsewhere,
                        procedures);
        add(site.open(forecasts, core.reports(), devices, watching, broker::dismiss));
        after.start();
        add(systemd::stopping);
        tell(core.office(), broker);
    }

    private HubFaults faults(
            Core core, Vitals vitals, Broker broker, After after, Optional<Provider> elsewhere) {
        return new HubFaults(
                vitals,
                core.meters(),
                broker,
                after.backups(),
                after.hooks(),
                core.restarted(),
                elsewhere,
                after.delivery(),
                after.province().upwards(),
                MediaFaults.in(config, core.settings()));
    }

    private KioskLink link(
            Core core, Procedures procedures, Broker broker, Forecasts forecasts, Devices devices) {
        var told = new KioskLink.Told(core.revision(), procedures, core.packs().languages());
        var link = add(new KioskLink(broker, told, forecasts, devices, config.clock()));
        link.start();
        core.settings().follow(link::adopt);
        traffic(core.meters(), link);
        return link;
    }

    private List<LoginForm.DemoUser> accounts(Core core, People people) {
        var demo = config.demo().map(file -> new Demo(config, core.office(), file));
        return demo.map(d -> d.ready(people)).orElseGet(() -> FirstAdmin.ready(people));
    }

    private Forecasts forecasts(Engine engine, Reports reports) {
        var forecasts =
                Forecasts.of(engine, () -> reports.eventsOfLast(DAYS_LEARNT), config.clock());
        add(new Alarms(forecasts, config.clock())).start();
        return forecasts;
    }

    private void tell(OfficeId office, Broker broker) {
        var url = config.address().url();
        systemd.ready("office %s at %s".formatted(office, url));
        log.info("office {} at {}, MQTT at {}", office, url, broker.address());
    }

    private Timers timers(Engine engine, Pulse pulse) {
        return new Timers(
                engine,
                () -> {
                    pulse.beat();
                    systemd.alive();
                });
    }

    /// The engine, told of the configuration if the log does not know it yet.
    private Engine engine(
            Database database, OfficeStart offices, OfficeRevision revision, Meters meters) {
        var events = new EventLog(database, revision.office().id(), offices::calendar);
        var known = events.lastRevision();
        var usual = revision.office().rules();
        var now = config.clock().instant();
        var rules = RestoredNote.firstServed(config.data(), now).map(usual::restored).orElse(usual);
        var engine = new Engine(rules, meters.timed(events), config.clock());
        if (known != revision.number())
            engine.adopt(rules, revision.number(), new Actor.Timer()).join();
        return engine;
    }

    /// Whether tickets of this very day are there already.
    private boolean isDayUnderWay(Engine engine) {
        var office = engine.office();
        var today = LocalDate.ofInstant(config.clock().instant(), Rules.ZONE);
        return office.day().filter(today::equals).isPresent() && !office.tickets().isEmpty();
    }

    private static void traffic(Meters meters, KioskLink link) {
        meters.counter("luot.mqtt.messages", "Messages of devices.", () -> link.traffic().taken());
        meters.counter("luot.mqtt.refused", "Messages refused.", () -> link.traffic().refused());
        meters.counter(
                "luot.mqtt.dropped",
                "Messages that could not even be counted.",
                () -> link.traffic().dropped());
        meters.gauge(
                "luot.mqtt.connected",
                "1 while the hub reaches its broker.",
                () -> link.isConnected() ? 1 : 0);
    }

    private Optional<Shown> shown(Database database, OfficeId office) {
        return config.address().isSecure()
                ? Optional.of(OwnAuthority.show(database.jdbi(), office.value(), Instant.now()))
                : Optional.empty();
    }

    private Broker broker(OfficeId office, DeviceKeys keys, Optional<Shown> shown) {
        var address = config.address();
        var secure = shown.flatMap(this::secure);
        return config.broker()
                .<Broker>map(url -> new ExternalBroker(url, new HubKey(config.data()).read()))
                .orElseGet(() ->
                        EmbeddedBroker.start(
                                address.mqttHost(),
                                address.mqttPort(),
                                secure,
                                office,
                                register(keys)));
    }

    private Optional<EmbeddedBroker.Secure> secure(Shown shown) {
        var address = config.address();
        return address.mqttsPort()
                .map(port ->
                        new EmbeddedBroker.Secure(
                                address.host(),
                                port,
                                shown.write(config.data().resolve("mqtts.p12"), Secrets.token())));
    }

    private static Register register(DeviceKeys keys) {
        return new Register() {
            @Override
            public boolean knows(DeviceId device) {
                return keys.knows(device);
            }

            @Override
            public boolean admits(DeviceId device, String secret) {
                return keys.admits(device, secret);
            }
        };
    }

    private OfficeRevision atPublicUrl(OfficeRevision revision) {
        return new OfficeRevision(revision.number(), atPublicUrl(revision.office()));
    }

    private OfficeConfig atPublicUrl(OfficeConfig office) {
        return config.publicUrl().map(office::at).orElse(office);
    }

    private <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /// Stops what was started, the last first. Once only.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.error("{} did not stop properly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
