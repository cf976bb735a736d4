package vn.luot.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;

/// The virtual kiosk as a finger and an eye know it.
record VirtualKiosk(Http http) {
    private static final Duration TO_PRINT = Duration.ofSeconds(20);

    static VirtualKiosk at(int port) {
        return new VirtualKiosk(Http.at("http://127.0.0.1:" + port, Map.of()));
    }

    /// Whether it answers and knows its office.
    boolean isReady() {
        try {
            var state = http.get("/state").expect(200).json();
            return !state.path("screen").path("kind").asText("starting").equals("starting");
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    void press(String button) {
        http.post("/press/" + button).expect(204);
    }

    void fault(String fault, boolean on) {
        http.post("/faults/" + fault + "/" + (on ? "on" : "off")).expect(204);
    }

    /// The last ticket's bytes; empty before the first.
    byte[] paper() {
        var reply = http.get("/paper/last.bin");
        return reply.status() == 404 ? new byte[0] : reply.expect(200).body();
    }

    /// Presses and waits for the paper that comes of it.
    byte[] take(String button) {
        var before = paper();
        press(button);
        return Awaitility.await("paper after " + button)
                .atMost(TO_PRINT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(this::paper, now -> !Arrays.equals(before, now));
    }
}
