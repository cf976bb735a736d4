package vn.luot.hub.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.accounts.Codes;
import vn.luot.hub.accounts.Links;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.DeviceTable;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.journal.ProcedureTable;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.SiteDayTable;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.province.Province;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Reports;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.settings.StoredOffice;
import vn.luot.hub.web.api.Api;
import vn.luot.hub.web.api.HealthPage;
import vn.luot.hub.web.api.MetricsPage;
import vn.luot.hub.web.audit.AuditPage;
import vn.luot.hub.web.booking.BookingPages;
import vn.luot.hub.web.booking.ReceptionPage;
import vn.luot.hub.web.display.CallLog;
import vn.luot.hub.web.display.DisplayPage;
import vn.luot.hub.web.display.Screens;
import vn.luot.hub.web.display.SpeakPage;
import vn.luot.hub.web.display.Voices;
import vn.luot.hub.web.issues.IssuesPage;
import vn.luot.hub.web.manager.ResultsPage;
import vn.luot.hub.web.paper.PaperRatingsPage;
import vn.luot.hub.web.phone.TicketPage;
import vn.luot.hub.web.privacy.PrivacyPage;
import vn.luot.hub.web.procedures.LookupPage;
import vn.luot.hub.web.procedures.ProceduresPage;
import vn.luot.hub.web.province.IntakeCall;
import vn.luot.hub.web.province.ManySites;
import vn.luot.hub.web.province.ProvincePage;
import vn.luot.hub.web.reports.OfficersPage;
import vn.luot.hub.web.reports.OutsidePage;
import vn.luot.hub.web.reports.PublicPage;
import vn.luot.hub.web.reports.ReportsPage;
import vn.luot.hub.web.settings.SettingsPage;
import vn.luot.hub.web.sheet.SheetPage;
import vn.luot.hub.web.status.Fault;
import vn.luot.hub.web.status.StatusPage;
import vn.luot.hub.web.templates.StaticTemplates;

/// The demo's office with its real database, engine and site, on a free port. Its clock stands
/// until it is moved.
public final class OpenHub implements AutoCloseable {
    public static final String PASSWORD = "a-long-enough-password";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
    private final InstantSource clock = now::get;
    private final OfficeConfig config = OfficeFile.shipped("demo");
    private final DataFolder folder;
    private final Database database;
    private final Engine engine;
    private final Settings settings;
    private final Staff staff;
    private final Devices devices;
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private final Procedures procedures;
    private final Province province;
    private final Web web;

    /// @param more pages beside the login and the API
    public OpenHub(Path data, Page... more) {
        this(data, 0, Optional.empty(), more);
    }

    /// @param port 0 for any free one
    /// @param elsewhere another system that vouches for staff
    public OpenHub(Path data, int port, Optional<OidcConfig> elsewhere, Page... more) {
        this.folder = DataFolder.take(data);
        this.database = FreshDatabase.open(folder);
        var log = new EventLog(database, config.id(), _ -> config.calendar());
        this.engine = new Engine(config.rules(), log, clock);
        this.settings = StoredOffice.of(database, engine, config, clock);
        this.staff = new Staff(database.jdbi(), elsewhere, clock);
        this.devices = new Devices(new DeviceTable(database, config.id()));
        this.procedures = new Procedures(new ProcedureTable(database, config.id()));
        var days = new SiteDayTable(database, config.id());
        this.province = new Province(ManySites.sites(), days);
        this.web = site(port, List.of(more)).start();
        give(new Command.OpenDay(Rules.day(now.get())));
    }

