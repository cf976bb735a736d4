package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import vn.luot.device.OfficeClock;
import vn.luot.hub.outgoing.Believed;
import vn.luot.hub.outgoing.Receiver;
import vn.luot.hub.push.Phone;
import vn.luot.hub.web.Site;
import vn.luot.wire.TicketId;

/// A hub that tells locked phones, asked as their browsers ask it.
@Isolated
class PushHubTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private Believed believed;
    private Receiver service;

    @BeforeEach
    void open() {
        believed = Believed.in(folder);
        service = Receiver.overTls(believed.shown().context());
    }

    @AfterEach
    void close() {
        service.close();
        believed.close();
    }

    @Test
    void aPhoneAsksToBeToldAndIsToldAlsoByTheNextStart() throws IOException {
        var config = config(Optional.of(write("mailto:cntt@tinh.gov.vn")));
        var phone = Phone.at("https://localhost:" + service.port() + "/mine");
        var page = "";
        var key = "";
        try (var _ = Running.start(config);
                var browser = new Site(config.address().port())) {
            page = "/t/" + issue(browser).token();
            var shown = browser.get(page + "?lang=en").body();
            assertThat(shown).contains("id=\"push\"", "data-key=\"", "even while the phone is");
            key = shown.replaceFirst("(?s).*data-key=\"([^\"]+)\".*", "$1");
            var wish = phone.form("on", "true");
            assertThat(browser.form(page + "/push", wish).statusCode()).isEqualTo(303);
            holdsNothingMoreThan(browser, "localhost");
        }
        try (var _ = Running.start(config);
                var browser = new Site(config.address().port())) {
            assertThat(browser.get(page).body()).contains("data-key=\"" + key);
            api(browser, "/desks/1/open");
            api(browser, "/desks/1/call-next");
            await().atMost(SOON).until(() -> !service.got().isEmpty());
            var notice = phone.read(service.got().getFirst().bytes());
            assertThat(notice).contains("Ticket A001", "Please go to Desk 1", page);
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(browser.get("/metrics").body())
                                    .contains("luot_push_taken_total 1.0"));
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("push.pem")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /// What the head is shown of it: where, and no secret.
    private void holdsNothingMoreThan(Site browser, String service) throws IOException {
        var user =
                facts().users().stream().filter(u -> u.role().equals("MANAGER")).findFirst().get();
        var login = "name=" + user.name() + "&password=" + user.password();
        assertThat(browser.form("/login", login).statusCode()).isEqualTo(303);
        var held = browser.get("/manager/privacy?ticket=A001&lang=en").body();
        assertThat(held).contains("Phones are told of this ticket by: " + service);
        var file = browser.get("/manager/privacy.json?ticket=A001").body();
        assertThat(file).contains("\"service\":\"" + service + '"').doesNotContain("/mine");
    }

    @Test
    void whatNoBrowserSendsIsRefusedInWords() throws IOException {
        var config = config(Optional.of(write("https://tinh.gov.vn/lien-he")));
        try (var _ = Running.start(config);
                var browser = new Site(config.address().port())) {
            var page = "/t/" + issue(browser).token() + "/push";
            var phone = Phone.at("https://localhost:" + service.port() + "/mine");
            for (var endpoint :
                    List.of(
                            "http://localhost/x",
                            "https://10.0.0.8/x",
                            "https://127.0.0.1/x",
                            "https://[::1]/x",
                            "https://x@localhost/x",
                            "https://localhost.example/x",
                            "https://localhost/" + "x".repeat(1000),
                            "/x",
                            ""))
                refused(browser.form(page, phone.form("endpoint", endpoint)), endpoint);
            for (var key : List.of("", "AAAA", "BAAA".repeat(22), "A".repeat(200)))
                refused(browser.form(page, phone.form("p256dh", key)), key);
            refused(browser.form(page, phone.form("auth", "AAAA")), "AAAA");
            var unknown = "/t/" + new TicketId(new UUID(1, 2)).token() + "/push";
            var good = phone.form("on", "true");
            assertThat(browser.form(unknown, good).statusCode()).isEqualTo(404);
            assertThat(browser.post(page, good).statusCode()).isEqualTo(403);
            assertThat(browser.form(page, good).statusCode()).isEqualTo(303);
            assertThat(browser.form(page, phone.form("on", "false")).statusCode()).isEqualTo(303);
            assertThat(browser.get("/metrics").body()).contains("luot_push_phones 0.0");
        }
    }

    private static void refused(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isEqualTo(400);
        assertThat(answer.body()).as(what).contains("Trình duyệt này không nhận được thông báo");
    }

    @Test
    void withoutAFileNobodyIsAskedAnything() throws IOException {
        var config = config(Optional.empty());
        try (var _ = Running.start(config);
                var browser = new Site(config.address().port())) {
            var page = "/t/" + issue(browser).token();
            assertThat(browser.get(page).body())
                    .contains("xin để trang này mở")
                    .doesNotContain("push", "khóa máy");
            var phone = Phone.at("https://localhost:" + service.port() + "/mine");
            var wish = phone.form("on", "true");
            assertThat(browser.form(page + "/push", wish).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aWrongFileStopsTheStartAndNamesItsKey() throws IOException {
        stops(write("thu-truong"), "push.yaml, line 1: contact: ");
        Files.writeString(folder.resolve("push.pem"), "not a key");
        stops(write("mailto:a@b.vn"), "push.yaml, line 2: keyFile: ");
        var nowhere = folder.resolve("nowhere");
        stops(
                Files.writeString(
                        folder.resolve("push.yaml"),
                        "contact: mailto:a@b.vn\nkeyFile: %s/push.pem\n".formatted(nowhere)),
                "push.yaml, line 2: keyFile: cannot read");
        stops(
                Files.writeString(folder.resolve("push.yaml"), "contact: mailto:a@b.vn\n"),
                "keyFile");
    }

    private void stops(Path file, String words) throws IOException {
        var config = config(Optional.of(file));
        assertThatThrownBy(() -> Running.start(config))
                .isInstanceOf(Hub.Failed.class)
                .hasMessageContaining(words);
    }

    private Path write(String contact) throws IOException {
        return Files.writeString(
                folder.resolve("push.yaml"),
                "contact: %s\nkeyFile: %s\nservices: [localhost]\n"
                        .formatted(contact, folder.resolve("push.pem")));
    }

    private TicketId issue(Site browser) throws IOException {
        var body = "{\"service\":\"A\",\"pressId\":\"01995f3e-7c00-7abc-8def-000000000001\"}";
        var answer = api(browser, "/tickets", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return TicketId.parse(new ObjectMapper().readTree(answer.body()).path("id").asText());
    }

    private void api(Site browser, String path) throws IOException {
        var answer = api(browser, path, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> api(Site browser, String path, String body) throws IOException {
        return browser.post(
                "/api/v1/offices/demo" + path,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + facts().apiKey());
    }

    private DemoFacts facts() throws IOException {
        return DemoFacts.read(folder.resolve("demo.json")).orElseThrow();
    }

    private HubConfig config(Optional<Path> push) throws IOException {
        return new HubConfig(
                folder.resolve("data"),
                Optional.empty(),
                Optional.of("demo"),
                new HubConfig.Address("127.0.0.1", freePort(), freePort()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("demo.json")),
                OfficeClock.system(),
                folder.resolve("backups"),
                new HubConfig.Files(Optional.empty(), Optional.empty(), push));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
