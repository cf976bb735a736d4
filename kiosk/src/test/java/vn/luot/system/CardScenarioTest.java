package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PaperReader;

/// The kiosk's half of the second acceptance scenario: an identity card under the scanner offers
/// priority from 75 years on, and nothing of it stays anywhere.
class CardScenarioTest {
    private static final String NUMBER = "001151000123";
    private static final String NAME = "Nguyễn Thị Mẫu Đơn";
    private static final String CARD = NUMBER + "|245000111|" + NAME + "|%s|Nữ|Ấp Mẫu|01012022";
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void aCardOffersPriorityFrom75YearsOnAndLeavesNoTrace(@TempDir Path folder) {
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings = new Rig.Settings("", clock, true, List.of("kiosk-1"));
        try (var rig = new Rig(folder, settings);
                var seen = Mosquitto.subscriber(folder, rig.mqttPort(), "#")) {
            await().atMost(SOON).until(() -> seen.output().contains("hub.state"));
            var kiosk = rig.kiosk("kiosk-1");

            kiosk.scan(CARD.formatted("03031951"));
            await().atMost(SOON).until(() -> kiosk.shows("chưa đến độ tuổi ưu tiên"));
            assertThat(kiosk.shows("ƯU TIÊN –")).isFalse();
            var ordinary = PaperReader.read(kiosk.take("a"), 576);
            assertThat(ordinary.number()).hasToString("A001");

            kiosk.scan(CARD.formatted("02031951"));
            await().atMost(SOON).until(() -> kiosk.shows("ƯU TIÊN – Người từ đủ 75 tuổi"));
            assertThat(kiosk.shows("Máy không lưu họ tên, số căn cước")).isTrue();
            var priority = PaperReader.read(kiosk.take("c"), 576);
            assertThat(priority.number()).hasToString("P001");
            assertThat(ofCard(new Traces(folder))).as("while everything runs").isEmpty();

            kiosk.scan(CARD.formatted("02031951").substring(0, 45));
            await().atMost(SOON).until(() -> kiosk.shows("Không đọc được mã này"));
            await().atMost(SOON).until(() -> seen.output().contains("P001"));
        }
        var traces = new Traces(folder);
        assertThat(traces.files().map(folder::relativize).map(Path::toString))
                .contains("seen.log", "hub.log", "kiosk-1.log")
                .anyMatch(file -> file.endsWith(".mv.db"));
        assertThat(traces.of("P001")).as("the search does find things").isNotEmpty();
        assertThat(ofCard(traces)).as("after the end").isEmpty();
    }

    /// Every file that holds the number or the name on the card, in whatever encoding.
    private static List<Path> ofCard(Traces traces) {
        return Stream.of(NUMBER, NAME, "245000111", Normalizer.normalize(NAME, Normalizer.Form.NFD))
                .flatMap(text -> traces.of(text).stream())
                .toList();
    }
}
