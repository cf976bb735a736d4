package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PaperReader;

/// An officer who works with a number pad alone, and the sign above the desk.
class DeskDevicesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void anOfficerCallsAndFinishesWithKeysAndTheSignFollows(@TempDir Path folder) {
        var settings = new Rig.Settings("", "", false, List.of("kiosk-1"));
        try (var rig = new Rig(folder, settings)) {
            rig.startDevice("keypad-1", "desk-keypad", "--desk=1");
            rig.startDevice("sign-1", "desk-sign", "--desk=1");
            var pad = rig.kiosk("keypad-1");
            var sign = rig.kiosk("sign-1");
            await().atMost(SOON).until(() -> sign.shows("Quầy 1 đóng"));
            var number = PaperReader.read(rig.kiosk("kiosk-1").take("a"), 576).number().toString();

            pad.press("recall");
            await().atMost(SOON).until(() -> pad.shows("Quầy chưa gọi số nào"));
            pad.press("next");
            await().atMost(SOON).until(() -> sign.shows("Quầy 1 đang phục vụ"));
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(1100))
                    .until(() -> {
                        if (!sign.shows(number)) pad.press("next");
                        return sign.shows(number);
                    });

            pad.press("d2");
            await().atMost(SOON).until(() -> pad.shows("Đã nhấn: 2"));
            await().atMost(SOON)
                    .pollDelay(Duration.ofMillis(1100))
                    .pollInterval(Duration.ofMillis(1100))
                    .until(() -> {
                        if (sign.shows(number)) pad.press("next");
                        return !sign.shows(number);
                    });

            assertThat(rig.api().eventsAfter(0).toString())
                    .contains("ticket-finished", "\"purpose\":\"supplement\"", "device:keypad-1");
        }
    }
}
