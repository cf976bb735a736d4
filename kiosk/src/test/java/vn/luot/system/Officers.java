package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

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

    private static String password(JsonNode facts, String user) {
        for (var one : facts.path("users"))
            if (one.path("name").asText().equals(user)) return one.path("password").asText();
        throw new IllegalStateException("no demo account " + user);
    }
}
