package vn.luot.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.system.Ledger.Seen;

/// The network is cut at the peak, for 39 minutes and a half: both kiosks go on, nothing is lost or
/// doubled, and the officers are told.
///
/// The office's time runs fast here, the network does not: what may take seconds is counted in the
/// machine's.
class Scenario3Test {
    private static final int SPEED = 160;
    private static final int PAPER_DOTS = 576;
    private static final String FIRST = "kiosk-1";
    private static final String SECOND = "kiosk-2";
    private static final Duration CUT = Duration.ofMinutes(39).plusSeconds(30);
    private static final Duration TO_TELL = Duration.ofSeconds(30);
    private static final Duration TO_DRAIN = Duration.ofSeconds(60);
    private static final Duration TO_PRINT = Duration.ofSeconds(3);

    /// How far a paper's time may be from the hub's: some four seconds of this machine.
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(10);

    private static final Pattern FIRST_IS_CUT =
            Pattern.compile("Ki-ốt 1(, 2)?: mất kết nối từ \\d\\d:\\d\\d");
    private static final Pattern SECOND_IS_CUT =
            Pattern.compile("Ki-ốt (1, )?2: mất kết nối từ \\d\\d:\\d\\d");

    private final Ledger ledger = new Ledger();

    @Test
    void fiftyFiveTicketsOfACutReachTheHubOnceAndInOrder(@TempDir Path folder) {
        var text = Rig.clockFrom("2026-03-02T07:05:00+07:00", SPEED);
        var settings = new Rig.Settings("", text, false, List.of(FIRST, SECOND));
        try (var rig = new Rig(folder, settings);
                var chromium = Chromium.open()) {
            var clock = OfficeClock.parse(text);
            var desk = Officers.signedIn(chromium, rig, "demo-can-bo-1");
            desk.navigate(rig.hubUrl() + "/desk/1");
            assertThat(desk.locator(".desk-cut")).hasCount(0);
            for (var kiosk : List.of(FIRST, SECOND, FIRST)) take(rig, clock, kiosk, "a");

            var begun = clock.instant();
            rig.cable(FIRST).pull();
            rig.cable(SECOND).pull();
            var away = CompletableFuture.allOf(first(rig, clock), second(rig, clock));
            officersAreTold(desk);
            away.join();
            await().atMost(CUT).until(() -> clock.instant().isAfter(begun.plus(CUT)));
            assertThat(issued(rig)).as("nothing comes through a cut cable").hasSize(3);

            rig.cable(FIRST).plugIn();
            rig.cable(SECOND).plugIn();
            assertThat(desk.locator(".desk-cut")).hasCount(0, within(TO_TELL));
            await().atMost(TO_DRAIN).until(() -> issued(rig).size() >= 58);
            check(rig);
        }
    }

    private CompletableFuture<Void> first(Rig rig, OfficeClock clock) {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 31; i++) take(rig, clock, FIRST, i % 3 == 0 ? "c" : "a");
        });
    }

    /// In the middle of it, somebody kicks the plug of this one.
    private CompletableFuture<Void> second(Rig rig, OfficeClock clock) {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 24; i++) {
                if (i == 11) {
                    rig.killKiosk(SECOND);
                    rig.startKiosk(SECOND);
                }
                take(rig, clock, SECOND, i % 2 == 0 ? "a" : "e");
            }
        });
    }

    private void take(Rig rig, OfficeClock clock, String kiosk, String button) {
        var pressed = System.nanoTime();
        var paper = PaperReader.read(rig.kiosk(kiosk).take(button), PAPER_DOTS);
        assertThat(Duration.ofNanos(System.nanoTime() - pressed))
                .as("%s of %s", paper.number(), kiosk)
                .isLessThan(TO_PRINT);
        assertThat(paper.numberInCode()).isEqualTo(paper.number());
        ledger.add(
                new Seen.Paper(
                        0,
                        paper.ticket().toString(),
                        paper.number().toString(),
                        kiosk,
                        clock.instant()));
    }

    private static void officersAreTold(Page desk) {
        var told = new ContainsTextOptions().setTimeout((double) TO_TELL.toMillis());
        assertThat(desk.locator(".desk-next")).containsText(FIRST_IS_CUT, told);
        assertThat(desk.locator(".desk-next")).containsText(SECOND_IS_CUT, told);
    }

    private void check(Rig rig) {
        var papers = ledger.all(Seen.Paper.class);
        assertThat(papers).extracting(Seen.Paper::number).hasSize(58).doesNotHaveDuplicates();
        var issued = issued(rig);
        assertThat(issued)
                .extracting(event -> event.path("ticket").asText())
                .containsExactlyInAnyOrderElementsOf(
                        papers.stream().map(Seen.Paper::ticket).toList());
        for (var kiosk : List.of(FIRST, SECOND)) orderedByIssue(issued, kiosk);
        for (var ticket : issued)
            assertThat(
                            Duration.between(
                                            paper(ticket).at(),
                                            Instant.parse(ticket.path("issuedAt").asText()))
                                    .abs())
                    .as("%s and %s", paper(ticket), ticket)
                    .isLessThan(CLOCKS_AGREE);
        waitsCountFromIssue(rig);
    }

    /// As the papers came out, so the hub has them.
    private void orderedByIssue(List<JsonNode> issued, String kiosk) {
        var papers =
                ledger.all(Seen.Paper.class).stream()
                        .filter(paper -> paper.kiosk().equals(kiosk))
                        .map(Seen.Paper::ticket)
                        .toList();
        var times = new ArrayList<Instant>();
        for (var ticket : papers)
            for (var event : issued)
                if (event.path("ticket").asText().equals(ticket))
                    times.add(Instant.parse(event.path("issuedAt").asText()));
        assertThat(times).as(kiosk).isSorted().hasSameSizeAs(papers);
    }

    private void waitsCountFromIssue(Rig rig) {
        var api = rig.api();
        for (var desk : IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList()) {
            api.desk(desk, "open").expect(200);
            while (api.desk(desk, "call-next").status() == 200)
                api.desk(desk, "finish").expect(200);
        }
        var check = new DayCheck(ledger, api.events());
        check.nothingLostOrDoubled();
        check.waitsAreReported(api.day("2026-03-02"));
    }

    private Seen.Paper paper(JsonNode issued) {
        return ledger.paper(issued.path("ticket").asText()).orElseThrow();
    }

    private static List<JsonNode> issued(Rig rig) {
        return rig.api().events().stream()
                .filter(event -> event.path("kind").asText().equals("ticket-issued"))
                .map(event -> event.path("data"))
                .toList();
    }

    private static HasCountOptions within(Duration span) {
        return new HasCountOptions().setTimeout((double) span.toMillis());
    }
}
