package vn.luot.kiosk.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.device.Profiles;
import vn.luot.kiosk.OpenedHardware;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.kiosk.hardware.PartException;
import vn.luot.kiosk.hardware.PrintOutcome;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.text.Words;
import vn.luot.ticket.Bitmap;
import vn.luot.ticket.EscPos;
import vn.luot.ticket.SampleTickets;
import vn.luot.ticket.TicketLayout;
import vn.luot.wire.PrinterState;

class SimHardwareTest {
    private static final Bitmap TICKET =
            new TicketLayout(576)
                    .draw(SampleTickets.face(SampleTickets.WARD, SampleTickets.ordinary()));

    private final Heard heard = new Heard();
    private final HttpClient browser = HttpClient.newHttpClient();
    @TempDir Path data;
    private SimHardware hardware;

    @BeforeEach
    void open() {
        hardware = (SimHardware) open(0);
    }

    @AfterEach
    void close() {
        hardware.close();
        browser.shutdownNow();
    }

    @Test
    void aPressIsHeardAsAFingersWouldBe() {
        assertThat(post("/press/a").statusCode()).isEqualTo(204);
        assertThat(post("/press/priority").statusCode()).isEqualTo(204);

        assertThat(heard.pressed).containsExactly("a", "priority");
    }

    @Test
    void aButtonThatIsNotThereIsRefusedInWords() {
        var answer = post("/press/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Máy không có nút \"nothing\"");
        assertThat(heard.pressed).isEmpty();
    }

    @Test
    void theButtonsCanBeListed() {
        assertThat(get("/buttons").body())
                .startsWith("[{\"id\":\"a\",\"label\":\"Chứng thực\",\"kind\":\"service\"},")
                .contains("\"kind\":\"priority\"", "\"id\":\"rate-5\"");
    }

    @Test
    void thePaperIsThePictureOfTheVeryBytes() throws Exception {
        assertThat(get("/paper/last.png").statusCode()).isEqualTo(404);
        assertThat(get("/paper/last.bin").body()).contains("chưa in phiếu nào");
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());

