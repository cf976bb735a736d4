package vn.luot.hub;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.hooks.Hooks;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.procedure.Procedures;
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
import vn.luot.hub.web.desk.DeskPage;
import vn.luot.hub.web.devices.Admissions;
import vn.luot.hub.web.devices.DevicesPage;
import vn.luot.hub.web.display.CallLog;
import vn.luot.hub.web.display.DisplayPage;
import vn.luot.hub.web.home.HomePage;
import vn.luot.hub.web.hooks.HooksPage;
import vn.luot.hub.web.issues.IssuesPage;
import vn.luot.hub.web.keys.KeysPage;
import vn.luot.hub.web.login.Linking;
import vn.luot.hub.web.login.LoginForm;
import vn.luot.hub.web.login.LoginPage;
import vn.luot.hub.web.login.OidcPage;
import vn.luot.hub.web.manager.ManagerPage;
import vn.luot.hub.web.manager.ResultsPage;
import vn.luot.hub.web.manager.TicketPreviewPage;
import vn.luot.hub.web.me.MePage;
import vn.luot.hub.web.me.SecondFactorPage;
import vn.luot.hub.web.paper.PaperRatingsPage;
import vn.luot.hub.web.phone.TicketPage;
import vn.luot.hub.web.privacy.PrivacyPage;
import vn.luot.hub.web.procedures.LookupPage;
import vn.luot.hub.web.procedures.ProceduresPage;
import vn.luot.hub.web.rate.RatePage;
import vn.luot.hub.web.reports.PublicPage;
import vn.luot.hub.web.reports.ReportsPage;
import vn.luot.hub.web.settings.SettingsPage;
import vn.luot.hub.web.sheet.SheetPage;
import vn.luot.hub.web.status.StatusPage;
import vn.luot.hub.web.templates.StaticTemplates;
import vn.luot.hub.web.users.Doors;
import vn.luot.hub.web.users.UsersPage;
import vn.luot.link.Authority;
import vn.luot.wire.DeviceId;

/// Everything browsers and other programs see.
///
/// @param settings the configuration that holds
/// @param demo accounts that the login page shows
/// @param shown what browsers and devices are shown over TLS
/// @param backups made while it is open
/// @param hooks programs that are told what happens
/// @param elsewhere another system that vouches for staff
/// @param procedures that citizens look up
record Site(
        HubConfig config,
        Settings settings,
        People people,
        List<LoginForm.DemoUser> demo,
        Optional<Shown> shown,
        Backups backups,
        Hooks hooks,
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
        var pages = new ArrayList<Page>();
        pages.addAll(ways(templates, actions));
        pages.addAll(aboutPeople(hall, actions, reports));
        pages.addAll(
                List.of(
                        new HomePage(templates, live, scenes, () -> !procedures.now().isEmpty()),
                        new DisplayPage(templates, live, scenes, calls, speaker()),
                        new DeskPage(templates, live, scenes, actions, devices),
                        new TicketPage(hall, actions, procedures::now),
                        new LookupPage(hall, procedures::now),
                        new ProceduresPage(hall, procedures, actions),
                        new RatePage(hall, actions),
                        manager(hall, forecasts, reports, devices),
                        new ResultsPage(hall, reports::concerns),
                        new TicketPreviewPage(hall),
                        new SettingsPage(hall, settings, reports::visits),
                        new PaperRatingsPage(hall, actions, reports.holdings()::servedBy),
                        new StatusPage(hall, devices, watching.faults()),
                        new DevicesPage(hall, admissions),
                        new BackupsPage(hall, backups),
                        new HooksPage(hall, hooks::states),
                        new Api(hall, reports),
                        new MetricsPage(watching.meters()),
                        new HealthPage(watching.vitals().live(), watching.vitals().ready())));
        return started(templates, pages);
    }

    private Page manager(Hall hall, Forecasts forecasts, Reports reports, Devices devices) {
        var read = new ManagerPage.Read(reports::day, reports::honesty, reports::accusing);
        return new ManagerPage(hall, forecasts, read, devices, backups::state);
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
                new PublicPage(hall, reporting(reports)),
                new PrivacyPage(hall, reports.holdings(), actions));
    }

    private Reporting reporting(Reports reports) {
        return new Reporting(reports.periods(), settings);
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

    private DisplayPage.Speaker speaker() {
        var announcer = new Announcer(config.data().resolve("voice"));
        return call ->
                announcer.call(settings.get().voice(), call.ticket(), call.desk(), call.priority());
    }

    private Web started(StaticTemplates templates, List<Page> pages) {
        var address = config.address();
        var at = new Web.Settings(address.host(), address.port(), false, https());
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
