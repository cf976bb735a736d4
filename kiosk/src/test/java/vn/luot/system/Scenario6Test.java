package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.HeldClock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.system.Ledger.Seen;
import vn.luot.text.Formats;

/// Ghost tickets: of 42 presses between seven and a quarter to eight, ten were people for Đất đai;
/// the line counts those ten, and the day's log says what became of every number.
@Execution(ExecutionMode.CONCURRENT)
class Scenario6Test {
    private static final String KIOSK = "kiosk-1";
    private static final String MONDAY = "2026-03-02";
    private static final String LAND = "e";
    private static final int PAPER_DOTS = 576;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> FIELDS = List.of("a", "c", "f", "e", "h", "l", "u");
    private static final Path COMMUNE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/commune.yaml");

    private final Ledger ledger = new Ledger();

    @Test
    void tenPeopleAreALineOfTen(@TempDir Path folder) throws IOException {
        var clock = HeldClock.hold(folder.resolve("time"), at("2026-02-27", "16:00:00"));
        var settings =
                new Rig.Settings(COMMUNE.toString(), clock.toString(), false, List.of(KIOSK));
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            warm(rig, clock);
            until(clock, "07:00:30");
            for (int person = 1; person <= 4; person++) comes(rig, clock, person);
            aChildPressesTwentyFiveTimes(rig, clock);
            strayPresses(rig, clock);
            for (int person = 5; person <= 9; person++) comes(rig, clock, person);
            until(clock, "07:30:00");
            ghostsLeaveTheCount(rig);
            comes(rig, clock, 10);
            nobodyTakesThePaper(rig, clock);
            until(clock, "07:45:00");
            tenWaitAndTheEleventhIsToldOfTen(rig, clock);
            theLogSaysWhatBecameOfEach(rig, chromium);
        }
    }

    /// On the Friday before: programs that have just started are slow, and a kiosk does not wait.
    private static void warm(Rig rig, HeldClock clock) {
        for (var button : FIELDS) {
            clock.pass(Duration.ofSeconds(10));
            var _ = rig.kiosk(KIOSK).take(button);
        }
    }

    /// Takes one number. One in four presses again at once, and one comes down on two buttons.
    private void comes(Rig rig, HeldClock clock, int person) {
        clock.pass(Duration.ofMinutes(2));
        if (person == 3) taken(rig, clock, LAND, "f");
        else taken(rig, clock, LAND);
        if (person % 4 != 1) return;
        clock.pass(Duration.ofSeconds(1));
        rig.kiosk(KIOSK).press(LAND);
        soon(() -> rig.kiosk(KIOSK).screenKind().equals("again"));
    }

    private void aChildPressesTwentyFiveTimes(Rig rig, HeldClock clock) {
        clock.pass(Duration.ofMinutes(1));
        var before = papers().size();
        for (int press = 0; press < 25; press++) {
            if (press < 3) taken(rig, clock, FIELDS.get(press));
            else {
                rig.kiosk(KIOSK).press(FIELDS.get(press % FIELDS.size()));
                soon(() -> rig.kiosk(KIOSK).screenKind().equals("refused"));
            }
            clock.pass(Duration.ofMillis(800));
        }
        assertThat(papers()).hasSize(before + 3);
    }

    /// "Ưu tiên" by itself, twice: with three who are impatient, a hand on two buttons and a paper
    /// that nobody takes, seven.
    private static void strayPresses(Rig rig, HeldClock clock) {
        for (int i = 0; i < 2; i++) {
            clock.pass(Duration.ofMinutes(2));
            rig.kiosk(KIOSK).press("priority");
            soon(() -> rig.kiosk(KIOSK).screenKind().equals("ask"));
        }
    }

    private static void ghostsLeaveTheCount(Rig rig) {
        assertThat(waiting(rig)).isEqualTo(Map.of("A", 1, "C", 1, "F", 1, "E", 9));
        rig.api().cancel(ticket(rig, "A001")).expect(200);
        for (var desk : List.of("4", "6")) {
            var service = List.of(desk.equals("4") ? "C" : "F");
            rig.api().desk(desk, "open", Map.of("services", service)).expect(200);
            rig.api().desk(desk, "call-next").expect(200);
            rig.api().desk(desk, "no-show").expect(200);
        }
        assertThat(waiting(rig)).isEqualTo(Map.of("E", 9));
    }

    /// The power goes with the paper half out, and whoever pressed has gone when it is back.
    private void nobodyTakesThePaper(Rig rig, HeldClock clock) throws IOException {
        clock.pass(Duration.ofMinutes(1));
        var mouth = rig.folder().resolve(KIOSK).resolve("paper").resolve("last.tmp");
        jam(mouth);
        rig.kiosk(KIOSK).press("h");
        soon(() -> rig.kiosk(KIOSK).shows("H001"));
        rig.killKiosk(KIOSK);
        Files.delete(mouth);
        ledger.add(new Seen.Paper(0, ticket(rig, "H001"), "H001", "h", clock.instant()));
        rig.startKiosk(KIOSK);
        soon(() -> rig.kiosk(KIOSK).shows("H001"));
        assertThat(waiting(rig)).isEqualTo(Map.of("E", 10, "H", 1));
        clock.pass(Duration.ofMinutes(3));
        soon(() -> !of(rig, "ticket-unclaimed").isEmpty());
    }

    /// A printer that takes no more.
    private static void jam(Path mouth) throws IOException {
        var made = new ProcessBuilder("mkfifo", mouth.toString()).inheritIO().start();
        assertThat(made.onExit().join().exitValue()).isZero();
    }

    private void tenWaitAndTheEleventhIsToldOfTen(Rig rig, HeldClock clock) {
        assertThat(waiting(rig)).isEqualTo(Map.of("E", 10));
        soon(() -> rig.kiosk(KIOSK).shows("Đang chờ: 10 lượt"));
        var paper = taken(rig, clock, LAND);
        assertThat(paper.number()).hasToString("E011");
        var ticket = rig.api().ticket(paper.ticket().toString());
        assertThat(ticket.path("ahead").asInt()).isEqualTo(10);
        var office = rig.folder().resolve(KIOSK).resolve("office.json");
        var drawn = new DrawnPaper(office, paper, ticket, clock.instant());
        assertThat(paper.picture()).isEqualTo(drawn.with(10));
        assertThat(paper.picture()).isNotEqualTo(drawn.with(11));
    }

    /// As the inspector reads it, and as the tool proves it.
    private void theLogSaysWhatBecameOfEach(Rig rig, Chromium chromium) {
        var page = Officers.signedIn(chromium, rig, "demo-thanh-tra");
        page.navigate(rig.hubUrl() + "/manager/tickets?day=" + MONDAY);
        var rows =
                page.locator("tbody tr").all().stream()
                        .map(row -> String.join(" | ", row.locator("td").allInnerTexts()))
                        .toList();
        assertThat(rows).containsExactlyElementsOf(papers().stream().map(this::row).toList());
        assertThat(page.locator(".issues").innerText()).contains("nguyên vẹn");
        rig.stopKiosks();
        rig.stopHub();
        var verified = rig.hubCommand("verify-log");
        assertThat(verified.exitCode(SOON)).as(verified.output()).isZero();
        assertThat(verified.output()).contains("whole");
    }

    private String row(Seen.Paper paper) {
        var time = LocalDateTime.ofInstant(paper.at(), Formats.ZONE).toLocalTime();
        var fate =
                switch (paper.number()) {
                    case "A001" -> "đã hủy";
                    case "C001", "F001" -> "gọi không có mặt";
                    case "H001" -> "không nhận phiếu";
                    default -> "chưa xong";
                };
        return "%s | %tT | %s | %s | %s | %s"
                .formatted(
                        paper.number(),
                        time,
                        Service.of(paper.number()).title,
                        KIOSK,
                        paper.kiosk(),
                        fate);
    }

    /// What the buttons of the office are for.
    private enum Service {
        A("Chứng thực"),
        C("Hộ tịch – Tư pháp"),
        E("Đất đai – Môi trường"),
        F("Xây dựng – Đô thị – Giao thông"),
        H("Kinh doanh – Tài chính – Thuế");

        private final String title;

        Service(String title) {
            this.title = title;
        }

        static Service of(String number) {
            return valueOf(number.substring(0, 1));
        }
    }

    /// One press and its paper.
    ///
    /// @param besides buttons that the same hand touches
    private PaperReader taken(Rig rig, HeldClock clock, String button, String... besides) {
        var kiosk = rig.kiosk(KIOSK);
        var before = kiosk.paper();
        kiosk.press(button);
        for (var other : besides) kiosk.press(other);
        soon(() -> !Arrays.equals(before, kiosk.paper()));
        var paper = PaperReader.read(kiosk.paper(), PAPER_DOTS);
        ledger.add(
                new Seen.Paper(
                        0,
                        paper.ticket().toString(),
                        paper.number().toString(),
                        button,
                        clock.instant()));
        return paper;
    }

    private List<Seen.Paper> papers() {
        return new ArrayList<>(ledger.all(Seen.Paper.class));
    }

    /// Lines in which somebody waits.
    private static Map<String, Integer> waiting(Rig rig) {
        var lines = new TreeMap<String, Integer>();
        for (var line : rig.api().board().path("services"))
            if (line.path("waiting").asInt() > 0)
                lines.put(line.path("service").asText(), line.path("waiting").asInt());
        return lines;
    }

    /// The ticket that was given this number today.
    private static String ticket(Rig rig, String number) {
        return of(rig, "ticket-issued").stream()
                .filter(issued -> issued.path("number").asText().equals(number))
                .map(issued -> issued.path("ticket").asText())
                .reduce("", (_, last) -> last);
    }

    private static void until(HeldClock clock, String time) {
        clock.pass(Duration.between(clock.instant(), at(MONDAY, time)));
    }

    private static Instant at(String day, String time) {
        return Instant.parse(day + "T" + time + "+07:00");
    }

    private static void soon(Callable<Boolean> happened) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(30)).until(happened);
    }

    private static List<JsonNode> of(Rig rig, String kind) {
        return rig.api().events().stream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .map(event -> event.path("data"))
                .toList();
    }
}
