package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PaperReader;

/// One citizen's way through the office, in real browsers: from the button to the manager's figure.
class WholeFlowTest {
    private static final int PAPER_DOTS = 576;
    private static final HasTextOptions SOON = new HasTextOptions().setTimeout(15_000);

    @Test
    void aCitizenIsNumberedCalledServedAndHeard(@TempDir Path folder) {
        var settings = new Rig.Settings("", "", false, List.of("kiosk-1"));
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var spoken = new ConcurrentLinkedQueue<String>();
            var hall = hall(chromium, rig, spoken);
            var officer = Officers.signedIn(chromium, rig, "demo-can-bo-1");
            var manager = Officers.signedIn(chromium, rig, "demo-quan-ly");
            manager.navigate(rig.hubUrl() + "/manager");

            var paper = press(chromium, rig);
            assertThat(paper.numberInCode()).isEqualTo(paper.number());
            var number = paper.number().toString();

            officer.navigate(officer.url());
            Officers.opens(officer);
            Officers.calls(officer, number);
            assertThat(hall.locator(".hall-number")).hasText(number, SOON);
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(heard(hall, spoken)).hasSize(1));

            Officers.serves(officer);
            rate(chromium, paper.address());
            assertThat(manager.locator(".manager tr:has(th:text-is('Rất hài lòng')) td.num"))
                    .hasText("1", SOON);
            assertThat(heard(hall, spoken)).as("the call is spoken once").hasSize(1);
        }
    }

    private static Page hall(Chromium chromium, Rig rig, ConcurrentLinkedQueue<String> spoken) {
        var page = chromium.person(1920, 1080, "vi-VN");
        page.onRequest(request -> {
            if (request.url().contains("say=once")) spoken.add(request.url());
        });
        page.navigate(rig.hubUrl() + "/display");
        assertThat(page.locator(".hall-welcome")).isVisible();
        return page;
    }

    /// Playwright tells of requests only while it is asked something.
    private static Iterable<String> heard(Page hall, ConcurrentLinkedQueue<String> spoken) {
        hall.title();
        return List.copyOf(spoken);
    }

    private static PaperReader press(Chromium chromium, Rig rig) {
        var page = chromium.person(1280, 800, "vi-VN");
        page.navigate(rig.kioskUrl("kiosk-1"));
        page.locator("[data-button=a]").click();
        assertThat(page.locator(".ticket img")).isVisible();
        return PaperReader.read(rig.kiosk("kiosk-1").paper(), PAPER_DOTS);
    }

    private static void rate(Chromium chromium, String address) {
        var phone = chromium.person(390, 844, "vi-VN");
        phone.navigate(address);
        assertThat(phone.locator(".phone-state")).containsText("Đã phục vụ xong");
        phone.locator("#level-5").click();
        assertThat(phone.locator(".rating-thanks")).hasText("Cảm ơn Ông/Bà đã đánh giá.");
    }
}
