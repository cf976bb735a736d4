package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.HeldClock;

/// The agent with 12 dossiers: Đất đai, three in a turn, a turn takes about 45 minutes, nine people
/// behind. One officer at the desk's own page; the nine are served at the desk beside it.
@Execution(ExecutionMode.CONCURRENT)
class Scenario10Test {
    private static final Path DEMO =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/demo.yaml");
    private static final String USUAL = "minutes: 18\n";
    private static final String LAND = "E";
    private static final String BESIDE = "4";
    private static final Duration TURN = Duration.ofMinutes(45);
    private static final int ALL_TURNS = 180;
    private static final int BEHIND = 9;

    @Test
    void threeAreServedAndTheRestStandsBehindTheNine(@TempDir Path folder) throws IOException {
        var office = Files.readString(DEMO).replaceFirst(USUAL, "minutes: 45\n");
        assertThat(office).contains("minutes: 45").contains("dossiersInTurn: 3");
        var file = Files.writeString(folder.resolve("office.yaml"), office);
        var clock =
                HeldClock.hold(folder.resolve("time"), Instant.parse("2026-03-02T08:00:00+07:00"));
        var settings = new Rig.Settings(file.toString(), clock.toString(), false, List.of());
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var agent = comes(rig, 0);
            var officer = Officers.signedIn(chromium, rig, "demo-can-bo-6");
            Officers.opens(officer);
            clock.pass(Duration.ofSeconds(10));
            Officers.calls(officer, "E001");
            Officers.starts(officer);
            scans(officer, "H15.12.34-260302-0017");
            more(officer, "H15.12.34-260302-0018");
            officer.keyboard().press("Escape");
            var nine = IntStream.rangeClosed(1, BEHIND).mapToObj(n -> comes(rig, n)).toList();
            theFirstOfTheNineWaitsForOneTurn(rig, nine.getFirst());
            clock.pass(TURN);
            twelve(rig, officer, agent, nine);
            theNineAreServedFirst(rig, clock);
            threeMoreTurns(rig, officer, clock);
            theDaysSheet(rig, officer);
        }
    }

    private static String comes(Rig rig, int person) {
        var made = rig.api().issue(LAND, "person-" + person).expect(201).json();
        return made.path("id").asText();
    }

    /// A scanner types and presses Enter; after the first code the next one needs no key.
    private static void scans(Page officer, String code) {
        officer.keyboard().press("s");
        more(officer, code);
    }

    private static void more(Page officer, String code) {
        assertThat(officer.locator("[name=code]:focus")).hasValue("");
        officer.keyboard().type(code);
        officer.keyboard().press("Enter");
        assertThat(officer.locator(".said")).containsText("Đã ghi mã hồ sơ");
    }

    /// Told while the agent is at the desk: that turn, and not four of them.
    private static void theFirstOfTheNineWaitsForOneTurn(Rig rig, String first) {
        await().atMost(Duration.ofSeconds(20)).until(() -> told(rig, first).has("waitTo"));
        var told = told(rig, first);
        assertThat(told.path("ahead").asInt()).isZero();
        assertThat(told.path("waitFrom").asLong()).isLessThanOrEqualTo(TURN.toMinutes());
        assertThat(told.path("waitTo").asLong())
                .isGreaterThanOrEqualTo(TURN.toMinutes())
                .isLessThan(ALL_TURNS);
    }

    private static JsonNode told(Rig rig, String ticket) {
        return rig.api().ticket(ticket);
    }

    /// The clerk keys 12: three are done, and nobody of the nine waits longer for the other nine.
    private static void twelve(Rig rig, Page officer, String agent, List<String> nine) {
        var before = told(rig, nine.getLast()).path("waitTo").asLong();
        finishes(officer, "12");
        assertThat(officer.locator(".desk-next")).containsText("E002");
        var returns = told(rig, agent);
        assertThat(returns.path("state").asText()).isEqualTo("waiting");
        assertThat(returns.path("number").asText()).isEqualTo("E001");
        assertThat(returns.path("ahead").asInt()).isEqualTo(BEHIND);
        for (int i = 0; i < BEHIND; i++)
            assertThat(told(rig, nine.get(i)).path("ahead").asInt()).isEqualTo(i);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(rig, nine.getFirst()).path("waitFrom").asLong() == 0);
        assertThat(told(rig, nine.getLast()).path("waitTo").asLong())
                .isPositive()
                .isLessThanOrEqualTo(before);
    }

    /// By the desk beside, in the order in which they came; the agent is not among them.
    private static void theNineAreServedFirst(Rig rig, HeldClock clock) {
        rig.api().desk(BESIDE, "open", Map.of("services", List.of(LAND))).expect(200);
        for (int n = 2; n <= BEHIND + 1; n++) {
            var called = rig.api().desk(BESIDE, "call-next").expect(200).json();
            assertThat(called.path("number").asText()).isEqualTo("E%03d".formatted(n));
            clock.pass(Duration.ofMinutes(2));
            rig.api().desk(BESIDE, "finish", Map.of("dossiers", 1)).expect(200);
        }
        rig.api().desk(BESIDE, "close").expect(200);
    }

    /// Nine, six and three are left; what is left stands in the form. Whoever came meanwhile is
    /// called before the agent: where nobody waits, nobody is sent back.
    private static void threeMoreTurns(Rig rig, Page officer, HeldClock clock) {
        turn(officer, clock, "9");
        var eleventh = comes(rig, BEHIND + 1);
        finishes(officer, "9");
        isCalledBeside(rig, eleventh);
        turn(officer, clock, "6");
        var twelfth = comes(rig, BEHIND + 2);
        finishes(officer, "6");
        isCalledBeside(rig, twelfth);
        turn(officer, clock, "3");
        finishes(officer, "3");
        assertThat(officer.locator(".desk-next")).not().containsText("E001");
    }

    private static void turn(Page officer, HeldClock clock, String left) {
        clock.pass(Duration.ofSeconds(10));
        Officers.calls(officer, "E001");
        assertThat(officer.locator("body")).containsText("còn " + left + " hồ sơ");
        Officers.starts(officer);
        assertThat(officer.locator("#dossiers")).hasValue(left);
        clock.pass(TURN);
    }

    private static void isCalledBeside(Rig rig, String ticket) {
        rig.api().desk(BESIDE, "open", Map.of("services", List.of(LAND))).expect(200);
        var called = rig.api().desk(BESIDE, "call-next").expect(200).json();
        assertThat(called.path("id").asText()).isEqualTo(ticket);
        rig.api().desk(BESIDE, "finish", Map.of("dossiers", 1)).expect(200);
        rig.api().desk(BESIDE, "close").expect(200);
    }

    private static void finishes(Page officer, String dossiers) {
        officer.locator("#dossiers").fill(dossiers);
        officer.locator("#done").click();
        assertThat(officer.locator(".desk-number")).hasCount(0);
    }

    /// One visit, twelve dossiers, four turns.
    private static void theDaysSheet(Rig rig, Page officer) {
        officer.navigate(rig.hubUrl() + "/me/sheet?month=2026-03");
        assertThat(officer.locator("section.scrolls tbody tr")).hasCount(1);
        var cells = officer.locator("section.scrolls tbody td.end").allTextContents();
        assertThat(cells).containsExactly("1", "4", "12");
        var day = rig.api().day("2026-03-02").path("services").path(LAND).path("counts");
        assertThat(day.path("visits").asInt()).isEqualTo(BEHIND + 3);
        assertThat(day.path("served").asInt()).isEqualTo(BEHIND + 3);
    }
}
