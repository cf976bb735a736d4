package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.sim.SimHardware;
import vn.luot.kiosk.link.HubByHand;
import vn.luot.kiosk.link.RealBroker;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.TicketNumber;

/// The whole kiosk at a real broker: pressed by HTTP, its hub played by hand.
class DeviceTest {
    private static final Instant TIME = Instant.parse("2026-03-02T01:22:00Z");

    @TempDir Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger port = new AtomicInteger();
    private RealBroker broker;
    private HubByHand hub;
    private Device kiosk;

    @BeforeEach
    void start() {
        broker = new RealBroker(folder);
        hub = new HubByHand(broker.address());
        hub.says(
                HubByHand.TOPICS.desired(HubByHand.KIOSK),
                new FromHub.Desired(1, OneOffice.card(1)));
        hub.isOnline("h1", TIME);
        kiosk = startKiosk();
    }

    @AfterEach
    void stop() {
        kiosk.close();
        hub.close();
        broker.close();
    }

    @Test
    void printsTheNumberTheHubGives() throws Exception {
        await().until(() -> state().contains("Kính chào"));
        press("a");
        await().until(() -> !hub.heard(TicketRequest.class).isEmpty());
        var asked = hub.heard(TicketRequest.class).getFirst();
        var number = TicketNumber.parse("A050");
        hub.says(
                HubByHand.TOPICS.answer(HubByHand.KIOSK),
                new FromHub.TicketAnswer(asked.ticket(), number, 7, Optional.empty(), TIME));
        await().until(() -> get("/paper/last.bin").statusCode() == 200);
        await().until(() -> !hub.heard(TicketPrinted.class).isEmpty());
        assertThat(hub.heard(TicketTaken.class).getFirst().number()).isEqualTo(number);
        assertThat(hub.heard(TicketPrinted.class).getFirst().result())
                .isEqualTo(PrintResult.PRINTED);
    }

    @Test
    void takesItsOwnNumberWhenTheHubIsSilent() throws Exception {
        await().until(() -> state().contains("Kính chào"));
        press("a");
        await().until(() -> !hub.heard(TicketTaken.class).isEmpty());
        assertThat(hub.heard(TicketRequest.class)).hasSize(1);
        assertThat(hub.heard(TicketTaken.class).getFirst().number()).hasToString("A601");
    }

    @Test
    void worksOnWhileCutOffAndTellsTheHubLater() throws Exception {
        await().until(() -> state().contains("Kính chào"));
        post("/faults/network-cut/on");
        press("a");
        await().until(() -> state().contains("A601"));
        press("c");
        await().until(() -> state().contains("C601"));
        assertThat(hub.heard(TicketTaken.class)).isEmpty();
        post("/faults/network-cut/off");
        await().untilAsserted(() ->
                assertThat(
                                hub.heard(TicketTaken.class).stream()
                                        .map(taken -> taken.number().toString())
                                        .distinct())
                        .containsExactly("A601", "C601"));
    }

    @Test
    void worksAloneAfterARestart() throws Exception {
        await().until(() -> state().contains("Kính chào"));
        press("a");
        await().until(() -> state().contains("A601"));
        kiosk.close();
        broker.close();
        kiosk = startKiosk();
        await().until(() -> state().contains("Kính chào"));
        press("a");
        await().until(() -> state().contains("A602"));
    }

    @Test
    void showsTheNumberWhenThePaperIsOut() throws Exception {
        await().until(() -> state().contains("Kính chào"));
        post("/faults/paper-out/on");
        await().until(() -> state().contains("ghi nhớ số trên màn hình"));
        press("c");
        await().until(() -> state().contains("Máy tạm hết giấy. Số của Ông/Bà là C601."));
        await().until(() -> !hub.heard(TicketPrinted.class).isEmpty());
        assertThat(hub.heard(TicketPrinted.class).getFirst().result())
                .isEqualTo(PrintResult.FAILED);
    }

    private Device startKiosk() {
        var config =
                new KioskConfig(
                        folder.resolve("kiosk"),
                        Profiles.named("demo"),
                        broker.address(),
                        HubByHand.TOPICS.office(),
                        HubByHand.KIOSK,
                        Optional.of(DeskId.of(1)));
        var setting = new SimHardware.Setting(0, OfficeClock.system(), Optional.empty());
        var paper = PrinterPort.of(Optional.empty(), folder);
        return Device.start(
                config,
                setting.clock(),
                listener -> {
                    var sim = new SimHardware(config.profile(), setting, paper, listener);
                    port.set(sim.port());
                    return sim;
                });
    }

    private String state() throws IOException, InterruptedException {
        return get("/state").body();
    }

    private void press(String button) throws IOException, InterruptedException {
        post("/press/" + button);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void post(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody());
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(204);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port.get() + path);
    }
}
