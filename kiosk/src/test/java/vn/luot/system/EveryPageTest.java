package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every page of the hub in a real browser: crowded and empty, in both languages, from the phone to
/// the wall.
///
/// Every build looks at the crowded ones on phone and desk, `mvn -Ppages verify` at all.
class EveryPageTest {
    private record Size(int width, int height) {}

    private static final boolean ALL = Boolean.getBoolean("pages.all");
    private static final Size PHONE = new Size(390, 844);
    private static final Size DESK = new Size(1280, 800);
    private static final List<Size> SIZES =
            ALL
                    ? List.of(
                            PHONE,
                            DESK,
                            new Size(1920, 1080),
                            new Size(1080, 1920),
                            new Size(3840, 2160))
                    : List.of(PHONE, DESK);

    private static final int WAITING = 60;
    private static final List<String> NAMES = List.of("Lượt", "Tân Lập", "(dùng thử)");
    private static final String NOBODY = "";

    /// Files, parts of pages, what programs ask for, and pages that need an id.
    private static final Pattern NO_PAGE =
            Pattern.compile(".*[{.].*|.*/live|/a|/api/.*|/health.*|/metrics");

    /// Pages by the account that opens them.
    private static final Map<String, List<String>> PAGES =
            Map.of(
                    NOBODY,
                    List.of(
                            "/",
                            "/display?sound=off",
                            "/displays",
                            "/login",
                            "/rate/1",
                            "/rate/2",
                            "/public/month",
                            "/procedures",
                            "/book",
                            "/book/C",
                            "/book/E"),
                    "demo-can-bo-1",
                    List.of(
                            "/desk",
                            "/desk/1",
                            "/desk/2",
                            "/reception",
                            "/me",
                            "/me/sheet",
                            "/me/second-factor"),
                    "demo-quan-tri",
                    List.of(
                            "/manager",
                            "/manager/what-if",
                            "/manager/users",
                            "/manager/keys",
                            "/manager/audit",
                            "/manager/tickets",
                            "/manager/results",
                            "/manager/reports",
                            "/manager/reports/day.html",
                            "/manager/reports/month.html",
                            "/manager/reports/officers.html",
                            "/manager/reports/outside",
                            "/manager/privacy",
                            "/manager/webhooks",
                            "/manager/devices",
                            "/manager/backups",
                            "/manager/voice",
                            "/manager/languages",
                            "/manager/voice/record",
                            "/manager/ticket",
                            "/manager/procedures",
                            "/manager/paper-ratings",
                            "/manager/paper-ratings/form",
                            "/manager/settings",
                            "/manager/settings/text",
                            "/manager/settings/section/centre",
                            "/manager/settings/section/services",
                            "/manager/settings/section/desks",
                            "/manager/settings/section/hours",
                            "/manager/settings/section/holidays",
                            "/manager/settings/section/priorities",
                            "/manager/settings/section/rule",
                            "/manager/settings/section/voice",
                            "/manager/settings/section/limits",
                            "/manager/settings/section/notices",
                            "/manager/settings/section/ticket",
                            "/manager/settings/section/objectives",
                            "/manager/settings/section/appointments",
                            "/manager/settings/section/displays",
                            "/manager/settings/section/zones",
                            "/manager/settings/section/themes",
                            "/manager/settings/revisions",
                            "/status"));

    @Test
    void everyPageCanBeReadByEverybody(@TempDir Path folder) {
        var settings =
                new Rig.Settings(
                        "", Rig.clockFrom("2026-03-02T08:30:00+07:00", 1), false, List.of());
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var faults = new ArrayList<String>();
            if (ALL) look(rig, chromium, faults);
            crowd(rig.api());
            trouble(rig, chromium);
            look(rig, chromium, faults);
            assertThat(faults).isEmpty();
        }
    }

    /// The route table is held against the hub itself by its own test.
    @Test
    void noPageIsForgotten() throws IOException {
        var table = Repo.root().resolve("server/src/test/resources/vn/luot/hub/routes.txt");
        var seen =
                PAGES.values().stream()
                        .flatMap(List::stream)
                        .map(path -> path.split("\\?", 2)[0])
                        .toList();
        var pages =
                Files.readAllLines(table).stream()
                        .filter(line -> line.startsWith("GET /"))
                        .map(line -> line.substring("GET ".length(), line.indexOf(':')))
                        .filter(path -> !NO_PAGE.matcher(path).matches());
        assertThat(pages).isNotEmpty().allMatch(seen::contains);
    }

    /// Desk 1 serves, desk 2 calls, the others are closed, and sixty people wait.
    private static void crowd(HubApi api) {
        var services = List.of("A", "C", "E", "F", "H");
        IntStream.range(0, WAITING)
                .forEach(i ->
                        api.issue(services.get(i % services.size()), "press-" + i).expect(201));
        for (var desk : List.of("1", "2")) {
            api.desk(desk, "open").expect(200);
            api.desk(desk, "call-next").expect(200);
        }
        api.desk("1", "start").expect(200);
    }

    /// Somebody was not content, and desk 1 calls for help.
    private static void trouble(Rig rig, Chromium chromium) {
        var api = rig.api();
        api.desk("3", "open").expect(200);
        var served = api.desk("3", "call-next").expect(200).json().path("id").asText();
        for (var action : List.of("start", "finish")) api.desk("3", action).expect(200);
        api.rate(served, 1).expect(201);
        var officer = Officers.signedIn(chromium, rig, "demo-can-bo-1");
        officer.navigate(rig.hubUrl() + "/desk/1");
        officer.keyboard().press("t");
        assertThat(officer.locator(".desk")).containsText("Đã báo");
        officer.context().close();
    }

    private static void look(Rig rig, Chromium chromium, List<String> faults) {
        for (var language : List.of("vi", "en")) look(rig, chromium, language, faults);
    }

    private static void look(Rig rig, Chromium chromium, String language, List<String> faults) {
        PAGES.forEach((user, paths) -> {
            var page =
                    user.equals(NOBODY)
                            ? chromium.person(1280, 800, language)
                            : Officers.signedIn(chromium, rig, user);
            for (var path : paths) {
                var address = rig.hubUrl() + path + (path.contains("?") ? "&" : "?");
                page.setViewportSize(1280, 800);
                var answer = page.navigate(address + "lang=" + language);
                var where = path + " in " + language + ": ";
                if (answer.status() != 200) faults.add(where + "status " + answer.status());
                PageCheck.accessibility(page).forEach(fault -> faults.add(where + fault));
                if (language.equals("en"))
                    PageCheck.foreign(page, NAMES).forEach(fault -> faults.add(where + fault));
                sizes(page, where, faults);
            }
            page.context().close();
        });
    }

    private static void sizes(Page page, String where, List<String> faults) {
        for (var size : SIZES) {
            page.setViewportSize(size.width(), size.height());
            PageCheck.layout(page)
                    .forEach(fault -> faults.add(where + size.width() + " wide, " + fault));
        }
    }
}
