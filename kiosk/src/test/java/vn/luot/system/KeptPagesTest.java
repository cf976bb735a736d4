package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody goes from one live page to the next. A browser keeps those that were left, and has six
/// connections for one hub.
class KeptPagesTest {
    private static final List<String> LIVE = List.of("/", "/display?sound=off");
    private static final int TIMES = 6;

    @Test
    void pagesThatWereLeftHoldNoConnection(@TempDir Path folder) {
        var settings = new Rig.Settings("", "", false, List.of());
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.keepingPages()) {
            var page = chromium.person(1280, 800, "vi-VN");
            for (int i = 0; i < TIMES; i++)
                for (var path : LIVE) {
                    page.navigate(rig.hubUrl() + path);
                    assertThat(page.locator("live-part").first()).not().isEmpty();
                }
        }
    }
}
