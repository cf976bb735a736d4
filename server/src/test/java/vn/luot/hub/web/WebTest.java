package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.accounts.Session;
import vn.luot.hub.web.templates.StaticTemplates;

/// What every page gets from the site around it.
class WebTest {
    private static final Gate GATE =
            new Gate() {
                @Override
                public Optional<Session> session(String token) {
                    if (token.equals("unreadable")) throw new IllegalStateException("no database");
                    var hanh = new Account("hanh", "Hạnh", Role.OFFICER, Optional.empty());
                    return token.equals("officer-session")
                            ? Optional.of(
                                    new Session(hanh, "one", "her-token", Instant.EPOCH, false))
                            : Optional.empty();
                }

                @Override
                public Optional<ApiKey> key(String secret) {
                    return secret.equals("good-key")
                            ? Optional.of(new ApiKey("screens", Set.of("read")))
                            : Optional.empty();
                }
            };

    /// One route of each kind.
    private record TestPage() implements Page {
        @Override
        public void routes(RoutesConfig routes) {
            routes.get("/hello", ctx -> ctx.result(Visit.of(ctx).language().tag()), Access.ANYONE);
            routes.get("/officers", ctx -> ctx.result("desk"), Access.OFFICER);
            routes.get("/managers", ctx -> ctx.result("figures"), Access.MANAGER);
            routes.post("/act", ctx -> Actions.done(ctx, "/hello"), Access.ANYONE);
            routes.get("/api/v1/read", ctx -> ctx.result("read"), Access.API_READ);
            routes.post("/api/v1/desks", ctx -> ctx.result("called"), Access.API_DESKS);
            routes.get(
                    "/broken",
                    _ -> {
                        throw new IllegalStateException("secret detail");
                    },
                    Access.ANYONE);
        }
    }

    private static Web web;
    private Site site;

    @BeforeAll
    static void open() {
        web = started(0, new TestPage());
    }

    @AfterAll
    static void close() {
        web.close();
    }

    @BeforeEach
    void visit() {
        site = new Site(web.port());
    }

    @AfterEach
    void leave() {
        site.close();
    }

    private static Web started(int port, Page page) {
        var settings = new Web.Settings("127.0.0.1", port, false);
        return new Web(settings, GATE, new StaticTemplates(), List.of(page)).start();
    }

    private static String[] session(String value) {
        return new String[] {"Cookie", "luot=" + value};
    }

    @Test
    void routeWithoutAccessStopsTheStart() {
        Page open = routes -> routes.get("/open", ctx -> ctx.result("open to all"));
        assertThatThrownBy(() -> started(0, open))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/open");
    }

    @Test
    void portInUseIsNamed() {
        assertThatThrownBy(() -> started(web.port(), new TestPage()))
                .hasMessageContaining("port " + web.port());
    }