    private Web site(int port, List<Page> more) {
        var templates = new StaticTemplates();
        var hall = hall(templates);
        var actions = new Actions(engine);
        var reports = new Reports(database, config.id());
        var pages = new ArrayList<>(more);
        pages.addAll(staff.pages(hall, actions));
        pages.add(new AuditPage(hall, reports.changes(), staff.accounts()));
        pages.add(new IssuesPage(hall, reports::issues));
        pages.add(new SheetPage(hall, reports.sheets()));
        pages.add(new PrivacyPage(hall, reports.holdings(), actions));
        var reporting = new Reporting(reports.periods(), settings);
        pages.add(new ReportsPage(hall, reporting, reports.inspections(), reports.changes()));
        pages.add(new OfficersPage(hall, reporting, reports.comparisons(), staff.accounts()::all));
        pages.addAll(List.of(new PublicPage(hall, reporting), new BookingPages(hall, actions)));
        pages.add(new ReceptionPage(hall, actions));
        pages.add(new ResultsPage(hall, reports::concerns));
        pages.add(new LookupPage(hall, procedures::now));
        pages.add(new ProceduresPage(hall, procedures, actions));
        pages.add(new OutsidePage(hall, reports.outside(), actions));
        pages.add(new TicketPage(hall, actions, procedures::now, Optional.empty()));
        pages.add(new SettingsPage(hall, settings, reports::visits));
        pages.add(new PaperRatingsPage(hall, actions, reports.holdings()::servedBy));
        pages.add(new Api(hall, reports));
        pages.add(new HealthPage(List.of(), List.of()));
        pages.addAll(screens(hall));
        pages.add(figures());
        pages.addAll(List.of(new ProvincePage(hall, province), new IntakeCall(province, clock)));
        var settings = new Web.Settings("127.0.0.1", port, false);
        return new Web(settings, staff.gate(), templates, pages);
    }

    private Page figures() {
        var meters = new Meters();
        meters.watch(engine, devices);
        return new MetricsPage(meters);
    }

    private List<Page> screens(Hall hall) {
        var screens = new Screens();
        var calls = new CallLog(List.of(), engine.office());
        engine.listen(calls);
        var voices = new Voices(screens, calls);
        return List.of(
                new DisplayPage(hall, calls, screens, voices),
                new SpeakPage(hall, calls, screens, voices, (_, _, _) -> Optional.empty()),
                new StatusPage(hall, devices, screens, () -> faults));
    }

    private Hall hall(StaticTemplates templates) {
        var live = new Live("test");
        engine.listen((_, _, _) -> live.changed());
        return new Hall(
                engine,
                new Scenes(Forecasts.of(engine, List::of, clock), settings, clock),
                settings,
                clock,
                live,
                templates);
    }

    public Web web() {
        return web;
    }

    public Engine engine() {
        return engine;
    }

    public Settings settings() {
        return settings;
    }

    public Devices devices() {
        return devices;
    }

    /// What is wrong with the hub itself; a test adds to it.
    public List<Fault> faults() {
        return faults;
    }

    /// A new browser.
    public Site browser() {
        return new Site(web.port());
    }

    /// A new API key with these scopes.
    public String key(String... scopes) {
        return staff.key("test-" + String.join("-", scopes), Set.of(scopes));
    }

    /// The key with which a site of the province tells of its days.
    public String siteKey(String site) {
        return staff.key(site, Set.of("province"));
    }

    /// What its sites told it.
    public Province province() {
        return province;
    }

    public void account(String name, Role role) {
        staff.accounts().add(new Account(name, "Ông " + name, role, Optional.empty()), PASSWORD);
    }

    /// From now on this account needs a code.
    ///
    /// @return the recovery codes
    public List<String> secondFactor(String name) {
        return Codes.begin(staff.factors(), name, now.get());
    }

    public Procedures procedures() {
        return procedures;
    }

    public Links links() {
        return staff.links();
    }

    public Accounts accounts() {
        return staff.accounts();
    }

    /// A browser in which somebody with this role has just signed in.
    public Site signedIn(String name, Role role) {
        account(name, role);
        var site = browser();
        var answer = site.form("/login", "name=" + name + "&password=" + PASSWORD);
        if (answer.statusCode() != 303) throw new IllegalStateException("not let in: " + answer);
        return site;
    }

    public void give(Command command) {
        give(command, new Actor.Timer());
    }

    /// @param actor who does it
    public void give(Command command, Actor actor) {
        engine.submit(command, actor).join();
    }

    /// How many comments of citizens are kept.
    public int words() {
        return database.jdbi()
                .withHandle(h ->
                        h.createQuery("select count(*) from rating_words")
                                .mapTo(Integer.class)
                                .one());
    }

    /// What the whole log proves.
    public Proof proof() {
        return new EventLog(database, config.id(), _ -> config.calendar()).verify();
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public void close() {
        web.close();
        engine.close();
        database.close();
        folder.close();
    }
}