        var bytes = bytes("/paper/last.bin");
        assertThat(bytes).isEqualTo(EscPos.encode(TICKET));
        assertThat(PaperReader.read(bytes, 576).number()).hasToString("A050");
        var picture = ImageIO.read(new ByteArrayInputStream(bytes("/paper/last.png")));
        assertThat(Bitmap.of(picture)).isEqualTo(TICKET);
        assertThat(data.resolve("paper/last.bin")).hasBinaryContent(bytes);
    }

    @Test
    void theFaultsOfThePrinterCanBeSwitched() throws Exception {
        post("/faults/paper-out/on");
        await().until(() -> heard.printer.contains(PrinterState.PAPER_OUT));
        assertThat(print())
                .isInstanceOfSatisfying(
                        PrintOutcome.Failed.class,
                        failed ->
                                assertThat(failed.cause()).isEqualTo(PrintOutcome.Cause.NO_PAPER));
        post("/faults/paper-out/off");
        post("/faults/paper-low/on");
        await().until(() -> hardware.printer().state() == PrinterState.PAPER_LOW);
        assertThat(print()).isEqualTo(new PrintOutcome.Printed());
        post("/faults/printer-gone/on");
        await().until(() -> hardware.printer().state() == PrinterState.GONE);
        assertThat(print()).isInstanceOf(PrintOutcome.Failed.class);
        post("/faults/printer-gone/off");
        post("/faults/paper-low/off");
        await().until(() -> hardware.printer().state() == PrinterState.READY);
    }

    @Test
    void theNetworkIsCutOnceForEachTurnOfTheSwitch() {
        post("/faults/network-cut/on");
        post("/faults/network-cut/on");
        post("/faults/network-cut/off");

        assertThat(heard.cut).containsExactly(true, false);
        assertThat(post("/faults/network-cut/maybe").statusCode()).isEqualTo(404);
        assertThat(post("/faults/fire/on").body()).contains("fire/on");
    }

    @Test
    void theScannerReadsWhatIsPosted() throws Exception {
        var scan = request("/scan").POST(BodyPublishers.ofString("H15-260302-0017 ữ"));
        var answer = browser.send(scan.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(heard.scanned).containsExactly("H15-260302-0017 ữ");
    }

    @Test
    void aForeignPageMayPressNothing() {
        var foreign = request("/press/a").header("Origin", "http://evil.example");
        assertThat(send(foreign.POST(BodyPublishers.noBody()).build()).statusCode()).isEqualTo(403);
        var own = request("/press/a").header("Origin", "http://localhost:" + hardware.port());
        assertThat(send(own.POST(BodyPublishers.noBody()).build()).statusCode()).isEqualTo(204);

        assertThat(heard.pressed).containsExactly("a");
    }

    @Test
    void aForeignNameForThisMachineIsRefused() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), hardware.port())) {
            socket.getOutputStream()
                    .write(
                            "GET /state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void whatIsShownReachesThePageAtOnce() throws Exception {
        var live = browser.send(request("/live").build(), BodyHandlers.ofInputStream());
        try (var lines =
                new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("\"kind\":\"starting\"");
            hardware.screen()
                    .show(
                            new Screen.Page(
                                    Screen.Kind.DONE,
                                    new Words("Mời \"nhận\" phiếu", "Take it"),
                                    Optional.of("A050"),
                                    List.of(),
                                    List.of()));
            assertThat(nextData(lines))
                    .contains("\"kind\":\"done\"", "Mời \\\"nhận\\\" phiếu", "\"number\":\"A050\"");
            hardware.lamps().light(Set.of("a"));
            assertThat(nextData(lines)).contains("\"lit\":true");
        }
    }

    @Test
    void thePageAndItsFilesAreThereAndNothingElse() {
        assertThat(get("/").body()).contains("<title>Máy lấy số ảo</title>");
        assertThat(get("/sim.js").headers().firstValue("Content-Type"))
                .hasValue("text/javascript; charset=utf-8");
        assertThat(get("/fonts/be-vietnam-pro-vietnamese-800-normal.woff2").statusCode())
                .isEqualTo(200);
        assertThat(get("/words").body()).contains("Khe nhận phiếu", "Paper slot");
        assertThat(get("/../fonts/OFL.txt").statusCode()).isEqualTo(404);
        assertThat(get("/no-such.css").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortInUseStopsTheStart() {
        assertThatThrownBy(() -> open(hardware.port()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + hardware.port());
    }

    @Test
    void realHardwareNamesWhatThisMachineLacks() {
        var setting = new SimHardware.Setting(0, OfficeClock.system(), Optional.empty());
        assertThatThrownBy(() ->
                        OpenedHardware.of(Profiles.named("commune-buttons"), data, setting, heard))
                .isInstanceOf(PartException.class)
                .hasMessageContaining("this machine");
    }

    private Hardware open(int port) {
        var setting = new SimHardware.Setting(port, OfficeClock.system(), Optional.empty());
        return OpenedHardware.of(Profiles.named("demo"), data, setting, heard);
    }

    private PrintOutcome print() throws Exception {
        return hardware.printer().print(EscPos.encode(TICKET)).get(10, TimeUnit.SECONDS);
    }

    private static String nextData(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (!line.startsWith("data: ")) line = lines.readLine();
        return line;
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    private HttpResponse<String> post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hardware.port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        return browser.sendAsync(request, BodyHandlers.ofString())
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private byte[] bytes(String path) throws Exception {
        return browser.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    private static final class Heard implements Hardware.Listener {
        private final List<String> scanned = new CopyOnWriteArrayList<>();
        private final List<String> pressed = new CopyOnWriteArrayList<>();
        private final List<PrinterState> printer = new CopyOnWriteArrayList<>();
        private final List<Boolean> cut = new CopyOnWriteArrayList<>();

        @Override
        public void pressed(String button) {
            pressed.add(button);
        }

        @Override
        public void scanned(char[] line) {
            scanned.add(new String(line));
        }

        @Override
        public void printerChanged(PrinterState state) {
            printer.add(state);
        }

        @Override
        public void networkCut(boolean is) {
            cut.add(is);
        }
    }
}
