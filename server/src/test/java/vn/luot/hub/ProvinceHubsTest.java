package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import vn.luot.hub.web.Site;

/// A commune's hub and a province's, each a process of its own: the commune's day gets there over
/// HTTP, though the province is dead when it ends.
@Isolated
class ProvinceHubsTest {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Pattern SECRET = Pattern.compile("luot_[A-Za-z0-9_-]+");

    @TempDir private Path folder;

    @Test
    void aDayReachesAProvinceThatWasDeadWhenItEnded() throws IOException {
        var sites =
                write(
                        "sites.yaml",
                        """
                        sites:
                          - {id: tan-lap, name: Phường Tân Lập}
                          - {id: silent, name: Xã Đông Sơn}
                        """);
        var provinces = new String[] {"--province=" + sites, at("17:05")};
        int port;
        String secret;
        try (var province = hub("province", provinces).ready();
                var head = signedIn(province)) {
            port = province.port;
            secret = siteKey(head);
        }
        var to =
                """
                to: {address: "http://127.0.0.1:%d", secretFile: %s, minutesAfter: 0}
                """
                        .formatted(port, write("province.key", secret));
        var part = "--province=" + write("to.yaml", to);
        try (var commune = hub("commune", "--office=commune", part, at("16:40")).ready()) {
            for (int n = 1; n <= 3; n++) take(commune, n);
        }
        try (var commune = hub("commune", "--office=commune", part, at("17:05"))) {
            await().atMost(SOON).until(() -> commune.log().contains("province fails"));
            try (var province = again("province", port, provinces).ready();
                    var head = signedIn(province)) {
                await().atMost(SOON).untilAsserted(() -> arrived(page(head)));
            }
        }
    }

    private static void arrived(String page) {
        assertThat(page)
                .containsPattern("Phường Tân Lập</td><td class=\"end\">3</td>")
                .contains("Xã Đông Sơn", "Số liệu tạm tính");
    }

    /// An office's time that begins now.
    private static String at(String time) {
        return "--clock=2026-03-02T%s:00+07:00/1/%s".formatted(time, Instant.now());
    }

    private static String page(Site head) {
        return head.get("/province?day=2026-03-02").body();
    }

    private HubProcess hub(String name, String... options) {
        return new HubProcess(folder.resolve(name), folder.resolve(name + ".log"), options);
    }

    private HubProcess again(String name, int port, String... options) {
        var log = folder.resolve(name + "-again.log");
        return HubProcess.at(port, folder.resolve(name), log, options);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Site signedIn(HubProcess hub) {
        var user =
                hub.facts().users().stream()
                        .filter(one -> one.role().equals("MANAGER"))
                        .findFirst()
                        .orElseThrow();
        var site = new Site(hub.port);
        var login = "name=" + user.name() + "&password=" + user.password();
        assertThat(site.form("/login", login).statusCode()).isEqualTo(303);
        return site;
    }

    private static String siteKey(Site head) {
        var form = "name=tan-lap&scope=province&days=365&per-second=50";
        var found = SECRET.matcher(head.form("/manager/keys", form).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void take(HubProcess commune, int n) {
        try (var site = new Site(commune.port)) {
            var body =
                    "{\"service\":\"%s\",\"pressId\":\"%s\"}".formatted("A", new UUID(0x7000, n));
            var answer =
                    site.post(
                            "/api/v1/offices/tan-lap/tickets",
                            body,
                            "Content-Type",
                            "application/json",
                            "Authorization",
                            "Bearer " + commune.facts().apiKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }
}
