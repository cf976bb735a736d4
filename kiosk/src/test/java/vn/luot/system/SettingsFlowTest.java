package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One whole change of the settings, by keyboard alone, and the way back; the kiosk follows both.
class SettingsFlowTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MOST_TABS = 300;

    @Test
    void aKioskFollowsTheHoursThatAManagerTypes(@TempDir Path folder) {
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings = new Rig.Settings("", clock, false, List.of("kiosk-1"));
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var kiosk = rig.kiosk("kiosk-1");
            var page = Officers.signedIn(chromium, rig, "demo-quan-ly");
            page.navigate(rig.hubUrl() + "/manager/settings");
            press(page, "a[href$='/section/hours']");
            tabTo(page, "[name='hours.numbers.monday']");
            page.keyboard().press("Control+A");
            page.keyboard().type("07:00 - 07:30");
            press(page, "main form button.main");
            assertThat(page.locator(".difference")).containsText("Giờ › Giờ lấy số › Thứ Hai");
            press(page, "main form button.main");
            assertThat(page.locator("[role=status]")).containsText("có hiệu lực từ bây giờ");
            await().atMost(SOON).until(kiosk::isClosed);

            press(page, "a[href$='/revisions']");
            press(page, "a[href$='/revisions/2']");
            press(page, "main form button");
            press(page, "main form button.main");
            assertThat(page.locator("[role=status]")).containsText("có hiệu lực từ bây giờ");
            await().atMost(SOON).until(() -> !kiosk.isClosed());
        }
    }

    private static void press(Page page, String what) {
        tabTo(page, what);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static void tabTo(Page page, String what) {
        page.locator(what).first().waitFor();
        for (int i = 0; i < MOST_TABS; i++) {
            var there = page.evaluate("what => document.activeElement.matches(what)", what);
            if (Boolean.TRUE.equals(there)) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + what);
    }
}
