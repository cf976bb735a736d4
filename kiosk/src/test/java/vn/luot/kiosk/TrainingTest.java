package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.sim.SimHardware;
import vn.luot.kiosk.link.HubByHand;
import vn.luot.kiosk.link.RealBroker;
import vn.luot.ticket.Issued;
import vn.luot.ticket.SampleTickets;
import vn.luot.ticket.TicketFace;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromKiosk;

/// A kiosk in training, beside a real broker, and a self-test in it.
class TrainingTest {
    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger port = new AtomicInteger();
    private RealBroker broker;
    private Device kiosk;

    @BeforeEach
    void start() {
        broker = new RealBroker(folder);
        var config =
                new KioskConfig(
                                folder.resolve("kiosk"),
                                Profiles.named("demo"),
                                broker.address(),
                                HubByHand.TOPICS.office(),
                                HubByHand.KIOSK,
                                Optional.of(DeskId.of(1)))
                        .forTraining();
        var setting = new SimHardware.Setting(0, OfficeClock.system(), Optional.empty());
        var paper = PrinterPort.of(Optional.empty(), folder);
        kiosk =
                Device.start(
                        config,
                        setting.clock(),
                        listener -> {
                            var sim = new SimHardware(config.profile(), setting, paper, listener);
                            port.set(sim.port());
                            return sim;
                        });
    }

    @AfterEach
    void stop() {
        kiosk.close();
        broker.close();
    }

    @Test
    void givesNumbersThatNeverReachTheHub() throws Exception {
        var hub = new HubByHand(broker.address());
        await().until(() -> get("/kiosk").body().contains("Kính chào"));
        assertThat(get("/kiosk").body()).contains("CHẾ ĐỘ TẬP");
        assertThat(get("/kiosk?lang=en").body()).contains("TRAINING MODE");
        post("/press/a");
        await().until(() -> get("/paper/last.bin").statusCode() == 200);
        assertThat(get("/kiosk").body()).contains("CHẾ ĐỘ TẬP", "A601");
        var paper = http.send(request("/paper/last.bin").build(), BodyHandlers.ofByteArray());
        assertThat(PaperReader.read(paper.body(), 576).number()).hasToString("A601");
        await("not even that the kiosk is there")
                .during(Duration.ofMillis(500))
                .until(() -> hub.heard(FromKiosk.class).isEmpty());
        hub.close();
        assertThat(folder.resolve("kiosk")).isDirectoryContaining("glob:**training");
    }

    @Test
    void everyTicketSaysInBothLanguagesThatItIsNone() {
        var ordinary = SampleTickets.ordinary();
        var issued =
                new Issued(
                        ordinary.ticket(),
                        ordinary.number(),
                        ordinary.service(),
                        ordinary.ahead(),
                        ordinary.range(),
                        ordinary.at(),
                        List.of(new Issued.Mark.Training()));
        assertThat(SampleTickets.face(SampleTickets.WARD, issued).marks())
                .containsExactly(
                        new TicketFace.Mark(
                                "PHIẾU TẬP – KHÔNG CÓ GIÁ TRỊ · TRAINING TICKET – NOT VALID",
                                "",
                                true));
    }

    @Test
    void aSelfTestTakesThePressesAndGivesThemBack() throws Exception {
        await().until(() -> get("/kiosk").body().contains("Kính chào"));
        post("/self-test/begin");
        await().until(() -> finding("data").equals("fine"));
        await().until(() -> finding("printer").equals("fine"));
        assertThat(finding("clock")).isEqualTo("fine");
        assertThat(finding("buttons")).isEqualTo("waiting");
        assertThat(get("/kiosk").body()).contains("Máy đang được kiểm tra");
        for (var button : Profiles.named("demo").buttons()) post("/press/" + button.id());
        await().until(() -> finding("buttons").equals("fine"));
        post("/self-test/lamps/faulty");
        await().until(() -> finding("lamps").equals("faulty"));
        post("/self-test/end");
        await().until(() -> get("/kiosk").body().contains("Kính chào"));
        post("/press/a");
        await().until(() -> get("/kiosk").body().contains("A601"));
    }

    private String finding(String part) throws IOException, InterruptedException {
        var page = get("/self-test").body();
        var at = page.indexOf("data-part=\"" + part + "\" data-found=\"");
        if (at < 0) return "";
        var from = page.indexOf("found=\"", at) + "found=\"".length();
        return page.substring(from, page.indexOf('"', from));
    }

    private void post(String path) throws IOException, InterruptedException {
        var answer =
                http.send(
                        request(path).POST(BodyPublishers.noBody()).build(),
                        BodyHandlers.discarding());
        assertThat(answer.statusCode()).as(path).isEqualTo(204);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.get() + path));
    }
}
