package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.hub.web.Site;
import vn.luot.link.Authority;
import vn.luot.link.Credential;
import vn.luot.link.MqttLink;
import vn.luot.wire.Admitted;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Wire;

/// Pages and broker over TLS with the hub's own authority, on a whole hub.
class TlsTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final DeviceId ONE = new DeviceId("kiosk-9");
    private static final Pattern TYPED =
            Pattern.compile("<code>([a-z0-9-]+)[.]([a-z0-9-]+)</code>");

    @TempDir private Path folder;

    private HubConfig.Address address;
    private Running hub;

    @BeforeEach
    void start() throws IOException {
        address =
                new HubConfig.Address(
                        LOOPBACK,
                        freePort(),
                        freePort(),
                        Optional.of(freePort()),
                        Optional.of(freePort()));
        hub = Running.start(config(folder.resolve("data")));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aDeviceIsEnrolledAndHeardOverTlsAlone() throws Exception {
        var typed = typed();
        var admitted = enrol(typed);
        assertThat(typed.authority().seal()).isEqualTo(typed.seal());
        assertThat(admitted.authority()).contains(typed.authority().pem());
        try (var link = link(admitted.secret(), typed.authority())) {
            link.start();
            await().until(link::isConnected);
        }
    }

    @Test
    void theAuthorityOutlivesTheHubAndItsKeyDoesNot() throws Exception {
        var typed = typed();
        var secret = enrol(typed).secret();
        var key = Files.readAllBytes(folder.resolve("data/mqtts.p12"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/mqtts.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        hub.close();
        hub = Running.start(config(folder.resolve("data")));

        assertThat(Files.readAllBytes(folder.resolve("data/mqtts.p12"))).isNotEqualTo(key);
        try (var link = link(secret, typed.authority())) {
            link.start();
            await().until(link::isConnected);
        }
    }

    @Test
    void aHubOfAnotherAuthorityHearsNoSecret() throws Exception {
        var typed = typed();
        hub.close();
        hub = Running.start(config(folder.resolve("another")));

        assertThat(authority().seal()).isNotEqualTo(typed.seal());
        assertThatThrownBy(() -> enrol(typed)).isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> shakeHands(typed.authority()))
                .isInstanceOf(SSLHandshakeException.class);
        shakeHands(authority());
    }

    @Test
    void withTlsNobodyBeyondTheMachineComesWithoutIt() {
        var open = new HubConfig.Address("0.0.0.0", 1, 2, Optional.empty(), Optional.of(3));
        assertThat(open.mqttHost()).isEqualTo(LOOPBACK);
    }

    private void shakeHands(Authority believed) throws IOException {
        var port = address.mqttsPort().orElseThrow();
        try (var socket =
                (SSLSocket) believed.context().getSocketFactory().createSocket(LOOPBACK, port)) {
            socket.startHandshake();
        }
    }

    private record Typed(String code, String seal, Authority authority) {}

    private Typed typed() {
        try (var manager = new Site(address.port())) {
            var admin =
                    DemoFacts.read(folder.resolve("demo.json")).orElseThrow().users().stream()
                            .filter(user -> user.role().equalsIgnoreCase("admin"))
                            .findFirst()
                            .orElseThrow();
            manager.form("/login", "name=" + admin.name() + "&password=" + admin.password());
            var page = manager.form("/manager/devices", "device=" + ONE).body();
            var found = TYPED.matcher(page);
            assertThat(found.find()).as(page).isTrue();
            return new Typed(found.group(1), found.group(2), authority());
        }
    }

    private Authority authority() {
        try (var anyone = new Site(address.port())) {
            return Authority.of(anyone.get("/ca.crt").body());
        }
    }

    private Admitted enrol(Typed typed) throws IOException, InterruptedException {
        var pages = "https://" + LOOPBACK + ":" + address.httpsPort().orElseThrow();
        try (var http = HttpClient.newBuilder().sslContext(typed.authority().context()).build()) {
            HttpResponse<byte[]> answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(pages + "/enrol"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("code=" + typed.code()))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(201);
            return Wire.readAdmitted(answer.body());
        }
    }

    private MqttLink link(String secret, Authority authority) {
        var key = new Credential(ONE.value(), secret, Optional.of(authority));
        var broker = "mqtts://" + LOOPBACK + ":" + address.mqttsPort().orElseThrow();
        return DeafDevice.at(broker, new OfficeId("demo"), ONE, key);
    }

    private HubConfig config(Path data) {
        return new HubConfig(
                data,
                Optional.empty(),
                Optional.of("demo"),
                address,
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("demo.json")),
                OfficeClock.system());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
