package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.HeldClock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.system.Http.Reply;

/// A rating cannot be cooked: not at an idle desk, not without a visit, not too late, not by
/// whoever is rated; and an accusation is not read by the accused.
@Execution(ExecutionMode.CONCURRENT)
class Scenario9Test {
    private static final String MONDAY = "2026-03-02";
    private static final String ZONE = "+07:00";
    private static final String BOX = "box-1";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path COMMUNE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/commune.yaml");

    @Test
    void onlyVisitsAreRatedOnceByWhomTheyWere(@TempDir Path folder) {
        var clock = HeldClock.hold(folder.resolve("time"), at(MONDAY, "08:40:00"));
        var settings =
                new Rig.Settings(COMMUNE.toString(), clock.toString(), false, List.of("kiosk-1"));
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            rig.startDevice(BOX, "rating-box", "--desk=1");
            rig.api().desk("1", "open").expect(200);
            fortyPressesAtAnIdleDesk(rig, clock);
            var rated = theLastWithinTheWindowWins(rig, clock);
            notWhoWasNotServed(rig, clock);
            notWhoWorksHere(chromium, rig, rated);
            anAccusationIsNotReadByTheAccused(chromium, rig, clock);
            untilTheEndOfTheNextWorkingDay(rig, clock);
        }
    }

    private static void fortyPressesAtAnIdleDesk(Rig rig, HeldClock clock) {
        for (int i = 1; i <= 40; i++) {
            rig.kiosk(BOX).press("rate-5");
            var so = i;
            soon(() -> of(rig, "rating-refused").size() == so);
            clock.pass(Duration.ofSeconds(3));
        }
        assertThat(day(rig).path("anomalies").asInt()).isEqualTo(40);
        assertThat(satisfaction(rig).path("rated").asInt()).isZero();
        assertThat(of(rig, "rating-refused"))
                .allMatch(event -> event.path("reason").asText().equals("nothing-to-rate"));
    }

    private static String theLastWithinTheWindowWins(Rig rig, HeldClock clock) {
        until(clock, MONDAY, "08:50:00");
        var ticket = served(rig, clock);
        until(clock, MONDAY, "08:51:00");
        rig.kiosk(BOX).press("rate-4");
        soon(() -> of(rig, "ticket-rated").size() == 1);
        assertThat(satisfaction(rig).path("levels").get(3).asInt()).isOne();
        until(clock, MONDAY, "08:58:00");
        rig.api().rate(ticket, 2).expect(201);
        assertThat(of(rig, "ticket-rated")).as("both are kept").hasSize(2);
        assertThat(satisfaction(rig).path("rated").asInt()).as("one counts").isOne();
        assertThat(satisfaction(rig).path("levels").get(1).asInt()).as("the last").isOne();
        return ticket;
    }

    private static void notWhoWasNotServed(Rig rig, HeldClock clock) {
        var waiting = take(rig, clock);
        assertThat(rig.api().rate(waiting, 5)).extracting(Reply::status).isEqualTo(409);
        assertThat(day(rig).path("anomalies").asInt()).isEqualTo(41);
        rig.api().desk("1", "call-next").expect(200);
        rig.api().desk("1", "no-show").expect(200);
    }

    /// From the computer at the desk, signed in: on the citizen's own page and on the desk's.
    private static void notWhoWorksHere(Chromium chromium, Rig rig, String rated) {
        var officer = Officers.signedIn(chromium, rig, "demo-can-bo-1");
        var answer = rating(officer, rig, rated);
        assertThat(answer).isEqualTo(409);
        assertThat(satisfaction(rig).path("levels").get(1).asInt()).as("as before").isOne();
        assertThat(satisfaction(rig).path("rated").asInt()).isOne();
        assertThat(of(rig, "rating-refused").getLast().path("reason").asText())
                .isEqualTo("rating-own");
    }

    /// Sends what the page's own script would, and tells the answer's status.
    private static int rating(Page page, Rig rig, String ticket) {
        return ((Number)
                        page.evaluate(
                                """
                                async ([office, ticket]) => {
                                  const csrf = document.querySelector('[name=csrf], [name=_csrf]');
                                  const meta = document.querySelector('meta[name=csrf]');
                                  const answer = await fetch(`/api/v1/offices/${office}/ratings`, {
                                    method: 'POST',
                                    headers: {'Content-Type': 'application/json',
                                      'X-CSRF-Token': (meta && meta.content) || (csrf && csrf.value) || ''},
                                    body: JSON.stringify({ticket, level: 5, device: 'desk'})});
                                  return answer.status;
                                }\
                                """,
                                List.of(rig.facts().path("office").asText(), ticket)))
                .intValue();
    }

    private static void anAccusationIsNotReadByTheAccused(
            Chromium chromium, Rig rig, HeldClock clock) {
        var ticket = served(rig, clock);
        var accusation =
                Map.of(
                        "ticket",
                        ticket,
                        "level",
                        1,
                        "device",
                        "phone",
                        "reasons",
                        List.of("R3", "R7"),
                        "comment",
                        "đòi thêm tiền");
        rig.api()
                .http()
                .post(events(rig).replace("events?after=0", "ratings"), accusation)
                .expect(201);
        var officer = Officers.signedIn(chromium, rig, "demo-can-bo-1");
        for (var path : List.of("/desk/1", "/display", "/rate/1", events(rig))) {
            officer.navigate(rig.hubUrl() + path);
            assertThat(officer.content()).as(path).doesNotContain("R7").doesNotContain("đòi thêm");
        }
        var inspector = Officers.signedIn(chromium, rig, "demo-thanh-tra");
        inspector.navigate(rig.hubUrl() + events(rig));
        assertThat(inspector.content()).contains("R7").contains("đòi thêm tiền");
    }

    private static String events(Rig rig) {
        return "/api/v1/offices/" + rig.facts().path("office").asText() + "/events?after=0";
    }

    private static void untilTheEndOfTheNextWorkingDay(Rig rig, HeldClock clock) {
        var ticket = served(rig, clock);
        until(clock, "2026-03-03", "16:59:00");
        rig.api().rate(ticket, 4).expect(201);
        until(clock, "2026-03-03", "17:01:00");
        assertThat(rig.api().rate(ticket, 1)).extracting(Reply::status).isEqualTo(409);
        assertThat(of(rig, "rating-refused").getLast().path("reason").asText())
                .isEqualTo("rating-over");
    }

    /// Takes a number, is called and served at desk 1.
    private static String served(Rig rig, HeldClock clock) {
        var ticket = take(rig, clock);
        soon(() -> rig.api().desk("1", "call-next").status() == 200);
        assertThat(rig.api().currentAt("1")).isEqualTo(ticket);
        rig.api().desk("1", "start").expect(200);
        rig.api().desk("1", "finish").expect(200);
        return ticket;
    }

    private static String take(Rig rig, HeldClock clock) {
        clock.pass(Duration.ofMinutes(1));
        return PaperReader.read(rig.kiosk("kiosk-1").take("a"), 576).ticket().toString();
    }

    private static void until(HeldClock clock, String day, String time) {
        clock.pass(Duration.between(clock.instant(), at(day, time)));
    }

    private static Instant at(String day, String time) {
        return Instant.parse(day + "T" + time + ZONE);
    }

    private static void soon(Callable<Boolean> happened) {
        await().atMost(SOON).pollInterval(Duration.ofMillis(30)).until(happened);
    }

    private static JsonNode day(Rig rig) {
        return rig.api().day(MONDAY);
    }

    private static JsonNode satisfaction(Rig rig) {
        return day(rig).path("all").path("satisfaction");
    }

    private static List<JsonNode> of(Rig rig, String kind) {
        return rig.api().events().stream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .map(event -> event.path("data"))
                .toList();
    }
}
