package vn.luot.kiosk.hardware.touch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.wire.PrinterState;

/// A touch kiosk on a machine with neither GPIO nor printer.
class TouchHardwareTest {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void aPcIsEnough(@TempDir Path data) throws Exception {
        var setting = new TouchHardware.Setting(0, OfficeClock.system());
        var profile = Profiles.named("centre-touch");
        try (var kiosk = TouchHardware.open(profile, data, setting, new Ear())) {
            assertThat(get(kiosk, "/kiosk").body()).contains("Tiếng Việt");
            assertThat(get(kiosk, "/").statusCode()).as("no drawing of a device").isEqualTo(404);
            assertThat(post(kiosk, "/press/help", "back=%3Flang%3Den").headers().map())
                    .containsEntry("location", List.of("/kiosk?lang=en"));
            assertThat(post(kiosk, "/press/help", "back=//evil.example").headers().map())
                    .containsEntry("location", List.of("/kiosk?"));
            assertThat(post(kiosk, "/press/nothing", "").statusCode()).isEqualTo(404);
            assertThat(post(kiosk, "/press/done", "").statusCode()).isEqualTo(204);
            assertThat(heard).containsExactly("help", "help", "done");
        }
    }

    private HttpResponse<String> get(TouchHardware kiosk, String path)
            throws IOException, InterruptedException {
        return browser.send(request(kiosk, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(TouchHardware kiosk, String path, String form)
            throws IOException, InterruptedException {
        var request = request(kiosk, path).POST(BodyPublishers.ofString(form)).build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(TouchHardware kiosk, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + kiosk.port() + path));
    }

    private final class Ear implements Hardware.Listener {
        @Override
        public void pressed(String button) {
            heard.add(button);
        }

        @Override
        public void printerChanged(PrinterState state) {
            // there is no printer
        }

        @Override
        public void scanned(char[] line) {
            // nor a scanner
        }

        @Override
        public void networkCut(boolean cut) {
            // nor a cable to cut
        }
    }
}
