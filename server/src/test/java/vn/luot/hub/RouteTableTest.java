package vn.luot.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
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
import vn.luot.hub.journal.PushTable;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.office.Agency;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.province.Province;
import vn.luot.hub.province.SiteDay;
import vn.luot.hub.province.SiteDays;
import vn.luot.hub.province.Sites;
import vn.luot.hub.push.Push;
import vn.luot.hub.push.PushFile;
import vn.luot.hub.report.Reports;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.settings.StoredOffice;
import vn.luot.hub.web.Route;
import vn.luot.hub.web.Web;
import vn.luot.text.Languages;
import vn.luot.text.Words;
import vn.luot.wire.OfficeId;

/// Who may use what: a new route is written down here, or this fails.
class RouteTableTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Account ADMIN =
            new Account("admin", "Quản trị", Role.ADMIN, Optional.empty());
    private static final String PASSWORD = "chin con trau qua song";

    private static final List<String> TABLE = table();

    @TempDir private Path data;

    @Test
    void everyRouteOfTheHubWithWhoMayUseIt() throws IOException {
        open((web, _) -> {
            var now = web.table().stream().map(RouteTableTest::line).toList();
            write(now);
            assertThat(now).as("as it is now: target/routes.txt").isEqualTo(TABLE);
        });
    }

    private static List<String> table() {
        try (var lines = RouteTableTest.class.getResourceAsStream("routes.txt")) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(List<String> now) {
        try {
            Files.write(Path.of("target", "routes.txt"), now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anotherSystemAddsItsThreeRoutesAndNoMore() throws IOException {
        open(
                Optional.of(away()),
                Optional.empty(),
                (web, _) ->
                        assertThat(web.table().stream().map(RouteTableTest::line))
                                .containsAll(TABLE)
                                .hasSize(TABLE.size() + 3)
                                .contains(
                                        "GET /login/oidc: ANYONE",
                                        "GET /login/oidc/return: ANYONE",
                                        "POST /login/oidc/code: ANYONE"));
    }

    @Test
    void phonesThatAreToldAddOneRouteAndNoMore() throws IOException {
        var key = data.resolve("push.pem");
        var file = data.resolve("push.yaml");
        Files.writeString(file, "contact: mailto:a@b.vn\nkeyFile: " + key);
        open(
                Optional.empty(),
                Optional.of(file),
                (web, _) ->
                        assertThat(web.table().stream().map(RouteTableTest::line))
                                .containsAll(TABLE)
                                .hasSize(TABLE.size() + 1)
                                .contains("POST /t/{token}/push: ANYONE"));
    }

    @Test
    void aProvinceAddsThreeRoutesAndNoMore() throws IOException {
        var site = new Sites.Site(new OfficeId("tan-lap"), "Xã Tân Lập");
        var sites = new Sites(List.of(site), LocalTime.NOON);
        var part = new ProvincePart(Optional.empty(), Optional.of(new Province(sites, NOBODY)));
        open(
                Optional.empty(),
                Optional.empty(),
                part,
                (web, people) -> {
                    assertThat(web.table().stream().map(RouteTableTest::line))
                            .containsAll(TABLE)
                            .hasSize(TABLE.size() + 3)
                            .contains(
                                    "GET /province: REPORTER",
                                    "GET /province/sites.{format}: REPORTER",
                                    "PUT /api/v1/province/days/{site}/{date}: API_PROVINCE");
                    people.accounts().add(ADMIN, PASSWORD);
                    try (var admin = new vn.luot.hub.web.Site(web.port())) {
                        admin.form("/login", "name=admin&password=" + PASSWORD);
                        web.table().stream()
                                .filter(route -> route.path().startsWith("/province"))
                                .forEach(route -> checkAnswer(admin, route));
                    }
                });
    }

    private static final SiteDays NOBODY =
            new SiteDays() {
                @Override
                public Standing take(SiteDay day, Instant at) {
                    return Standing.KNOWN;
                }

                @Override
                public List<Told> between(LocalDate from, LocalDate to) {
                    return List.of();
                }
            };

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

    /// A route that gives more than one agency's is closed to its reporter unless it is named here.
    @Test
    void whoeverIsOfOneAgencyOpensNothingOfTheWholeOffice() throws IOException {
        var agency = Optional.of(new Agency.Code("stc"));
        var reporter = new Account("stc", "Sở", Role.REPORTER, Optional.empty(), agency);
        open((web, people) -> {
            people.accounts().add(reporter, PASSWORD);
            try (var site = new vn.luot.hub.web.Site(web.port())) {
                site.form("/login", "name=stc&password=" + PASSWORD);
                for (var route : web.table()) {
                    if (!route.method().equals("GET") || line(route).matches(OPEN)) continue;
                    var path = route.path().replaceAll("\\{[a-z]+}", "1");
                    assertThat(site.get(path).statusCode()).as(line(route)).isEqualTo(403);
                }
            }
        });
    }

    private static final String OPEN =
            ".*: (.* )?(ANYONE|OWN|SIGNED_IN|AGENCY|API_AGENCY|API_RATINGS|WATCHER)( .*)?";

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
        open(Optional.empty(), Optional.empty(), look);
    }

    private void open(
            Optional<Provider> elsewhere, Optional<Path> push, BiConsumer<Web, People> look)
            throws IOException {
        open(elsewhere, push, ProvincePart.NONE, look);
    }

    private void open(
            Optional<Provider> elsewhere,
            Optional<Path> push,
            ProvincePart province,
            BiConsumer<Web, People> look)
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
            var settings = StoredOffice.of(database, engine, office, CLOCK);
            var forecasts = Forecasts.of(engine, List::of, CLOCK);
            var source = told(database, forecasts, settings);
            var after =
                    new After(
                            backups(database),
                            NoHooks.hooks(),
                            Optional.empty(),
                            push.map(PushFile::read)
                                    .map(StartFile::sound)
                                    .map(read -> new Push(read, source, false, CLOCK)),
                            province);
            var site =
                    new Site(
                            config(),
                            settings,
                            new Packs(List.of()),
                            people,
                            List.of(),
                            Optional.empty(),
                            after,
                            elsewhere,
                            new Procedures(new ProcedureTable(database, office.id())));
            var vitals = new Vitals(engine, new Pulse(), database, () -> false, data);
            var watching = new Watching(vitals, new Meters(), vitals::faults);
            var reports = new Reports(database, office.id());
            try (var web = site.open(forecasts, reports, devices, watching, _ -> {})) {
                look.accept(web, people);
            }
        }
    }

    private static Push.Source told(Database database, Forecasts forecasts, Settings settings) {
        var told = new PushTable(database, settings.get().id(), Languages.COMPLETE);
        return new Push.Source(forecasts, settings, told);
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
