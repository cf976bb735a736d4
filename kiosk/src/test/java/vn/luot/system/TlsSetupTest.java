package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A kiosk on another machine, set up as the install card says: with the code and seal that the
/// manager's page shows, over TLS.
@Execution(ExecutionMode.CONCURRENT)
class TlsSetupTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern TYPED = Pattern.compile("[a-z0-9-]{11}[.][a-z0-9-]{19}");

    private final int pages = Ports.free();
    private final int securePages = Ports.free();
    private final int secureBroker = Ports.free();

    @TempDir private Path folder;

    @Test
    void aKioskIsEnrolledWithCodeAndSealAndPrintsOverTls() {
        try (var hub = hub();
                var chromium = Chromium.open()) {
            var typed = typed(chromium);
            var wrongSeal = typed.substring(0, 12) + "0000-0000-0000-0000";
            var fooled = setup("fooled", wrongSeal);
            assertThat(fooled.exitCode(SOON)).isZero();
            assertThat(fooled.output()).contains("has the seal 0000");
            assertThat(folder.resolve("fooled/key.json")).doesNotExist();

            var setup = setup("kiosk", typed);
            assertThat(setup.exitCode(SOON)).as(setup.output()).isZero();
            assertThat(folder.resolve("kiosk/key.json")).exists();
            printsATicket();
            assertThat(hub.isAlive()).isTrue();
        }
    }

    private void printsATicket() {
        var port = Ports.free();
        var kiosk = VirtualKiosk.at(port);
        var more = List.of("--stop-with-stdin", "--hardware=sim", "--sim-port=" + port);
        try (var program = kiosk("run", "kiosk", more)) {
            Await.until("the kiosk", program, kiosk::isReady);
            await().atMost(SOON).until(() -> program.output().contains("connected to mqtts://"));
            assertThat(kiosk.take("a")).isNotEmpty();
        }
    }

    private Program hub() {
        var arguments =
                List.of(
                        "serve",
                        "--demo",
                        "--stop-with-stdin",
                        "--data=" + folder.resolve("hub"),
                        "--port=" + pages,
                        "--mqtt-port=" + Ports.free(),
                        "--https-port=" + securePages,
                        "--mqtts-port=" + secureBroker);
        var hub = Program.java("hub", Repo.hubJar(), folder.resolve("hub.log"), arguments);
        Await.until("the hub", hub, () -> Await.answers(address(), "/health"));
        return hub;
    }

    private String address() {
        return "http://127.0.0.1:" + pages;
    }

    private JsonNode facts() {
        try {
            return Http.JSON.readTree(folder.resolve("hub/demo.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the hub tells", e);
        }
    }

    /// What a manager reads on the page.
    private String typed(Chromium chromium) {
        var page = Officers.signedIn(chromium, address(), facts(), "demo-quan-ly");
        page.navigate(address() + "/manager/devices");
        page.locator("input[name=device]").fill("kiosk-9");
        page.locator("form.row button.main").click();
        var found = TYPED.matcher(page.locator(".to-copy code").innerText());
        assertThat(found.matches()).isTrue();
        return found.group();
    }

    private Program setup(String name, String typed) {
        return kiosk(
                "setup",
                name,
                List.of(
                        "--code=" + typed,
                        "--pages=https://127.0.0.1:" + securePages,
                        "--office=demo",
                        "--device=kiosk-9",
                        "--profile=demo",
                        "--hub=mqtts://127.0.0.1:" + secureBroker));
    }

    private Program kiosk(String command, String name, List<String> more) {
        var arguments = new ArrayList<>(List.of(command, "--data=" + folder.resolve(name)));
        arguments.addAll(more);
        var log = folder.resolve(name + "-" + command + ".log");
        return Program.java(name, Repo.kioskJar(), log, arguments);
    }
}
