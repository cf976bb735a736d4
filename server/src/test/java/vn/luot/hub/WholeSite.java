package vn.luot.hub;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.backup.Retention;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Pulse;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DeviceTable;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.journal.ProcedureTable;
import vn.luot.hub.journal.PushTable;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.push.Push;
import vn.luot.hub.push.PushFile;
import vn.luot.hub.report.Reports;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.settings.StoredOffice;
import vn.luot.hub.web.Web;
import vn.luot.text.Languages;

/// The demo's office with every page that a hub has, on a free port.
final class WholeSite implements AutoCloseable {
    private final Path data;
    private final InstantSource clock;
    private final DataFolder folder;
    private final Database database;
    private final Engine engine;
    private final People people;
    private final Web web;

    /// What a hub has only where it is asked for.
    ///
    /// @param elsewhere another system that vouches for staff
    /// @param push the file that says how phones are told
    record Extras(Optional<Provider> elsewhere, Optional<Path> push, ProvincePart province) {
        static final Extras NONE =
                new Extras(Optional.empty(), Optional.empty(), ProvincePart.NONE);
    }

    WholeSite(Path data, InstantSource clock, Extras extras) throws IOException {
        this.data = data;
        this.clock = clock;
        this.folder = DataFolder.take(data);
        this.database = FreshDatabase.open(folder);
        var office = OfficeFile.shipped("demo");
        var log = new EventLog(database, office.id(), _ -> office.calendar());
        this.engine = new Engine(office.rules(), log, clock);
        this.people = People.of(database, office.id(), clock);
        this.web = open(office, extras);
    }

    private Web open(OfficeConfig office, Extras extras) throws IOException {
        var settings = StoredOffice.of(database, engine, office, clock);
        var forecasts = Forecasts.of(engine, List::of, clock);
        var site =
                new Site(
                        config(),
                        settings,
                        new Packs(List.of()),
                        people,
                        List.of(),
                        Optional.empty(),
                        after(extras, forecasts, settings),
                        extras.elsewhere(),
                        new Procedures(new ProcedureTable(database, office.id())));
        var devices = new Devices(new DeviceTable(database, office.id()));
        var vitals = new Vitals(engine, new Pulse(), database, () -> false, data);
        var watching = new Watching(vitals, new Meters(), vitals::faults);
        return site.open(forecasts, new Reports(database, office.id()), devices, watching, _ -> {});
    }

    private After after(Extras extras, Forecasts forecasts, Settings settings) {
        var told = new PushTable(database, settings.get().id(), Languages.COMPLETE);
        var source = new Push.Source(forecasts, settings, told);
        return new After(
                new Backups(database, data.resolve("backups"), Retention.USUAL, clock),
                NoHooks.hooks(),
                Optional.empty(),
                extras.push()
                        .map(PushFile::read)
                        .map(StartFile::sound)
                        .map(read -> new Push(read, source, false, clock)),
                extras.province());
    }

    private HubConfig config() throws IOException {
        try (var free = new ServerSocket(0)) {
            return new HubConfig(
                    data,
                    Optional.empty(),
                    Optional.empty(),
                    new HubConfig.Address("127.0.0.1", free.getLocalPort(), 1),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    clock);
        }
    }

    Engine engine() {
        return engine;
    }

    People people() {
        return people;
    }

    Web web() {
        return web;
    }

    @Override
    public void close() {
        web.close();
        engine.close();
        database.close();
        folder.close();
    }
}
