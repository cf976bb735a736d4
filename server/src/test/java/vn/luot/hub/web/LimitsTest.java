package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.Session;
import vn.luot.hub.web.templates.StaticTemplates;

/// Who asks too much is told to wait; nobody else is.
class LimitsTest {
    private static final Gate GATE =
            new Gate() {
                @Override
                public Optional<Session> session(String token) {
                    return Optional.empty();
                }

                @Override
                public Optional<ApiKey> key(String secret) {
                    return Optional.of(new ApiKey(secret, Set.of("read"), 2));
                }
            };

    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private Web web;
    private Site site;

    private record TestPage() implements Page {
        @Override
        public void routes(RoutesConfig routes) {
            routes.get("/", ctx -> ctx.result("home"), Access.ANYONE);
            routes.get("/t/{token}", ctx -> ctx.result("ticket"), Access.ANYONE);
            routes.get("/public/month", ctx -> ctx.result("month"), Access.ANYONE);
            routes.post("/rate/{desk}", ctx -> ctx.result("thanks"), Access.ANYONE);
            routes.get("/api/v1/read", ctx -> ctx.result("read"), Access.API_READ);
        }
    }

    @BeforeEach
    void open() {
        var settings = new Web.Settings("127.0.0.1", 0, false);
        web = new Web(settings, GATE, new StaticTemplates(), List.of(new TestPage()), clock);
        web.start();
        site = new Site(web.port());
    }

    @AfterEach
    void close() {
        site.close();
        web.close();
    }

    private int read(String key) {
        return site.get("/api/v1/read", "Authorization", "Bearer " + key).statusCode();
    }

    @Test
    void aProgramThatAsksTooMuchIsToldWhenToComeAgain() {
        for (int i = 0; i < 8; i++) assertThat(read("board")).isEqualTo(200);
        var refused = site.get("/api/v1/read", "Authorization", "Bearer board");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.body()).contains("too-many", "Quá nhiều yêu cầu");
        assertThat(read("other")).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(read("board")).isEqualTo(200);
    }

    @Test
    void aPhoneThatAsksTooMuchIsSlowedDownAndTheHallIsNot() {
        for (int i = 0; i < 300; i++) assertThat(site.get("/t/x").statusCode()).isEqualTo(200);
        var refused = site.get("/t/x");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Quá nhiều yêu cầu");
        assertThat(site.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void ratingsByTheHundredAreNotTaken() {
        var body = "csrf=" + site.csrf();
        var status = 0;
        for (int i = 0; i < 61; i++) status = rate(body);
        assertThat(status).isEqualTo(429);
        clock.pass(Duration.ofSeconds(1));
        assertThat(rate(body)).isEqualTo(200);
    }

    @Test
    void whoReadsPublicReportsByTheHundredIsSlowedDown() {
        var status = 0;
        for (int i = 0; i < 61; i++) status = site.get("/public/month").statusCode();
        assertThat(status).isEqualTo(429);
        assertThat(site.get("/t/x").statusCode()).isEqualTo(200);
    }

    private int rate(String body) {
        return site.post(
                        "/rate/1",
                        body,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "same-origin")
                .statusCode();
    }
}
