package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.hub.web.Site;
import vn.luot.link.Credential;
import vn.luot.link.MqttLink;
import vn.luot.wire.Admitted;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Wire;

/// From a manager's click to a device that is heard, and out again, on a whole hub.
class EnrolmentTest {
    private static final DeviceId ONE = new DeviceId("kiosk-9");
    private static final Pattern CODE = Pattern.compile("<code>([a-z0-9-]{11})</code>");

    @TempDir private Path folder;

    private HubConfig config;
    private Running hub;
    private Site manager;
    private Site device;

    @BeforeEach
    void start() throws IOException {
        config =
                new HubConfig(
                        folder.resolve("data"),
                        Optional.empty(),
                        Optional.of("demo"),
                        new HubConfig.Address("127.0.0.1", freePort(), freePort()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(folder.resolve("demo.json")),
                        OfficeClock.system());
        hub = Running.start(config);
        manager = new Site(config.address().port());
        device = new Site(config.address().port());
        var admin =
                DemoFacts.read(folder.resolve("demo.json")).orElseThrow().users().stream()
                        .filter(user -> user.role().equalsIgnoreCase("admin"))
                        .findFirst()
                        .orElseThrow();
        var signedIn =
                manager.form("/login", "name=" + admin.name() + "&password=" + admin.password());
        assertThat(signedIn.statusCode()).isEqualTo(303);
    }

    @AfterEach
    void stop() {
        device.close();
        manager.close();
        hub.close();
    }

    @Test
    void aCodeWorksOnceAndTheJournalSaysWhoAndWhen() {
        var code = code();
        assertThat(enrol(code, "kiosk-1").statusCode()).isEqualTo(403);
        var first = enrol(code, ONE.value());
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(admitted(first).device()).isEqualTo(ONE);

        var again = enrol(code, ONE.value());
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("wrong-code", "Mã không đúng");

        var journal = manager.get("/api/v1/offices/demo/events?after=0").body();
        assertThat(journal)
                .contains("device-admission", "invited", "enrolled", "staff:", ONE.value());
        assertThat(journal).doesNotContain(code, admitted(first).secret());
    }

    @Test
    void whoGuessesCodesIsSlowedDown() {
        HttpResponse<String> last = enrol("aaaaa-00000", "");
        for (int i = 1; i < 12; i++) last = enrol("aaaaa-0000" + i, "");
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.body()).contains("too-many-codes");
        assertThat(enrol(code(), "").statusCode()).isEqualTo(429);
    }

    @Test
    void onlyManagersMakeCodesAndNoOtherSiteCan() {
        assertThat(device.get("/manager/devices").statusCode()).isEqualTo(302);
        assertThat(device.form("/manager/devices", "device=kiosk-9").statusCode())
                .isIn(302, 401, 403);
        assertThat(manager.post("/manager/devices", "device=kiosk-9").statusCode()).isEqualTo(403);
        assertThat(manager.form("/manager/devices", "device=hub").statusCode()).isEqualTo(400);
    }

    @Test
    void aRevokedDeviceIsDisconnectedAtOnce() {
        var admitted = admitted(enrol(code(), ""));
        try (var link = link(admitted)) {
            link.start();
            await().until(link::isConnected);
            var gone = manager.form("/manager/devices/" + ONE + "/revoke", "");
            assertThat(gone.statusCode()).isEqualTo(303);
            await().until(() -> !link.isConnected());
            assertThat(manager.get("/api/v1/offices/demo/events?after=0").body())
                    .contains("revoked");
            assertThat(manager.get("/manager/devices").body()).doesNotContain(ONE.value());
        }
    }

    private MqttLink link(Admitted admitted) {
        var broker = "mqtt://127.0.0.1:" + config.address().mqttPort();
        var key = new Credential(ONE.value(), admitted.secret());
        return DeafDevice.at(broker, admitted.office(), ONE, key);
    }

    private String code() {
        var page = manager.form("/manager/devices", "device=" + ONE).body();
        var found = CODE.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> enrol(String code, String name) {
        return device.post(
                "/enrol",
                "code=" + code + "&device=" + name,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json");
    }

    private static Admitted admitted(HttpResponse<String> answer) {
        return Wire.readAdmitted(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
