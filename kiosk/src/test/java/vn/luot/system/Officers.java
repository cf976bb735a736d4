package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// People who sign in with the accounts of the demonstration.
final class Officers {
    private Officers() {}

    static Page signedIn(Chromium chromium, Rig rig, String user) {
        return signedIn(chromium, rig.hubUrl(), rig.facts(), user);
    }

    /// @param facts what the hub wrote of its accounts
    static Page signedIn(Chromium chromium, String hub, JsonNode facts, String user) {
        var page = chromium.person(1280, 800, "vi-VN");
        page.navigate(hub + "/login");
        page.locator("#name").fill(user);
        page.locator("#password").fill(password(facts, user));
        page.locator(".login-form button.main").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /// The desk opens at one key.
    static void opens(Page officer) {
        assertThat(officer.locator(".desk-bar .pill").first()).isVisible();
        officer.keyboard().press("Enter");
        assertThat(officer.locator(".desk-bar .pill.ok")).isVisible();
    }

    /// Who is next is called at one key.
    static void calls(Page officer, String number) {
        assertThat(officer.locator(".desk-next")).containsText(number);
        enter(officer, () -> officer.locator(".desk-number").count() == 1);
        assertThat(officer.locator(".desk-number")).hasText(number);
    }

    /// Whoever was called is there: one key.
    static void starts(Page officer) {
        var timer = officer.locator(".desk-timer");
        enter(officer, () -> timer.textContent().contains("Đang phục vụ"));
    }

    static void serves(Page officer) {
        starts(officer);
        officer.locator("#done").click();
        assertThat(officer.locator(".desk-number")).hasCount(0);
    }

    /// One that is pressed too soon after the last is not taken: it may have been meant for that.
    private static void enter(Page officer, BooleanSupplier isDone) {
        await().pollInterval(Duration.ofMillis(600))
                .atMost(Duration.ofSeconds(15))
                .until(() -> {
                    if (!isDone.getAsBoolean()) officer.keyboard().press("Enter");
                    return isDone.getAsBoolean();
                });
    }

    static String password(JsonNode facts, String user) {
        for (var one : facts.path("users"))
            if (one.path("name").asText().equals(user)) return one.path("password").asText();
        throw new IllegalStateException("no demo account " + user);
    }
}
