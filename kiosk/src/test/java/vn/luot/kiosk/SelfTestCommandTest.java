package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.Profiles;
import vn.luot.kiosk.link.HubByHand;
import vn.luot.kiosk.link.RealBroker;

/// The self-test on the command line, on simulated parts and beside a real broker.
class SelfTestCommandTest {
    private static final String NO_PRINTER =
            """
            name: box
            kind: ticket-kiosk
            hardware: sim
            buttons:
              - {id: a, action: service A, label: {vi: Chứng thực, en: Certification}}
            printer: {kind: tcp, host: 127.0.0.1, port: 1, widthDots: 576}
            """;

    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringWriter said = new StringWriter();
    private RealBroker broker;
    private HubByHand hub;
    private int port;

    @BeforeEach
    void start() throws IOException {
        broker = new RealBroker(folder);
        hub = new HubByHand(broker.address());
        hub.isOnline("h1", Instant.now());
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        hub.close();
        broker.close();
    }

    @Test
    void everyPartIsTriedAndASlipIsPrinted() throws Exception {
        var code = CompletableFuture.supplyAsync(() -> test("demo", "--people"));
        await().until(() -> said().contains("WAIT  Nút bấm: Mời bấm từng nút một lần."));
        for (var button : Profiles.named("demo").buttons()) post("/press/" + button.id(), "");
        post("/scan", "luot:test");
        // the program may end before it has answered this
        var _ = http.sendAsync(request("/self-test/lamps/fine", ""), BodyHandlers.discarding());

        await().atMost(Duration.ofSeconds(20)).until(code::isDone);
        assertThat(said().lines())
                .contains("      ✓ Chứng thực", "OK    Nút bấm (17)", "OK    Đèn của nút")
                .contains("OK    Máy in", "OK    Máy quét mã", "OK    Kết nối máy chủ")
                .anyMatch(line -> line.startsWith("OK    Ổ lưu dữ liệu ("))
                .anyMatch(line -> line.startsWith("OK    Đồng hồ ("))
                .endsWith("Máy hoạt động tốt");
        assertThat(code.join()).isZero();
        assertThat(folder.resolve("kiosk/paper")).isDirectoryContaining("glob:**ticket-00001.bin");
    }

    @Test
    void whatNobodyPressesIsNamed() {
        assertThat(test("demo", "--people", "--seconds=3", "--language=en")).isEqualTo(1);

        assertThat(said())
                .contains("FAIL  Buttons: A button is not heard (Not heard: Certification, ")
                .contains("FAIL  Lamps in the buttons", "FAIL  Code scanner")
                .endsWith("Something needs repair\n");
    }

    @Test
    void aPrinterThatIsNotThereIsNamedAndNobodyIsAskedForAnything() throws IOException {
        var profile = Files.writeString(folder.resolve("box.yaml"), NO_PRINTER);

        assertThat(test(profile.toString(), "--no-people")).isEqualTo(1);
        assertThat(said())
                .contains("FAIL  Máy in: Không in được phiếu thử (GONE", "OK    Kết nối máy chủ")
                .contains("Không có người ở máy")
                .doesNotContain("Nút bấm:");
    }

    @Test
    void aKioskAtWorkIsNotDisturbed() {
        try (var _ = DataFolder.lock(folder.resolve("kiosk"))) {
            assertThat(test("demo", "--no-people")).isEqualTo(1);
        }
        assertThat(said()).contains("another kiosk program is running");
    }

    private String said() {
        return said.toString();
    }

    private int test(String profile, String... more) {
        var line = Kiosk.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        var usual =
                Stream.of(
                        "self-test",
                        "--data=" + folder.resolve("kiosk"),
                        "--sim-port=" + port,
                        "--hub=" + broker.address(),
                        "--office=demo",
                        "--device=kiosk-1",
                        "--profile=" + profile);
        return line.execute(Stream.concat(usual, Stream.of(more)).toArray(String[]::new));
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        assertThat(http.send(request(path, body), BodyHandlers.discarding()).statusCode())
                .as(path)
                .isBetween(200, 303);
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
