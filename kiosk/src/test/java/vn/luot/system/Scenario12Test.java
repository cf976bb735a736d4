package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.HeldClock;
import vn.luot.kiosk.hardware.PaperReader;

/// "Calendar edges": four are left on the Friday before a long weekend; programs run through it.
@Execution(ExecutionMode.CONCURRENT)
class Scenario12Test {
    private static final String KIOSK = "kiosk-1";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ContainsTextOptions LATER =
            new ContainsTextOptions().setTimeout((double) SOON.toMillis());
    private static final Path COMMUNE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/commune.yaml");

    @Test
    void whoIsLeftOnFridayIsCalledFirstOnTuesdayAndNumbersBeginAnew(@TempDir Path folder) {
        var clock = HeldClock.hold(folder.resolve("time"), at("2026-04-24", "15:00:00"));
        var settings =
                new Rig.Settings(COMMUNE.toString(), clock.toString(), false, List.of(KIOSK));
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var papers = Stream.of("a", "a", "c", "e").map(b -> take(rig, clock, b)).toList();
            var phone = chromium.person(390, 844, "vi-VN");
            phone.navigate(papers.getFirst().address());
            assertThat(phone.locator(".phone-state")).containsText("chờ", LATER);
            until(clock, "2026-04-24", "17:05:00");
            for (var paper : papers) rig.api().carryOver(paper.ticket().toString()).expect(200);
            assertThat(phone.locator(".phone-state")).containsText("Bảo lưu", LATER);
            assertThat(phone.locator(".phone-state")).containsText("28/04");
            holidays(rig, chromium, clock);
            tuesday(rig, clock, papers.getFirst());
        }
    }

    /// Saturday, Sunday, and the Monday that stands for Sunday's holiday.
    private static void holidays(Rig rig, Chromium chromium, HeldClock clock) {
        until(clock, "2026-04-27", "08:00:00");
        soon(() -> rig.kiosk(KIOSK).shows("Nghỉ lễ. Mời quay lại Thứ Ba 28/04/2026"));
        var screen = chromium.person(1280, 800, "vi-VN");
        screen.navigate(rig.kioskUrl(KIOSK));
        assertThat(screen.locator("body"))
                .containsText("Nghỉ lễ. Mời quay lại Thứ Ba 28/04/2026", LATER);
        hall(rig, chromium);
    }

    private static void hall(Rig rig, Chromium chromium) {
        var hall = chromium.person(1920, 1080, "vi-VN");
        hall.navigate(rig.hubUrl() + "/display?sound=off");
        assertThat(hall.locator(".hall-welcome")).containsText("28/04", LATER);
        assertThat(hall.locator(".hall-clock")).containsText("tháng Ba");
    }

    private static void tuesday(Rig rig, HeldClock clock, PaperReader left) {
        until(clock, "2026-04-28", "07:20:00");
        soon(() -> !rig.kiosk(KIOSK).screenKind().equals("closed"));
        assertThat(take(rig, clock, "h").number()).hasToString("H001");
        assertThat(take(rig, clock, "a").number())
                .as("A001 and A002 are still in somebody's hand")
                .hasToString("A003");
        until(clock, "2026-04-28", "07:31:00");
        rig.api().desk("1", "open").expect(200);
        rig.api().desk("1", "call-next").expect(200);
        assertThat(rig.api().currentAt("1")).isEqualTo(left.ticket().toString());
    }

    private static PaperReader take(Rig rig, HeldClock clock, String button) {
        clock.pass(Duration.ofMinutes(1));
        return PaperReader.read(rig.kiosk(KIOSK).take(button), 576);
    }

    private static void until(HeldClock clock, String day, String time) {
        clock.pass(Duration.between(clock.instant(), at(day, time)));
    }

    private static Instant at(String day, String time) {
        return Instant.parse(day + "T" + time + "+07:00");
    }

    private static void soon(Callable<Boolean> happened) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(happened);
    }
}
