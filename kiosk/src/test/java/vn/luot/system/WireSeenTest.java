package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PaperReader;

/// What an independent MQTT client sees while an office works.
class WireSeenTest {
    private static final Path GOLDEN =
            Repo.root().resolve("firmware-config/src/test/resources/wire/v1");
    private static final List<String> KINDS =
            List.of(
                    "device.state",
                    "desired",
                    "ticket.request",
                    "ticket.answer",
                    "ticket.taken",
                    "ticket.printed",
                    "ack",
                    "queue",
                    "desk",
                    "call",
                    "hub.state",
                    "rating.given");

    private record Message(String topic, JsonNode json) {}

    @Test
    void showsTheDocumentedTopicsWithTheGoldenFields(@TempDir Path folder) {
        var settings = new Rig.Settings("", "", false, List.of("kiosk-1"));
        try (var rig = new Rig(folder, settings);
                var seen = Mosquitto.subscriber(folder, rig.mqttPort(), "luot/v1/#")) {
            await().until(() -> !messages(seen).isEmpty());
            workABit(rig);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(kinds(messages(seen))).containsAll(KINDS));
            for (var message : messages(seen)) {
                assertThat(message.topic()).matches("luot/v1/demo/[a-z0-9-]+(/[a-z0-9-]+){1,2}");
                assertHasOnlyGoldenFields(message.json());
            }
        }
    }

    private static void workABit(Rig rig) {
        var api = rig.api();
        api.desk("1", "open").expect(200);
        var paper = PaperReader.read(rig.kiosk("kiosk-1").take("a"), 576);
        var called = api.desk("1", "call-next").expect(200).json();
        assertThat(called.path("number").asText()).isEqualTo(paper.number().toString());
        api.desk("1", "start").expect(200);
        api.desk("1", "finish", Map.of("purpose", 1)).expect(200);
        rig.kiosk("kiosk-1").press("rate-5");
    }

    /// The envelope and its content have no field that the golden file of that kind has not.
    private static void assertHasOnlyGoldenFields(JsonNode message) {
        var golden = golden(message.path("kind").asText());
        assertThat(fields(golden)).containsAll(fields(message));
        assertThat(fields(golden.path("d"))).containsAll(fields(message.path("d")));
    }

    private static JsonNode golden(String kind) {
        try {
            return Http.JSON.readTree(Files.readString(GOLDEN.resolve(kind + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file for " + kind, e);
        }
    }

    private static Set<String> fields(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> kinds(List<Message> messages) {
        var kinds = new TreeSet<String>();
        for (var message : messages) kinds.add(message.json().path("kind").asText());
        return kinds;
    }

    private static List<Message> messages(Program subscriber) {
        return subscriber
                .output()
                .lines()
                .filter(line -> line.startsWith("luot/"))
                .flatMap(WireSeenTest::message)
                .toList();
    }

    /// A line that is still being written is no message yet.
    private static Stream<Message> message(String line) {
        var space = line.indexOf(' ');
        if (space < 0) return Stream.empty();
        try {
            var json = Http.JSON.readTree(line.substring(space + 1));
            return Stream.of(new Message(line.substring(0, space), json));
        } catch (JsonProcessingException _) {
            return Stream.empty();
        }
    }
}
