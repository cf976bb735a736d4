package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PaperReader;

/// The drill: the hub's disk is gone, an earlier backup is restored, and people stand in the hall
/// with numbers that it does not know. Real programs.
class RestoredHubTest {
    private static final List<String> KIOSKS = List.of("kiosk-1", "kiosk-2");
    private static final String MONDAY = "2026-03-02T09:00:00+07:00";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PAPER_DOTS = 576;
    private static final int BEFORE = 4;
    private static final int SINCE = 6;
    private static final int AFTER = 4;

    /// What is printed on the papers in people's hands, and nothing else.
    private final List<String> papers = new ArrayList<>();

    @Test
    void everyPaperIsInTheRestoredHubAndNoNumberOnTwo(@TempDir Path folder) throws IOException {
        var settings = new Rig.Settings("", Rig.clockFrom(MONDAY, 1), false, KIOSKS);
        try (var rig = new Rig(folder, settings)) {
            take(rig, BEFORE);
            allPapersAreKnown(rig);
            rig.stopHub();
            var backup = folder.resolve("backup.sql.gz").toString();
            ends(rig.hubCommand("backup", backup));

            rig.restartHub();
            take(rig, SINCE);
            allPapersAreKnown(rig);
            var byPhone = byPhone(rig);

            rig.killHub();
            delete(folder.resolve("hub"));
            ends(rig.hubCommand("restore", backup));
            rig.restartHub();
            take(rig, AFTER);
            allPapersAreKnown(rig);
            assertThat(papers).doesNotHaveDuplicates().doesNotContain(byPhone);
            assertThat(byPhone(rig))
                    .as("a phone's new number")
                    .isNotIn(papers)
                    .isNotEqualTo(byPhone);

            rig.stopHub();
            ends(rig.hubCommand("verify-log"));
        }
    }

    private void take(Rig rig, int times) {
        for (int n = 0; n < times; n++) {
            var kiosk = rig.kiosk(KIOSKS.get(n % KIOSKS.size()));
            papers.add(
                    PaperReader.read(kiosk.take(n % 3 == 0 ? "c" : "a"), PAPER_DOTS)
                            .number()
                            .toString());
        }
    }

    private void allPapersAreKnown(Rig rig) {
        await("every paper is in the hub, once")
                .atMost(SOON)
                .untilAsserted(() ->
                        assertThat(numbers(rig))
                                .filteredOn(papers::contains)
                                .containsExactlyInAnyOrderElementsOf(papers));
    }

    /// As they are now: a number may be changed to the one on the paper.
    private static List<String> numbers(Rig rig) {
        return rig.api().events().stream()
                .filter(event -> event.path("kind").asText().equals("ticket-issued"))
                .map(event -> event.path("data").path("ticket").asText())
                .map(ticket -> rig.api().ticket(ticket).path("number").asText())
                .toList();
    }

    private static String byPhone(Rig rig) {
        JsonNode answer = rig.api().issue("A", UUID.randomUUID().toString()).expect(201).json();
        return answer.path("number").asText();
    }

    private static void ends(Program command) {
        assertThat(command.exitCode(SOON)).as(command.output()).isZero();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
