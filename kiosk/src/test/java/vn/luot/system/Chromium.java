package vn.luot.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, driven as a person would.
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        return open(List.of());
    }

    /// As people have it: pages that were left are kept for a while.
    static Chromium keepingPages() {
        return open(List.of("--disable-back-forward-cache"));
    }

    /// @param without what Playwright usually tells the browser
    private static Chromium open(List<String> without) {
        var program = Debian.program("/usr/bin/chromium", "chromium");
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setIgnoreDefaultArgs(without)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--autoplay-policy=no-user-gesture-required",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    /// A person of their own: no cookie is shared with another.
    Page person(int width, int height, String language) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale(language));
        return context.newPage();
    }

    /// A browser that runs no scripts.
    Page withoutScripts() {
        return browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