    @Test
    void everyAnswerHasTheSecurityHeaders() {
        for (var path : List.of("/hello", "/nowhere", "/js/live.js")) {
            var headers = site.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).isPresent();
        }
    }

    @Test
    void staticFilesComeFromTheWebFolderWithAnEtag() {
        var script = site.get("/js/live.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        var etag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(site.get("/js/live.js", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void languageComesFromTheAddressThenTheCookieThenTheBrowser() {
        assertThat(site.get("/hello").body()).isEqualTo("vi");
        assertThat(site.get("/hello", "Accept-Language", "fr, en-GB;q=0.8").body()).isEqualTo("en");
        assertThat(site.get("/hello", "Accept-Language", ";;q=nonsense").body()).isEqualTo("vi");
        assertThat(site.get("/hello?lang=en").body()).isEqualTo("en");
        assertThat(site.get("/hello").body()).as("kept in a cookie").isEqualTo("en");
        assertThat(site.get("/hello?lang=xx").body()).isEqualTo("en");
    }

    @Test
    void unknownPageIsAnErrorPageInTheVisitorsLanguage() {
        assertThat(site.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(site.get("/nowhere").body()).contains("Không có trang này", "lang=\"vi\"");
        assertThat(site.get("/nowhere?lang=en").body()).contains("There is no such page");
        assertThat(site.get("/nowhere?q=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void faultsDoNotTellTheirInside() {
        assertThat(site.get("/broken").statusCode()).isEqualTo(500);
        assertThat(site.get("/broken").body()).contains("sự cố").doesNotContain("secret detail");
    }

    @Test
    void pagesSendStrangersToTheLogin() {
        var answer = site.get("/officers?desk=2");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/login?next=%2Fofficers%3Fdesk%3D2");
    }

    @Test
    void rolesOpenTheirPagesOnly() {
        assertThat(site.get("/officers", session("officer-session")).body()).isEqualTo("desk");
        var refused = site.get("/managers", session("officer-session"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("không được phép");
    }

    @Test
    void programsAreLetInByTheScopesOfTheirKey() {
        assertThat(site.get("/api/v1/read").statusCode()).isEqualTo(401);
        assertThat(site.get("/api/v1/read", "Authorization", "Bearer bad").statusCode())
                .isEqualTo(401);
        assertThat(site.get("/api/v1/read", "Authorization", "Bearer good-key").body())
                .isEqualTo("read");
        var refused = site.post("/api/v1/desks", "{}", "Authorization", "Bearer good-key");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"reason\":\"status-403\"", "\"status\":403");
    }

    @Test
    void formsNeedTheTokenAndThisSite() {
        assertThat(site.form("/act", "x=1").statusCode()).isEqualTo(303);
        var token = site.csrf();
        assertThat(act(token, "same-origin")).isEqualTo(303);
        assertThat(act(token, "cross-site")).isEqualTo(403);
        assertThat(act(token, "same-site")).isEqualTo(403);
        assertThat(act("wrong", "same-origin")).isEqualTo(403);
        try (var other = new Site(web.port())) {
            assertThat(act(other.csrf(), "same-origin")).as("another browser's").isEqualTo(403);
        }
    }

    private int act(String token, String site) {
        return this.site
                .post("/act", "", "X-CSRF-Token", token, "Sec-Fetch-Site", site)
                .statusCode();
    }

    @Test
    void browsersWithoutFetchHeadersShowTheirOrigin() {
        var token = site.csrf();
        var own = "http://127.0.0.1:" + web.port();
        assertThat(origin(token, own)).isEqualTo(303);
        assertThat(origin(token, "http://evil.example")).isEqualTo(403);
        assertThat(origin(token, "null")).isEqualTo(403);
        assertThat(site.post("/act", "", "X-CSRF-Token", token).statusCode()).isEqualTo(403);
    }

    private int origin(String token, String origin) {
        return site.post("/act", "", "X-CSRF-Token", token, "Origin", origin).statusCode();
    }

    @Test
    void scriptsGetNoRedirect() {
        var answer =
                site.post(
                        "/act",
                        "",
                        "X-CSRF-Token",
                        site.csrf(),
                        "Sec-Fetch-Site",
                        "same-origin",
                        "X-Requested-With",
                        "fetch");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void refusedFormShowsTheWayBack() {
        var from = "http://127.0.0.1:" + web.port() + "/desk?d=2";
        var refused = site.post("/act", "", "Referer", from);
        assertThat(refused.body()).contains("href=\"/desk?d=2\"");
        var foreign = site.post("/act", "", "Referer", "http://evil.example/desk");
        assertThat(foreign.body()).doesNotContain("evil");
    }

    @Test
    void answersEvenWhenTheAccountsCannotBeRead() {
        var answer = site.get("/hello", session("unreadable"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("sự cố");
    }

    @Test
    void tooLargeBodyIsRefused() {
        assertThat(site.form("/act", "x=" + "y".repeat(70_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void wrongMethodIsSaid() {
        assertThat(site.form("/hello", "x=1").statusCode()).isEqualTo(405);
    }

    @Test
    void nobodyIsSentAwayFromTheSite() {
        assertThat(Addresses.own("/desk?x=1")).isEqualTo("/desk?x=1");
        for (var away : List.of("//evil.example", "https://evil.example", "/\\evil", "", "desk"))
            assertThat(Addresses.own(away)).isEqualTo("/");
    }
}
