package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.ScreenStates;

/// The touch screen in a real browser: by finger, by keys alone, without scripts, slowly, and by
/// the rules of accessibility.
class TouchScreenTest {
    /// 20 mm at 1920 dots on 476 mm.
    private static final double LEAST_DOTS = 80;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// Tiles taller than their frames, or reaching into the next one.
    private static final String CUT =
            """
            () => [...document.querySelectorAll('.tile, .action, #foot a')].filter((tile, i, all) =>
                tile.scrollHeight > tile.clientHeight + 2 || all.slice(i + 1).some((other) => {
                    const a = tile.getBoundingClientRect(), b = other.getBoundingClientRect()
                    return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
                })).map((tile) => tile.innerText).join('; ')
            """;

    private static Chromium chromium;

    private final TouchStand stand = new TouchStand();

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @AfterEach
    void end() {
        stand.close();
    }

    @Test
    void aFingerTakesANumber() {
        var page = visit("idle", "/kiosk");
        page.locator("[data-button=a]").click();
        await().until(() -> stand.heard().equals(List.of("a")));
        show("taken");
        assertThat(page.locator(".num")).hasText("A050");
        assertThat(page.locator(".tiles")).hasCount(0);
        handLifted(page);
        page.locator(".action.main").click();
        await().until(() -> stand.heard().equals(List.of("a", "done")));
    }

    @Test
    void aTremblingFingerPressesOnce() {
        var page = visit("idle", "/kiosk");
        page.locator("[data-button=a]").dblclick();
        page.evaluate("() => fetch('/press/help', { method: 'POST' })");
        assertThat(stand.heard()).containsExactly("a", "help");
    }

    @Test
    void keysAloneAreEnough() {
        var page = visit("idle", "/kiosk");
        page.keyboard().press("2");
        await().until(() -> stand.heard().equals(List.of("c")));
        assertThat(page.locator("kbd").first()).isVisible();
        show("taken");
        assertThat(page.locator(".num")).isVisible();
        handLifted(page);
        page.keyboard().press("Escape");
        await().until(() -> stand.heard().contains("done"));
        show("idle");
        page.locator("[data-button=a]").focus();
        show("sixty-waiting");
        assertThat(page.locator("[data-button=a]")).containsText("60");
        assertThat(page.locator("[data-button=a]")).isFocused();
        handLifted(page);
        page.keyboard().press("Enter");
        await().until(() -> stand.heard().getLast().equals("a"));
    }

    @Test
    void worksWithoutScripts() {
        show("idle");
        var page = chromium.withoutScripts();
        page.navigate(stand.url("/kiosk?lang=en"));
        page.locator("[data-button=a]").click();
        assertThat(page).hasURL(stand.url("/kiosk?lang=en"));
        assertThat(stand.heard()).containsExactly("a");
        page.locator("nav a:has-text('Larger')").click();
        assertThat(page.locator(".screen.large")).isVisible();
        page.locator("a:has-text('Next page')").click();
        assertThat(page.locator(".pages")).containsText("Page 2 of 2");
    }

    @Test
    void whoIsSlowIsAskedAndGetsMoreTime() {
        show("armed");
        var page = chromium.person(1280, 800, "vi-VN");
        page.clock().install();
        page.navigate(stand.url("/kiosk"));
        assertThat(page.locator("h1")).containsText("ƯU TIÊN");
        page.clock().runFor(46_000);
        assertThat(page.locator("dialog")).containsText("cần thêm thời gian không");
        page.locator("[data-stay]").click();
        assertThat(page.locator("dialog")).isHidden();
        await().until(() -> stand.heard().contains("more-time"));
        page.clock().runFor(46_000);
        assertThat(page.locator("dialog")).isVisible();
        page.clock().runFor(21_000);
        await().until(() -> stand.heard().contains("done"));
        assertThat(page.locator("dialog")).isHidden();
    }

