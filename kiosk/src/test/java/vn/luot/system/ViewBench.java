package vn.luot.system;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// What somebody's first view of each main page costs: the bytes of the page and all it needs, over
/// the wire, and the time until it is drawn, in Chromium without a cache, with sixty people
/// waiting.
///
/// As a program: `ViewBench FOLDER`.
final class ViewBench {
    private static final int TRIES = 7;
    private static final int WAITING = 60;
    private static final String NOBODY = "";

    private final Rig rig;
    private final Chromium chromium;

    private ViewBench(Rig rig, Chromium chromium) {
        this.rig = rig;
        this.chromium = chromium;
    }

    static void main(String... arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings = new Rig.Settings("", clock, false, List.of());
        try (var rig = new Rig(Files.createTempDirectory(folder, "views"), settings);
                var chromium = Chromium.open()) {
            new ViewBench(rig, chromium).run();
        }
    }

    private void run() {
        var tickets =
                IntStream.range(0, WAITING)
                        .mapToObj(i -> rig.api().issue("A", UUID.randomUUID().toString()))
                        .map(made -> "/t/" + made.expect(201).json().path("token").asText())
                        .toList();
        var open = new LinkedHashMap<String, String>();
        open.put("citizen's own turn, `/t/…`", tickets.getLast());
        open.put("home, `/`", "/");
        open.put("hall's screen, `/display`", "/display?sound=off");
        open.put("rating, `/rate/1`", "/rate/1");
        open.put("booking, `/book/C`", "/book/C");
        open.put("procedures, `/procedures`", "/procedures");
        System.out.println("| page | itself, kB | all, kB | requests | drawn, median ms |");
        System.out.println("|---|---:|---:|---:|---:|");
        views(NOBODY, open);
        views("demo-can-bo-1", Map.of("officer's desk, `/desk/1`", "/desk/1"));
        views("demo-quan-ly", Map.of("manager's page, `/manager`", "/manager"));
    }

    private void views(String user, Map<String, String> pages) {
        var page =
                user.equals(NOBODY)
                        ? chromium.person(390, 844, "vi-VN")
                        : Officers.signedIn(chromium, rig, user);
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.setCacheDisabled", off);
        pages.forEach((name, path) -> view(page, name, rig.hubUrl() + path));
        page.context().close();
    }

    private static void view(Page page, String name, String address) {
        var views = new ArrayList<FirstView>();
        for (int i = 0; i < TRIES; i++) {
            page.navigate("about:blank");
            page.navigate(address);
            views.add(FirstView.of(page));
        }
        var drawn = views.stream().mapToDouble(FirstView::drawn).sorted().toArray();
        var one = views.getLast();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %d | %.0f |%n",
                name,
                one.itself() / 1000.0,
                one.all() / 1000.0,
                one.requests(),
                drawn[TRIES / 2]);
    }
}
