package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.luot.wire.TicketId;

/// Takes pictures of a running demo: every page at three sizes in both languages, and those of the
/// README. Arguments: the demo's folder, and where the pictures go.
final class Pictures {
    private record Size(String name, int width, int height) {}

    private static final List<Size> SIZES =
            List.of(
                    new Size("wall", 1920, 1080),
                    new Size("desk", 1280, 800),
                    new Size("phone", 390, 844));
    private static final Set<String> TICKET_EVENTS =
            Set.of("ticket-issued", "ticket-called", "ticket-finished");

    private final Chromium chromium;
    private final JsonNode facts;
    private final Path into;

    private Pictures(Chromium chromium, JsonNode facts, Path into) {
        this.chromium = chromium;
        this.facts = facts;
        this.into = into;
    }

    static void main(String[] arguments) throws IOException {
        var facts = Http.JSON.readTree(Path.of(arguments[0], "demo.json").toFile());
        var into = Files.createDirectories(Path.of(arguments[1]));
        try (var chromium = Chromium.open()) {
            new Pictures(chromium, facts, into).takeAll();
        }
    }

    private void takeAll() {
        var hub = facts.path("hub").asText();
        var open = new TreeMap<String, String>();
        open.put("home", hub + "/");
        open.put("display", hub + "/display?sound=off");
        open.put("login", hub + "/login");
        open.put("rate", hub + "/rate/1");
        open.put("kiosk", facts.path("kiosk").asText() + "/");
        tickets().forEach((state, id) -> open.put("ticket-" + state, hub + "/t/" + id.token()));
        takeAll("", open);
        takeAll("demo-can-bo-3", Map.of("desk", hub + "/desk/3"));
        takeAll("demo-quan-ly", Map.of("manager", hub + "/manager", "status", hub + "/status"));
    }

    /// For each state of a ticket the last one that came to it.
    private Map<String, TicketId> tickets() {
        var api =
                HubApi.with(
                        facts.path("hub").asText(),
                        facts.path("office").asText(),
                        facts.path("apiKey").asText());
        var tickets = new TreeMap<String, TicketId>();
        for (var event : api.events()) {
            var kind = event.path("kind").asText();
            if (TICKET_EVENTS.contains(kind))
                tickets.put(
                        kind.replace("ticket-", ""),
                        TicketId.parse(event.path("data").path("ticket").asText()));
        }
        return tickets;
    }

    private void takeAll(String user, Map<String, String> pages) {
        for (var size : SIZES)
            for (var language : List.of("vi", "en")) {
                var page = chromium.person(size.width(), size.height(), language);
                if (!user.isEmpty()) signIn(page, user);
                pages.forEach((name, address) -> take(page, size, language, name, address));
            }
    }

    private void take(Page page, Size size, String language, String name, String address) {
        page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        page.waitForTimeout(900);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setType(ScreenshotType.PNG)
                        .setFullPage(size.name().equals("phone"))
                        .setPath(into.resolve(name + "-" + size.name() + "-" + language + ".png")));
    }

    private void signIn(Page page, String user) {
        page.navigate(facts.path("hub").asText() + "/login");
        page.locator("#name").fill(user);
        for (var one : facts.path("users"))
            if (one.path("name").asText().equals(user))
                page.locator("#password").fill(one.path("password").asText());
        page.locator(".login-form button.main").click();
        page.waitForURL(url -> !url.contains("/login"));
    }
}
