package vn.luot.hub.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.web.OpenHub;
import vn.luot.hub.web.Site;

/// What a watcher reads, and what it must never read.
class MetricsTest {
    private static final String TICKETS = "/api/v1/offices/demo/tickets";
    @TempDir private Path data;
    private OpenHub hub;
    private Site site;

    @BeforeEach
    void open() {
        hub = new OpenHub(data);
        site = hub.browser();
    }

    @AfterEach
    void close() {
        site.close();
        hub.close();
    }

    @Test
    void tellTheOfficeTheRoutesAndTheMachine() {
        take("press-1");

        var figures = metrics();
        assertThat(figures)
                .contains("luot_waiting{service=\"A\"} 1.0")
                .contains("luot_tickets_issued_total{service=\"A\"} 1.0")
                .contains("luot_tickets_issued_total{service=\"C\"} 0.0")
                .contains("luot_engine_queue 0.0")
                .contains(
                        "luot_http_seconds_count{method=\"POST\","
                                + "route=\"/api/v1/offices/{o}/tickets\",status=\"2xx\"} 1")
                .contains("jvm_memory_used_bytes")
                .contains("jvm_threads_live_threads");
    }

    @Test
    void noLabelHoldsATokenOrAnyOtherPath() {
        var token = token(take("press-1"));
        site.get("/t/" + token);
        site.get("/wp-login.php?name=hanh");
        site.get("/api/v1/offices/demo/tickets/" + token);

        assertThat(metrics())
                .doesNotContain(token)
                .doesNotContain("wp-login")
                .doesNotContain("hanh")
                .contains("route=\"none\"");
    }

    @Test
    void areReadAtTheMachineItselfOrWithAKeyForThem() {
        assertThat(site.get("/metrics").statusCode()).isEqualTo(200);
        String[] proxied = {"X-Forwarded-For", "203.0.113.7"};
        assertThat(site.get("/metrics", with(proxied)).statusCode()).isEqualTo(401);
        assertThat(site.get("/metrics", with(proxied, bearer("read"))).statusCode()).isEqualTo(403);
        assertThat(site.get("/metrics", with(proxied, bearer("metrics"))).statusCode())
                .isEqualTo(200);
        try (var officer = hub.signedIn("hoa", Role.OFFICER);
                var manager = hub.signedIn("minh", Role.MANAGER)) {
            assertThat(officer.get("/metrics", with(proxied)).statusCode()).isEqualTo(403);
            assertThat(manager.get("/metrics", with(proxied)).statusCode()).isEqualTo(200);
        }
    }

    private String[] bearer(String scope) {
        return new String[] {"Authorization", "Bearer " + hub.key(scope)};
    }

    private static String[] with(String[]... headers) {
        return Arrays.stream(headers).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String token(String ticket) {
        var found = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(ticket);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String metrics() {
        return site.get("/metrics").body();
    }

    private String take(String press) {
        var body = "{\"service\":\"A\",\"pressId\":\"" + press + "\"}";
        var answer =
                site.post(
                        TICKETS,
                        body,
                        "Authorization",
                        "Bearer " + hub.key("tickets"),
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body();
    }
}
