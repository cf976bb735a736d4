package vn.luot.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.WholeSite.Extras;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.office.Agency;
import vn.luot.hub.oidc.OidcConfig;
import vn.luot.hub.oidc.Provider;
import vn.luot.hub.province.Province;
import vn.luot.hub.province.SiteDay;
import vn.luot.hub.province.SiteDays;
import vn.luot.hub.province.Sites;
import vn.luot.hub.web.Route;
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
        try (var hub = open(Extras.NONE)) {
            var now = hub.web().table().stream().map(RouteTableTest::line).toList();
            write(now);
            assertThat(now).as("as it is now: target/routes.txt").isEqualTo(TABLE);
        }
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
        var extras = new Extras(Optional.of(away()), Optional.empty(), ProvincePart.NONE);
        try (var hub = open(extras)) {
            assertAdds(
                    hub,
                    "GET /login/oidc: ANYONE",
                    "GET /login/oidc/return: ANYONE",
                    "POST /login/oidc/code: ANYONE");
        }
    }

    @Test
    void phonesThatAreToldAddOneRouteAndNoMore() throws IOException {
        var key = data.resolve("push.pem");
        var file = data.resolve("push.yaml");
        Files.writeString(file, "contact: mailto:a@b.vn\nkeyFile: " + key);
        var extras = new Extras(Optional.empty(), Optional.of(file), ProvincePart.NONE);
        try (var hub = open(extras)) {
            assertAdds(hub, "POST /t/{token}/push: ANYONE");
        }
    }

    @Test
    void aProvinceAddsThreeRoutesAndNoMore() throws IOException {
        var site = new Sites.Site(new OfficeId("tan-lap"), "Xã Tân Lập");
        var sites = new Sites(List.of(site), LocalTime.NOON);
        var part = new ProvincePart(Optional.empty(), Optional.of(new Province(sites, NOBODY)));
        var extras = new Extras(Optional.empty(), Optional.empty(), part);
        try (var hub = open(extras);
                var admin = signedIn(hub, ADMIN)) {
            assertAdds(
                    hub,
                    "GET /province: REPORTER",
                    "GET /province/sites.{format}: REPORTER",
                    "PUT /api/v1/province/days/{site}/{date}: API_PROVINCE");
            hub.web().table().stream()
                    .filter(route -> route.path().startsWith("/province"))
                    .forEach(route -> checkAnswer(admin, route));
        }
    }

    private static void assertAdds(WholeSite hub, String... routes) {
        assertThat(hub.web().table().stream().map(RouteTableTest::line))
                .containsAll(TABLE)
                .hasSize(TABLE.size() + routes.length)
                .contains(routes);
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
        try (var hub = open(Extras.NONE);
                var admin = signedIn(hub, ADMIN)) {
            for (var route : hub.web().table()) checkAnswer(admin, route);
        }
    }

    /// A route that gives more than one agency's is closed to its reporter unless it is named here.
    @Test
    void whoeverIsOfOneAgencyOpensNothingOfTheWholeOffice() throws IOException {
        var agency = Optional.of(new Agency.Code("stc"));
        var reporter = new Account("stc", "Sở", Role.REPORTER, Optional.empty(), agency);
        try (var hub = open(Extras.NONE);
                var site = signedIn(hub, reporter)) {
            for (var route : hub.web().table()) {
                if (!route.method().equals("GET") || line(route).matches(OPEN)) continue;
                var path = route.path().replaceAll("\\{[a-z]+}", "1");
                assertThat(site.get(path).statusCode()).as(line(route)).isEqualTo(403);
            }
        }
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

    private WholeSite open(Extras extras) throws IOException {
        return new WholeSite(data, CLOCK, extras);
    }

    private static vn.luot.hub.web.Site signedIn(WholeSite hub, Account account) {
        hub.people().accounts().add(account, PASSWORD);
        var site = new vn.luot.hub.web.Site(hub.web().port());
        site.form("/login", "name=" + account.name() + "&password=" + PASSWORD);
        return site;
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
