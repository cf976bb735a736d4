package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.HeldClock;

/// A whole day of 400 citizens, 2 kiosks and 7 desks in fast-forward, against the real hub and the
/// real kiosk program; an independent ledger must agree on every ticket, wait and rating.
///
/// The three run side by side: each waits for the others' processes now and then.
@Execution(ExecutionMode.CONCURRENT)
class OfficeDayTest {
    private static final int PEOPLE = 400;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<String> KIOSKS = List.of("kiosk-1", "kiosk-2");
    private static final List<String> DESKS =
            IntStream.rangeClosed(1, 7).mapToObj(Integer::toString).toList();
    private static final Path COMMUNE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/commune.yaml");
    private static final Duration TO_END = Duration.ofMinutes(6);

    @Test
    void aQuietDayAgreesWithTheLedger(@TempDir Path folder) {
        day(folder, false, 1, (_, _) -> {});
    }

    @Test
    void nothingIsLostWhenNetworkHubAndKioskFail(@TempDir Path folder) {
        day(folder, false, 2, OfficeDayTest::trouble);
    }

    @Test
    void nothingIsLostWithABrokerThatKeepsNothing(@TempDir Path folder) {
        day(folder, true, 3, OfficeDayTest::trouble);
    }

    private record Day(Rig rig, DayPlan plan, OfficeTime time) {}

    /// A kiosk's plug, forty minutes without network, and the hub in the middle of everything.
    private static void trouble(Day day, DayCitizens citizens) {
        var unlucky =
                day.plan().arrivals().stream()
                        .filter(a -> a.at().isAfter(day.plan().at("07:50:00")))
                        .filter(a -> a.kiosk().equals("kiosk-1"))
                        .findFirst()
                        .orElseThrow();
        day.time()
                .at(
                        day.plan().at("07:50:00"),
                        citizens.line("kiosk-1"),
                        () -> citizens.pressAndPullThePlug(unlucky));
        for (var kiosk : KIOSKS) {
            network(day, citizens, kiosk, "08:32:10", true);
            network(day, citizens, kiosk, "09:11:40", false);
        }
        day.time()
                .happens(
                        day.plan().at("09:20:00"),
                        citizens.street(),
                        () -> {
                            day.rig().killHub();
                            day.rig().restartHub();
                        });
    }

    private static void network(
            Day day, DayCitizens citizens, String kiosk, String time, boolean cut) {
        day.time()
                .happens(
                        day.plan().at(time),
                        citizens.street(),
                        () -> day.rig().kiosk(kiosk).fault("network-cut", cut));
    }

    private static void day(
            Path folder, boolean mosquitto, long seed, BiConsumer<Day, DayCitizens> troubles) {
        var plan = DayPlan.of(seed, MONDAY, PEOPLE, KIOSKS);
        var clock = HeldClock.hold(folder.resolve("time"), plan.at("06:55:00"));
        var settings = new Rig.Settings(COMMUNE.toString(), clock.toString(), mosquitto, KIOSKS);
        var ledger = new Ledger();
        try (var rig = new Rig(folder, settings);
                var time = new OfficeTime(clock);
                var citizens = new DayCitizens(rig, plan, ledger, time);
                var officers = new DayOfficers(rig.api(), time, ledger, citizens::serving)) {
            time.run();
            officers.open(DESKS);
            citizens.come();
            troubles.accept(new Day(rig, plan, time), citizens);
            await("the end of the day")
                    .atMost(TO_END)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() ->
                            citizens.allCame() && allServed(rig, ledger) && officers.allIdle());
            assertThat(citizens.troubles()).isEmpty();
            assertThat(officers.troubles()).isEmpty();
            check(new DayCheck(ledger, rig.api().events()), rig);
            rig.stopHub();
            var verified = rig.hubCommand("verify-log");
            assertThat(verified.exitCode(Duration.ofSeconds(60))).as(verified.output()).isZero();
        }
    }

    private static void check(DayCheck check, Rig rig) {
        check.nothingLostOrDoubled();
        check.everyCallIsKept();
        check.nobodyAtTwoDesks();
        check.everybodyIsServedOnce();
        check.ratingsAreThosePeopleGave();
        check.waitsAreReported(rig.api().day(MONDAY.toString()));
    }

    /// Nobody waits, and everybody who holds a paper was served.
    private static boolean allServed(Rig rig, Ledger ledger) {
        try {
            if (rig.api().board().path("waiting").asInt() > 0) return false;
            var served =
                    rig.api().events().stream()
                            .filter(event -> event.path("kind").asText().equals("ticket-finished"))
                            .count();
            return served >= ledger.all(Ledger.Seen.Paper.class).size();
        } catch (UncheckedIOException _) {
            // the hub that was killed is not back yet
            return false;
        }
    }
}
