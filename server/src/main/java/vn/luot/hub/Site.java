package vn.luot.hub;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.luot.hub.accounts.DossierKey;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.media.MediaFolder;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.province.Province;
import vn.luot.hub.report.Reports;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.tls.Shown;
import vn.luot.hub.voice.Announcer;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Gate;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Live;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Scenes;
import vn.luot.hub.web.Web;
import vn.luot.hub.web.api.Api;
import vn.luot.hub.web.api.HealthPage;
import vn.luot.hub.web.api.MetricsPage;
import vn.luot.hub.web.audit.AuditPage;
import vn.luot.hub.web.backup.BackupsPage;
import vn.luot.hub.web.booking.BookingPages;
import vn.luot.hub.web.booking.ReceptionPage;
import vn.luot.hub.web.desk.DeskPage;
import vn.luot.hub.web.devices.Admissions;
import vn.luot.hub.web.devices.DevicesPage;
import vn.luot.hub.web.display.CallLog;
import vn.luot.hub.web.display.DisplayPage;
import vn.luot.hub.web.display.Screens;
import vn.luot.hub.web.display.SpeakPage;
import vn.luot.hub.web.display.Voices;
import vn.luot.hub.web.home.HomePage;
import vn.luot.hub.web.hooks.HooksPage;
import vn.luot.hub.web.issues.IssuesPage;
import vn.luot.hub.web.keys.KeysPage;
import vn.luot.hub.web.language.LanguagesPage;
import vn.luot.hub.web.login.Linking;
import vn.luot.hub.web.login.LoginForm;
import vn.luot.hub.web.login.LoginPage;
import vn.luot.hub.web.login.OidcPage;
import vn.luot.hub.web.manager.ManagerPage;
import vn.luot.hub.web.manager.ResultsPage;
import vn.luot.hub.web.manager.TicketPreviewPage;
import vn.luot.hub.web.me.MePage;
import vn.luot.hub.web.me.SecondFactorPage;
import vn.luot.hub.web.media.MediaPage;
import vn.luot.hub.web.paper.PaperRatingsPage;
import vn.luot.hub.web.phone.PushPage;
import vn.luot.hub.web.phone.TicketPage;
import vn.luot.hub.web.privacy.PrivacyPage;
import vn.luot.hub.web.procedures.LookupPage;
import vn.luot.hub.web.procedures.ProceduresPage;
import vn.luot.hub.web.province.IntakeCall;
import vn.luot.hub.web.province.ProvincePage;
import vn.luot.hub.web.rate.RatePage;
import vn.luot.hub.web.reports.OfficersPage;
import vn.luot.hub.web.reports.OutsidePage;
import vn.luot.hub.web.reports.PublicPage;
import vn.luot.hub.web.reports.ReportsPage;
import vn.luot.hub.web.settings.SettingsPage;
import vn.luot.hub.web.sheet.SheetPage;
import vn.luot.hub.web.status.StatusPage;
import vn.luot.hub.web.templates.StaticTemplates;
import vn.luot.hub.web.users.Doors;
import vn.luot.hub.web.users.UsersPage;
import vn.luot.hub.web.voice.VoicePage;
import vn.luot.link.Authority;
import vn.luot.wire.DeviceId;

