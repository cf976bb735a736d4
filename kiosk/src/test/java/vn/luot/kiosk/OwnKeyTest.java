package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.link.Credential;
import vn.luot.wire.Admitted;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Wire;

/// A code becomes a key: at the setup, or later by the kiosk itself.
class OwnKeyTest {
    private static final Admitted ADMITTED =
            new Admitted(new OfficeId("demo"), new DeviceId("kiosk-1"), "a secret of its own");
    private static final Credential KEY = new Credential("kiosk-1", ADMITTED.secret());

    @TempDir private Path folder;

    private final StringWriter said = new StringWriter();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer hub;
    private volatile int status = 201;

    @BeforeEach
    void listen() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/enrol", this::answer);
        hub.start();
    }

    @AfterEach
    void end() {
        hub.stop(0);
    }

    @Test
    void theSetupKeepsTheKeyForItsOwnUserAloneAndForgetsTheCode() throws IOException {
        assertThat(setup()).isZero();

        assertThat(asked).containsExactly("code=abcde-fghjk&device=kiosk-1");
        assertThat(new OwnKey(folder).read()).contains(KEY);
        assertThat(Files.getPosixFilePermissions(folder.resolve("key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(folder.resolve("kiosk.yaml"))).doesNotContain("abcde");
        assertThat(said.toString()).contains("kiosk-1").doesNotContain(ADMITTED.secret());
    }

    @Test
    void aCodeThatIsWorthNothingStopsTheSetup() {
        status = 403;
        assertThat(setup()).isEqualTo(1);
        assertThat(said.toString()).contains("/manager/devices");
        assertThat(folder.resolve("key.json")).doesNotExist();
        assertThat(folder.resolve("kiosk.yaml")).doesNotExist();
    }

    @Test
    void aHubThatIsAwayGetsTheCodeFromTheKioskLater() throws IOException {
        status = 503;
        assertThat(setup()).isZero();
        assertThat(Files.readString(folder.resolve("kiosk.yaml"))).contains("abcde-fghjk");
        var options = new KioskOptions();
        options.data = folder;
        var keys = new KeyRing(KioskConfig.read(options));
        assertThat(keys.get()).isEmpty();

        status = 201;
        assertThat(keys.get()).contains(KEY);
        assertThat(keys.get()).contains(KEY);
        assertThat(asked).hasSize(3);
    }

    @Test
    void aRefusedCodeIsNotBroughtAgain() {
        status = 503;
        assertThat(setup()).isZero();
        var options = new KioskOptions();
        options.data = folder;
        var keys = new KeyRing(KioskConfig.read(options));
        status = 403;
        assertThat(keys.get()).isEmpty();
        assertThat(keys.get()).isEmpty();
        assertThat(asked).hasSize(2);
    }

    private int setup() {
        var line = Kiosk.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(
                "setup",
                "--no-check",
                "--data=" + folder,
                "--hub=mqtt://127.0.0.1:1",
                "--office=demo",
                "--device=kiosk-1",
                "--profile=ward-touch",
                "--code=abcde-fghjk",
                "--pages=http://127.0.0.1:" + hub.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var body = status == 201 ? Wire.write(ADMITTED) : new byte[] {'{', '}'};
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
