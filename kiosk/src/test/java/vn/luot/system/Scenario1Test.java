package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.HeldClock;

/// A busy Monday morning: 172 people and seven desks. By half past eight the manager's page says
/// that the last will be served after the session and which desk to add; then and in the end its
/// figures are those that people in the hall would have written down.
@Execution(ExecutionMode.CONCURRENT)
class Scenario1Test {
    private static final String KIOSK = "kiosk-1";
    private static final String MONDAY = "2026-03-02";
    private static final LocalTime CLOSING = LocalTime.of(11, 30);
    private static final String HOUR = "(\\d\\d:\\d\\d)";
    private static final String BUSINESS = "Kinh doanh – Tài chính – Thuế";
    private static final Pattern LAST =
            Pattern.compile(
                    "7/7 quầy mở · Dự kiến người cuối "
                            + HOUR
                            + ", sau 11:30, kể cả khoảng (\\d+) người sắp đến");
    private static final Pattern ENDS =
            Pattern.compile("kể cả người sắp đến: " + HOUR + " → " + HOUR);
    private static final Path COMMUNE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/commune.yaml");

    @Test
    void theManagerIsToldInTimeAndEveryFigureIsRight(@TempDir Path folder) {
        var clock = HeldClock.hold(folder.resolve("time"), at("2026-02-27", "16:00:00"));
        var settings =
                new Rig.Settings(COMMUNE.toString(), clock.toString(), false, List.of(KIOSK));
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            warm(rig, clock);
            var morning = new BusyMorning(rig, KIOSK, clock, at(MONDAY, "00:00:00"));
            morning.until("07:29:00");
            var officer = Officers.signedIn(chromium, rig, "demo-can-bo-7");
            Officers.opens(officer);
            for (var desk : BusyMorning.OTHERS) rig.api().desk(desk, "open").expect(200);
            morning.until("07:30:00");
            assertThat(officer.locator(".desk-number")).hasText("H001");
            morning.until("08:30:00");
            var manager = Officers.signedIn(chromium, rig, "demo-quan-ly");
            saysWhatToDo(rig, manager, morning);
            morning.until("12:59:00");
            assertThat(morning.allServed()).isTrue();
            assertThat(morning.lastFinished()).isAfter(at(MONDAY, "11:30:00"));
            saysHowItWas(rig, manager, morning);
        }
    }

    /// On the Friday before: programs that have just started are slow, and a kiosk does not wait.
    private static void warm(Rig rig, HeldClock clock) {
        for (var button : List.of("a", "c", "e", "h")) {
            clock.pass(Duration.ofSeconds(10));
            var _ = rig.kiosk(KIOSK).take(button);
        }
    }

    private static void saysWhatToDo(Rig rig, Page manager, BusyMorning morning) {
        manager.navigate(rig.hubUrl() + "/manager");
        var words = words(manager.locator(".say p").first().textContent());
        var longest = morning.longestWaiting();
        assertThat(words)
                .startsWith(
                        "08:30 · Đang chờ %d · Lâu nhất %d phút (%s, %s)"
                                .formatted(
                                        morning.waiting(),
                                        morning.waited(longest).toMinutes(),
                                        BUSINESS,
                                        longest.number()));
        var last = LAST.matcher(words);
        assertThat(last.find()).as(words).isTrue();
        assertThat(LocalTime.parse(last.group(1))).isAfter(CLOSING);
        assertThat(Integer.parseInt(last.group(2)))
                .isBetween(morning.toCome() / 2, morning.toCome() * 2);
        assertThat(manager.locator(".say h1").textContent())
                .startsWith("Cần thêm 1 quầy " + BUSINESS + ": lâu nhất");
        figures(manager, morning);

        manager.locator("#try").click();
        var ends = ENDS.matcher(words(manager.locator(".say p").first().textContent()));
        assertThat(ends.find()).isTrue();
        assertThat(ends.group(1)).isEqualTo(last.group(1));
        assertThat(LocalTime.parse(ends.group(2))).isBefore(LocalTime.parse(ends.group(1)));
    }

    private static void saysHowItWas(Rig rig, Page manager, BusyMorning morning) {
        manager.navigate(rig.hubUrl() + "/manager");
        assertThat(manager.locator(".say p").first().textContent())
                .contains("Không có ai đang chờ")
                .doesNotContain("người cuối");
        figures(manager, morning);
        var check = new DayCheck(morning.ledger(), since(rig));
        check.nothingLostOrDoubled();
        check.everyCallIsKept();
        check.nobodyAtTwoDesks();
        check.everybodyIsServedOnce();
        var report = rig.api().day(MONDAY);
        check.waitsAreReported(report);
        var waits = report.path("all").path("waits");
        isReported(waits, morning.waits(LocalTime.MIN));
        isReported(report.path("all").path("waitsInHours"), morning.waits(BusyMorning.OPENING));
    }

    /// What Monday's log says: the week before is no part of it.
    private static List<JsonNode> since(Rig rig) {
        var midnight = at(MONDAY, "00:00:00");
        return rig.api().events().stream()
                .filter(event -> !Instant.parse(event.path("at").asText()).isBefore(midnight))
                .toList();
    }

    /// The page's figures of waits, from what was written down in the hall.
    private static void figures(Page manager, BusyMorning morning) {
        var waits = morning.waits(LocalTime.MIN);
        var inHours = morning.waits(BusyMorning.OPENING);
        var figures = manager.locator(".figure").allTextContents();
        assertThat(figures.get(0)).startsWith(morning.waiting() + "đang chờ");
        assertThat(figures.get(2))
                .isEqualTo(
                        minutes(mean(waits))
                                + "chờ trung bình hôm nay · 90% lượt chờ không quá "
                                + minutes(p90(waits))
                                + " · trong giờ "
                                + minutes(mean(inHours)));
        assertThat(figures.get(3))
                .isEqualTo(
                        "%d%%chờ không quá 15 phút · %d%% không quá 30 phút · %d lượt"
                                .formatted(share(waits, 15), share(waits, 30), waits.size()));
    }

    private static void isReported(JsonNode reported, List<Long> waits) {
        assertThat(reported.path("n").asInt()).isEqualTo(waits.size());
        assertThat(reported.path("mean").asDouble()).isEqualTo(mean(waits), within(1e-6));
        assertThat(reported.path("p90").asDouble()).isEqualTo(p90(waits));
        assertThat(reported.path("max").asLong()).isEqualTo(waits.getLast());
    }

    private static double mean(List<Long> waits) {
        return waits.stream().mapToLong(wait -> wait).average().orElseThrow();
    }

    /// The smallest that nine of ten do not exceed.
    private static double p90(List<Long> sorted) {
        return sorted.get((9 * sorted.size() + 9) / 10 - 1);
    }

    private static long share(List<Long> waits, int minutes) {
        var within = waits.stream().filter(wait -> wait <= minutes * 60L).count();
        return Math.round(100.0 * within / waits.size());
    }

    private static String minutes(double seconds) {
        return String.format(Locale.of("vi"), "%.1f phút", seconds / 60);
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Instant at(String day, String time) {
        return Instant.parse(day + "T" + time + "+07:00");
    }
}
