package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.luot.device.OfficeClock;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.sim.SimHardware;
import vn.luot.kiosk.link.HubByHand;
import vn.luot.wire.DeskId;

/// A whole kiosk with a printer of the test's own, pressed and looked at by HTTP.
final class KioskRig implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger port = new AtomicInteger();
    private final Device device;

    KioskRig(Path data, URI broker, PrinterPort printer, OfficeClock clock) {
        var config =
                new KioskConfig(
                        data,
                        Profiles.named("demo"),
                        broker,
                        HubByHand.TOPICS.office(),
                        HubByHand.KIOSK,
                        Optional.of(DeskId.of(1)));
        var setting = new SimHardware.Setting(0, clock, Optional.empty());
        device =
                Device.start(
                        config,
                        clock,
                        listener -> {
                            var sim = new SimHardware(config.profile(), setting, printer, listener);
                            port.set(sim.port());
                            return sim;
                        });
    }

    /// What is on the disk at this moment, as a power cut would leave it.
    static Path copy(Path data, Path to) {
        try (var files = Files.list(data)) {
            Files.createDirectories(to);
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, to.resolve(file.getFileName().toString()));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + data, e);
        }
    }

    boolean shows(String words) {
        return send(HttpRequest.newBuilder(uri("/state")).build()).contains(words);
    }

    void press(String button) {
        send(HttpRequest.newBuilder(uri("/press/" + button)).POST(BodyPublishers.noBody()).build());
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("%s", request).isIn(200, 204);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.toString(), e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port.get() + path);
    }

    @Override
    public void close() {
        device.close();
    }
}
