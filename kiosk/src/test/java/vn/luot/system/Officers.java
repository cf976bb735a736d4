package vn.luot.system;

import com.microsoft.playwright.Page;

/// People who sign in with the accounts of the demonstration.
final class Officers {
    private Officers() {}

    static Page signedIn(Chromium chromium, Rig rig, String user) {
        var page = chromium.person(1280, 800, "vi-VN");
        page.navigate(rig.hubUrl() + "/login");
        page.locator("#name").fill(user);
        page.locator("#password").fill(password(rig, user));
        page.locator(".login-form button.main").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static String password(Rig rig, String user) {
        for (var one : rig.facts().path("users"))
            if (one.path("name").asText().equals(user)) return one.path("password").asText();
        throw new IllegalStateException("no demo account " + user);
    }
}
