package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.HeldClock;
import vn.luot.kiosk.hardware.PaperReader;

/// A mountain commune: one kiosk on solar power, no network for three days.
///
/// Each day is another run of the program, with the clock of that day; one night it runs through.
class Scenario11Test {
    private static final String KIOSK = "kiosk-1";
    private static final String MONDAY = "2026-03-02";
    private static final String TUESDAY = "2026-03-03";
    private static final String WEDNESDAY = "2026-03-04";
    private static final String THURSDAY = "2026-03-05";
    private static final Path COMMUNE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/commune.yaml");
    private static final int BY_DAY = 20;
    private static final Duration BY_NIGHT = Duration.ofMinutes(2);
    private static final int PAPER_DOTS = 576;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// What people have in their hands.
    private record Paper(String day, String ticket, String number) {}

    private final List<Paper> papers = new ArrayList<>();

    @Test
    void threeDaysAloneArriveUnderTheirTrueDates(@TempDir Path folder) {
        var clock = Rig.clockFrom(MONDAY + "T07:10:00+07:00", BY_DAY);
        var settings = new Rig.Settings(COMMUNE.toString(), clock, false, List.of(KIOSK));
        try (var rig = new Rig(folder, settings)) {
            rig.cable(KIOSK).pull();
            rig.stopHub();
            visits(rig, MONDAY, 10);

            startedAnew(rig, Rig.clockFrom(TUESDAY + "T07:10:00+07:00", BY_DAY));
            visits(rig, TUESDAY, 11);
            throughMidnight(rig, folder);

            startedAnew(rig, Rig.clockFrom(WEDNESDAY + "T13:40:00+07:00", BY_DAY));
            visits(rig, WEDNESDAY, 8);

            rig.killKiosk(KIOSK);
            rig.setClock(Rig.clockFrom(THURSDAY + "T07:10:00+07:00", BY_DAY));
            rig.restartHub();
            rig.startKiosk(KIOSK);
            visits(rig, THURSDAY, 1);
            rig.cable(KIOSK).plugIn();
            await().atMost(Duration.ofSeconds(60)).until(() -> issued(rig).size() == 32);
            await().atMost(Duration.ofSeconds(10)).until(() -> isFromHub(visit(rig, THURSDAY)));
            check(rig);
        }
    }

    private void startedAnew(Rig rig, String clock) {
        rig.killKiosk(KIOSK);
        rig.setClock(clock);
        rig.startKiosk(KIOSK);
    }

    /// The last of Tuesday and the first of Wednesday are given by one run of the program.
    private void throughMidnight(Rig rig, Path folder) {
        var start = OffsetDateTime.parse(TUESDAY + "T13:20:00+07:00").toInstant();
        var clock = HeldClock.hold(folder.resolve("time"), start);
        startedAnew(rig, clock.toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> isOpen(rig));
        visits(rig, TUESDAY, 1);
        passUntil(clock, rig.kiosk(KIOSK)::isClosed);
        passUntil(clock, () -> isOpen(rig));
        visits(rig, WEDNESDAY, 1);
        assertThat(papers.getLast().number()).as("a new day begins anew").endsWith("601");
    }

    /// Time stands still once it has happened, however slow this machine is.
    private static void passUntil(HeldClock clock, BooleanSupplier happened) {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    clock.pass(BY_NIGHT);
                    return happened.getAsBoolean();
                });
    }

    private void visits(Rig rig, String day, int people) {
        for (int i = 0; i < people; i++) visit(rig, day);
    }

    private Paper visit(Rig rig, String day) {
        var button = papers.size() % 3 == 0 ? "c" : "a";
        var paper = PaperReader.read(rig.kiosk(KIOSK).take(button), PAPER_DOTS);
        assertThat(paper.numberInCode()).isEqualTo(paper.number());
        papers.add(new Paper(day, paper.ticket().toString(), paper.number().toString()));
        return papers.getLast();
    }

    private static boolean isFromHub(Paper paper) {
        return paper.number().substring(1).startsWith("0");
    }

    private static boolean isOpen(Rig rig) {
        return rig.kiosk(KIOSK).screenKind().equals("idle");
    }

    private void check(Rig rig) {
        for (var day : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)) {
            var numbers = papers.stream().filter(p -> p.day().equals(day)).map(Paper::number);
            assertThat(numbers).as(day).doesNotHaveDuplicates();
        }
        var issued = issued(rig);
        assertThat(issued)
                .extracting(ticket ->
                        new Paper(day(ticket), id(ticket), ticket.path("number").asText()))
                .containsExactlyInAnyOrderElementsOf(papers);
        assertThat(issued).extracting(Scenario11Test::at).isSorted();
        assertThat(visitsOf(rig, MONDAY)).isEqualTo(10);
        assertThat(visitsOf(rig, TUESDAY)).isEqualTo(12);
        assertThat(visitsOf(rig, WEDNESDAY)).isEqualTo(9);
        assertThat(rig.api().board().path("waiting").asInt())
                .as("only today's people wait")
                .isEqualTo(papers.size() - 31);
    }

    private static int visitsOf(Rig rig, String day) {
        return rig.api().day(day).path("all").path("counts").path("visits").asInt();
    }

    private static String id(JsonNode issued) {
        return issued.path("ticket").asText();
    }

    private static Instant at(JsonNode issued) {
        return Instant.parse(issued.path("issuedAt").asText());
    }

    private static String day(JsonNode issued) {
        return LocalDate.ofInstant(at(issued), ZONE).toString();
    }

    private static List<JsonNode> issued(Rig rig) {
        return rig.api().events().stream()
                .filter(event -> event.path("kind").asText().equals("ticket-issued"))
                .map(event -> event.path("data"))
                .toList();
    }
}
