package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// The virtual kiosk as a finger and an eye know it.
public record VirtualKiosk(Http http) {
    private static final Duration TO_PRINT = Duration.ofSeconds(4);
    private static final int MOST_TRIES = 3;

    static VirtualKiosk at(int port) {
        return new VirtualKiosk(Http.at("http://127.0.0.1:" + port, Map.of()));
    }

    /// Whether it answers and knows its office.
    boolean isReady() {
        try {
            return !kind().equals("starting");
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /// Whether it gives no numbers now.
    boolean isClosed() {
        try {
            return kind().equals("closed");
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private String kind() {
        return http.get("/state").expect(200).json().path("screen").path("kind").asText("starting");
    }

    public void press(String button) {
        http.post("/press/" + button).expect(204);
    }

    /// Holds something under the scanner.
    void scan(String text) {
        http.post("/scan", text).expect(204);
    }

    /// Whether these words stand on the screen now.
    boolean shows(String words) {
        return http.get("/state").expect(200).json().path("screen").toString().contains(words);
    }

    void fault(String fault, boolean on) {
        http.post("/faults/" + fault + "/" + (on ? "on" : "off")).expect(204);
    }

    /// The last ticket's bytes; empty before the first.
    byte[] paper() {
        var reply = http.get("/paper/last.bin");
        return reply.status() == 404 ? new byte[0] : reply.expect(200).body();
    }

    /// Presses, waits for the paper that comes of it, and presses again as people do when the
    /// screen asks whether they want another number or has gone back to its first page.
    public byte[] take(String button) {
        var before = paper();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            press(button);
            var paper = paperAfter(before);
            if (paper.isPresent()) return paper.get();
        }
        throw new IllegalStateException("no paper after " + button + "; the screen: " + screen());
    }

    private Optional<byte[]> paperAfter(byte[] before) {
        try {
            return Optional.of(
                    Awaitility.await()
                            .atMost(TO_PRINT)
                            .pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(20))
                            .until(this::paper, now -> !Arrays.equals(before, now)));
        } catch (ConditionTimeoutException _) {
            return Optional.empty();
        }
    }

    /// What sort of moment it is, such as `idle` or `closed`.
    String screenKind() {
        return shown().path("kind").asText();
    }

    private String screen() {
        return screenKind() + ": " + shown().path("headline").path("vi").asText();
    }

    private JsonNode shown() {
        return http.get("/state").expect(200).json().path("screen");
    }
}