    @Test
    void aForgottenLanguageGoesBackByItself() {
        show("idle");
        var page = chromium.person(1280, 800, "vi-VN");
        page.clock().install();
        page.navigate(stand.url("/kiosk"));
        page.locator("nav a[lang=en]").click();
        assertThat(page.locator("h1")).hasText("Welcome. Please choose what you came for.");
        page.clock().runFor(46_000);
        page.clock().runFor(21_000);
        assertThat(page.locator("h1")).containsText("Kính chào");
        assertThat(page).hasURL(stand.url("/kiosk"));
    }

    @Test
    void staffFindTheSelfTest() {
        var page = visit("idle", "/kiosk");
        page.keyboard().press("F9");
        assertThat(page.locator("h1")).hasText("Kiểm tra máy");
        page.locator("#begin").click();
        await().until(() -> stand.heard().contains("Begin[]"));
        stand.screen().showTest(Optional.ofNullable(stand.tests().get("half")));
        assertThat(page.locator("[data-part=network]")).hasAttribute("data-found", "faulty");
        assertThat(page.locator("[data-part=printer]")).containsText("Tốt");
        handLifted(page);
        page.locator("[data-part=lamps] button").first().click();
        await().until(() -> stand.heard().contains("Seen[part=LAMPS, fine=true]"));
    }

    @Test
    void aCentreOfManyAgenciesOpensByGroups() {
        var page = visit("groups", "/kiosk");
        page.locator(".group").first().click();
        assertThat(page.locator(".service")).hasCount(5);
        page.locator(".back").click();
        assertThat(page.locator(".group")).hasCount(6);
    }

    @Test
    void nothingToTouchIsSmallerThanTwentyMillimetres() {
        var page = chromium.person(1920, 1080, "vi-VN");
        for (var state : List.of("idle", "taken", "again", "long-names", "closed", "groups")) {
            show(state);
            page.navigate(stand.url("/kiosk"));
            for (var target : page.locator("button:visible, a:visible").all()) {
                var box = target.boundingBox();
                assertThat(Math.min(box.width, box.height))
                        .as(state + ": " + target.innerText())
                        .isGreaterThanOrEqualTo(LEAST_DOTS);
                assertThat(box.y + box.height).as(state).isLessThanOrEqualTo(1080);
            }
        }
    }

    @Test
    void noNameIsCutAndNoButtonLiesOnAnother() {
        for (var width : List.of(1920, 1080, 390)) {
            var page =
                    chromium.person(width, width == 1080 ? 1920 : width == 390 ? 844 : 1080, "vi");
            for (var state : List.of("idle", "services-12", "long-names", "armed"))
                for (var look : List.of("", "?large")) {
                    show(state);
                    page.navigate(stand.url("/kiosk" + look));
                    assertThat(page.evaluate(CUT)).as(width + " " + state + look).isEqualTo("");
                }
        }
    }

    @Test
    void everyStateKeepsTheRulesOfAccessibility() {
        var page = chromium.person(1280, 800, "vi-VN");
        for (var state : List.of("idle", "armed", "no-paper")) {
            show(state);
            fine(page, "/kiosk");
        }
        show("idle");
        fine(page, "/kiosk?lang=en&large&contrast");
        stand.screen().showTest(Optional.ofNullable(stand.tests().get("half")));
        fine(page, "/self-test");
    }

    private void fine(Page page, String path) {
        page.navigate(stand.url(path));
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        assertThat(found).as(path).isEmpty();
    }

    /// A press right after another is a trembling hand's.
    private static void handLifted(Page page) {
        page.waitForTimeout(400);
    }

    private Page visit(String state, String path) {
        show(state);
        var page = chromium.person(1280, 800, "vi-VN");
        page.navigate(stand.url(path));
        assertThat(page.locator("#screen")).isVisible();
        return page;
    }

    private void show(String state) {
        stand.screen().show(ScreenStates.of(state));
        stand.screen().light(state.equals("again") ? Set.of("a") : Set.of());
    }
}