/// Everything browsers and other programs see.
///
/// @param settings the configuration that holds
/// @param packs languages besides the complete ones
/// @param demo accounts that the login page shows
/// @param shown what browsers and devices are shown over TLS
/// @param after what follows what happens while it is open
/// @param elsewhere another system that vouches for staff
/// @param procedures that citizens look up
record Site(
        HubConfig config,
        Settings settings,
        Packs packs,
        People people,
        List<LoginForm.DemoUser> demo,
        Optional<Shown> shown,
        After after,
        Optional<Provider> elsewhere,
        Procedures procedures) {
    /// More events than sixty calls leave.
    private static final int RECENT = 1000;

    /// Opens the site; the port is taken when this returns.
    ///
    /// @param dismiss ends a device's connections
    Web open(
            Forecasts forecasts,
            Reports reports,
            Devices devices,
            Watching watching,
            Consumer<DeviceId> dismiss) {
        var engine = forecasts.engine();
        var admissions =
                new Admissions(settings.get().id(), people.devices(), engine, dismiss, authority());
        var calls = calls(engine, reports);
        engine.listen(calls);
        var live = new Live(UUID.randomUUID().toString());
        engine.listen((_, _, _) -> live.changed());
        devices.listen(live::changed);
        watching.meters().gauge("luot.pages.open", "Pages that are kept up to date.", live::open);

        var templates = new StaticTemplates();
        var scenes = new Scenes(forecasts, settings, config.clock());
        var hall = new Hall(engine, scenes, settings, config.clock(), live, templates);
        var actions = new Actions(engine);
        var screens = screens(live);
        var pages = new ArrayList<Page>();
        pages.addAll(ways(templates, actions));
        pages.addAll(aboutPeople(hall, actions, reports));
        pages.add(new HomePage(templates, live, scenes, () -> !procedures.now().isEmpty()));
        pages.addAll(ofHall(hall, calls, screens, actions));
        pages.add(new DeskPage(templates, live, scenes, actions, devices, dossierKey()));
        pages.addAll(ofVisits(hall, actions, reports));
        pages.addAll(
                List.of(
                        manager(hall, forecasts, reports, devices),
                        new ResultsPage(hall, reports::concerns),
                        new TicketPreviewPage(hall),
                        new SettingsPage(hall, settings, reports::visits),
                        new PaperRatingsPage(hall, actions, reports.holdings()::servedBy),
                        new StatusPage(hall, devices, screens, watching.faults()),
                        new LanguagesPage(hall, packs.all()),
                        new DevicesPage(hall, admissions),
                        new BackupsPage(hall, after.backups()),
                        new HooksPage(hall, after.hooks()::states),
                        new Api(hall, reports),
                        new MetricsPage(watching.meters()),
                        new HealthPage(watching.vitals().live(), watching.vitals().ready())));
        after.push().map(PushPage::new).ifPresent(pages::add);
        after.province().taken().map(of -> ofProvince(hall, of)).ifPresent(pages::addAll);
        return started(templates, pages);
    }

    private List<Page> ofHall(Hall hall, CallLog calls, Screens screens, Actions actions) {
        var voices = new Voices(screens, calls);
        var media = new MediaFolder(config.data().resolve("media"), config.clock());
        return List.of(
                new DisplayPage(hall, calls, screens, voices),
                new MediaPage(hall, media),
                new VoicePage(hall, voices(), actions),
                new SpeakPage(hall, calls, screens, voices, speaker()));
    }

    private List<Page> ofProvince(Hall hall, Province province) {
        return List.of(new ProvincePage(hall, province), new IntakeCall(province, config.clock()));
    }

    private List<Page> ofVisits(Hall hall, Actions actions, Reports reports) {
        return List.of(
                new TicketPage(hall, actions, procedures::now, after.push()),
                new BookingPages(hall, actions),
                new ReceptionPage(hall, actions),
                new LookupPage(hall, procedures::now),
                new ProceduresPage(hall, procedures, actions),
                new OutsidePage(hall, reports.outside(), actions),
                new RatePage(hall, actions));
    }

    private Page manager(Hall hall, Forecasts forecasts, Reports reports, Devices devices) {
        var read = new ManagerPage.Read(reports::day, reports::honesty, reports::accusing);
        return new ManagerPage(hall, forecasts, read, devices, after.backups()::state);
    }

    private List<Page> aboutPeople(Hall hall, Actions actions, Reports reports) {
        var accounts = people.accounts();
        var factors = people.factors();
        var sessions = people.sessions();
        var doors = new Doors(factors, sessions, people.links());
        return List.of(
                new MePage(hall, accounts, people.signIn(), sessions, actions),
                new SecondFactorPage(hall, factors, people.signIn(), actions),
                new UsersPage(hall, accounts, doors, actions),
                new KeysPage(hall, people.keys(), actions, InstantSource.system()),
                new AuditPage(hall, reports.changes(), accounts),
                new IssuesPage(hall, reports::issues),
                new SheetPage(hall, reports.sheets()),
                new ReportsPage(hall, reporting(reports), reports.inspections(), reports.changes()),
                new OfficersPage(hall, reporting(reports), reports.comparisons(), accounts::all),
                new PublicPage(hall, reporting(reports)),
                new PrivacyPage(hall, reports.holdings(), actions));
    }

    private Reporting reporting(Reports reports) {
        return new Reporting(reports.periods(), settings);
    }

    private DossierKey dossierKey() {
        return new DossierKey(new OwnSecret(config.data().resolve("dossier.key")).make());
    }

    private Optional<Authority> authority() {
        return shown.map(Shown::authority);
    }

    private Optional<Web.Https> https() {
        return shown.flatMap(
                s -> config.address().httpsPort().map(port -> new Web.Https(port, s.context())));
    }

    /// What the hall was told last, so that a hub started anew goes on with it.
    private static CallLog calls(Engine engine, Reports reports) {
        var recent = reports.eventsAfter(Math.max(0, engine.seq() - RECENT), RECENT);
        return new CallLog(recent, engine.office());
    }

    /// Pages of displays are arranged anew by each new configuration.
    private Screens screens(Live live) {
        var screens = new Screens();
        settings.follow(_ -> {
            screens.reload(Optional.empty());
            live.changed();
        });
        return screens;
    }

    /// Recorded clips: kept, unlike the sounds made of them.
    private Path voices() {
        return config.data().resolve("voices");
    }

    private DisplayPage.Speaker speaker() {
        var announcer = new Announcer(config.data().resolve("voice"), voices());
        return (call, telling, chime) ->
                announcer.call(
                        settings.get().voice(),
                        new Announcer.Call(
                                call.ticket(), call.desk(), call.priority(), telling, chime));
    }

    private Web started(StaticTemplates templates, List<Page> pages) {
        var address = config.address();
        var at =
                new Web.Settings(address.host(), address.port(), false, https(), packs.languages());
        var gate = Gate.of(people.sessions(), people.keys());
        try {
            return new Web(at, gate, templates, pages).start();
        } catch (IllegalStateException e) {
            throw new Hub.Failed(String.valueOf(e.getMessage()));
        }
    }

    /// The ways in: with a password, and by another system if there is one.
    private List<Page> ways(StaticTemplates templates, Actions actions) {
        var form =
                new LoginForm(
                        templates,
                        new LoginForm.Office(() -> settings.get().title(), demo),
                        elsewhere);
        var clock = InstantSource.system();
        var ways = new ArrayList<Page>();
        ways.add(new LoginPage(form, people.signIn(), people.sessions(), clock));
        elsewhere
                .map(provider ->
                        new OidcPage(
                                form,
                                provider,
                                people.signIn(),
                                new Linking(people.links(), actions),
                                people.sessions(),
                                clock))
                .ifPresent(ways::add);
        return ways;
    }
}
