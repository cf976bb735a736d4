package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;
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
import vn.luot.hub.journal.ProcedureTable;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.report.Reports;
import vn.luot.hub.settings.StoredOffice;
import vn.luot.hub.web.Route;
import vn.luot.hub.web.Web;
import vn.luot.text.Words;

/// Who may use what: a new route is written down here, or this fails.
class RouteTableTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Account ADMIN =
            new Account("admin", "Quản trị", Role.ADMIN, Optional.empty());
    private static final String PASSWORD = "chin con trau qua song";

    private static final String TABLE =
            """
            GET /login: ANYONE
            GET /me: OWN
            GET /me/second-factor: SIGNED_IN
            GET /manager/users: MANAGER
            GET /manager/keys: MANAGER
            GET /manager/audit: INSPECTOR
            GET /manager/tickets: INSPECTOR
            GET /me/sheet: OFFICER
            GET /me/sheet.{format}: OFFICER
            GET /manager/reports: REPORTER
            GET /manager/reports/day.{format}: REPORTER
            GET /manager/reports/month.{format}: REPORTER
            GET /manager/reports/objectives.{format}: REPORTER
            GET /manager/reports/pack.zip: INSPECTOR
            GET /public/month: ANYONE
            GET /public/month/a4.pdf: ANYONE
            GET /public/month/a3.pdf: ANYONE
            GET /manager/privacy: INSPECTOR
            GET /manager/privacy.json: INSPECTOR
            GET /: ANYONE
            GET /live: ANYONE
            GET /display: ANYONE
            GET /display/live: ANYONE
            GET /voice/{call}.wav: ANYONE
            GET /desk: OFFICER
            GET /desk/{desk}: OFFICER
            GET /desk/{desk}/live: OFFICER
            GET /t/{token}: ANYONE
            GET /t/{token}/live: ANYONE
            GET /procedures: ANYONE
            GET /manager/procedures: MANAGER
            GET /manager/procedures.csv: MANAGER
            GET /manager/procedures/template.csv: MANAGER
            GET /rate/{desk}: ANYONE
            GET /rate/{desk}/live: ANYONE
            GET /manager: LEAD REPORTER
            GET /manager/what-if: LEAD REPORTER
            GET /manager/live: LEAD REPORTER
            GET /manager/results: LEAD REPORTER
            GET /manager/ticket: LEAD REPORTER
            GET /manager/ticket/{paper}.png: LEAD REPORTER
            GET /manager/settings: MANAGER
            GET /manager/settings/text: MANAGER
            GET /manager/settings/office.yaml: MANAGER
            GET /manager/settings/section/{section}: MANAGER
            GET /manager/settings/draft/{id}: MANAGER
            GET /manager/settings/draft/{id}/ticket.png: MANAGER
            GET /manager/settings/revisions: MANAGER
            GET /manager/settings/revisions/{number}: MANAGER
            GET /manager/paper-ratings: LEAD
            GET /manager/paper-ratings/form: LEAD
            GET /status: SIGNED_IN
            GET /status/live: SIGNED_IN
            GET /manager/devices: MANAGER
            GET /ca.crt: ANYONE
            GET /manager/backups: MANAGER
            GET /manager/webhooks: MANAGER
            GET /api/v1/offices/{o}/tickets/{id}: API_READ API_TICKETS
            GET /api/v1/offices/{o}/board: ANYONE
            GET /api/v1/offices/{o}/events: API_READ
            GET /api/v1/offices/{o}/reports/{name}.{format}: API_REPORTS
            GET /api/v1/offices/{o}/reports/month: API_REPORTS
            GET /api/v1/offices/{o}/reports/{name}: API_READ
            GET /api/openapi.json: ANYONE
            GET /api/asyncapi.json: ANYONE
            GET /metrics: WATCHER
            GET /health: ANYONE
            GET /health/live: ANYONE
            GET /health/ready: ANYONE
            POST /login: ANYONE
            POST /logout: ANYONE
            POST /me/password: OWN
            POST /me/sessions/{id}/end: OWN
            POST /me/sessions/end: OWN
            POST /me/second-factor: SIGNED_IN
            POST /me/second-factor/end: SIGNED_IN
            POST /manager/users: MANAGER
            POST /manager/users/{name}/{action}: MANAGER
            POST /manager/keys: MANAGER
            POST /manager/keys/{name}/revoke: MANAGER
            POST /manager/privacy/erase: MANAGER
            POST /desk/{desk}/{action}: OFFICER
            POST /t/{token}/cancel: ANYONE
            POST /t/{token}/postpone: ANYONE
            POST /t/{token}/rate: ANYONE
            POST /manager/procedures/check: MANAGER
            POST /manager/procedures/confirm: MANAGER
            POST /rate/{desk}: ANYONE
            POST /rate/{desk}/more: ANYONE
            POST /manager/concern: LEAD
            POST /manager/settings/text: MANAGER
            POST /manager/settings/section/{section}: MANAGER
            POST /manager/settings/draft/{id}: MANAGER
            POST /manager/settings/revisions/{number}: MANAGER
            POST /manager/paper-ratings: LEAD
            POST /manager/devices: MANAGER
            POST /manager/devices/{device}/revoke: MANAGER
            POST /enrol: CODE
            POST /manager/backups: MANAGER
            POST /api/v1/offices/{o}/tickets: API_TICKETS
            POST /api/v1/offices/{o}/tickets/{id}/cancel: API_DESKS API_TICKETS
            POST /api/v1/offices/{o}/tickets/{id}/return: API_DESKS API_TICKETS
            POST /api/v1/offices/{o}/tickets/{id}/postpone: API_DESKS API_TICKETS
            POST /api/v1/offices/{o}/tickets/{id}/carry-over: API_DESKS API_TICKETS
            POST /api/v1/offices/{o}/tickets/{id}/restore: API_DESKS API_TICKETS
            POST /api/v1/offices/{o}/desks/{d}/call-next: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/recall: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/start: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/finish: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/no-show: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/hold: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/transfer: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/undo: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/open: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/pause: API_DESKS
            POST /api/v1/offices/{o}/desks/{d}/close: API_DESKS
            POST /api/v1/offices/{o}/ratings: API_RATINGS
            """;

    @TempDir private Path data;

    @Test
    void everyRouteOfTheHubWithWhoMayUseIt() throws IOException {
        open((web, _) ->
                assertThat(web.table().stream().map(RouteTableTest::line))
                        .containsExactlyElementsOf(TABLE.lines().toList()));
    }

    @Test
    void anotherSystemAddsItsThreeRoutesAndNoMore() throws IOException {
        open(
                Optional.of(away()),
                (web, _) ->
                        assertThat(web.table().stream().map(RouteTableTest::line))
                                .containsAll(TABLE.lines().toList())
                                .hasSize((int) TABLE.lines().count() + 3)
                                .contains(
                                        "GET /login/oidc: ANYONE",
                                        "GET /login/oidc/return: ANYONE",
                                        "POST /login/oidc/code: ANYONE"));
    }

    @Test
    void everyRouteAnswersWithTheSecurityHeadersAndWithoutInlineScript() throws IOException {
        open((web, people) -> {
            people.accounts().add(ADMIN, PASSWORD);
            try (var admin = new vn.luot.hub.web.Site(web.port())) {
                admin.form("/login", "name=admin&password=" + PASSWORD);
                for (var route : web.table()) checkAnswer(admin, route);
            }
        });
    }

    private static void checkAnswer(vn.luot.hub.web.Site admin, Route route) {
        // A stream of events has no end; its headers are those of every answer.
        if (route.path().endsWith("live") && !route.path().startsWith("/health")) return;
        var path = route.path().replaceAll("\\{[a-z]+}", "1");
        if (path.equals("/logout")) return;
        var answer = route.method().equals("GET") ? admin.get(path) : admin.form(path, "");
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
        assertThat(headers.firstValue("Server")).as(path).isEmpty();
        var isPage = headers.firstValue("Content-Type").orElse("").contains("html");
        if (isPage)
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<[^>]+ style=")
                    .doesNotContainPattern("<[^>]+ on[a-z]+=\\S");
    }

    /// One that nobody has reached yet.
    private static Provider away() {
        var nowhere = URI.create("https://sso.example");
        var claim = new OidcConfig.Claim("preferred_username", Optional.empty());
        return new Provider(
                new OidcConfig(Words.vi("Cổng tỉnh"), nowhere, "luot", "x", nowhere, claim), CLOCK);
    }

    private void open(BiConsumer<Web, People> look) throws IOException {
        open(Optional.empty(), look);
    }

    private void open(Optional<Provider> elsewhere, BiConsumer<Web, People> look)
            throws IOException {
        var office = OfficeFile.shipped("demo");
        try (var folder = DataFolder.take(data);
                var database = Database.open(folder);
                var engine =
                        new Engine(
                                office.rules(),
                                new EventLog(database, office.id(), _ -> office.calendar()),
                                CLOCK)) {
            var devices = new Devices(new DeviceTable(database, office.id()));
            var people = People.of(database, office.id(), CLOCK);
            var site =
                    new Site(
                            config(),
                            StoredOffice.of(database, engine, office, CLOCK),
                            people,
                            List.of(),
                            Optional.empty(),
                            backups(database),
                            NoHooks.hooks(),
                            elsewhere,
                            new Procedures(new ProcedureTable(database, office.id())));
            var forecasts = Forecasts.of(engine, List::of, CLOCK);
            var vitals = new Vitals(engine, new Pulse(), database, () -> false, data);
            var watching = new Watching(vitals, new Meters(), vitals::faults);
            var reports = new Reports(database, office.id());
            try (var web = site.open(forecasts, reports, devices, watching, _ -> {})) {
                look.accept(web, people);
            }
        }
    }

    private Backups backups(Database database) {
        return new Backups(database, data.resolve("backups"), Retention.USUAL, CLOCK);
    }

    private HubConfig config() throws IOException {
        try (var free = new ServerSocket(0)) {
            var address = new HubConfig.Address("127.0.0.1", free.getLocalPort(), 1);
            return new HubConfig(
                    data,
                    Optional.empty(),
                    Optional.empty(),
                    address,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    CLOCK);
        }
    }

    private static String line(Route route) {
        var access =
                route.access().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(" "));
        return "%s %s: %s".formatted(route.method(), route.path(), access);
    }
}
