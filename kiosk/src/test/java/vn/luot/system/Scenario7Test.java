package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.HeldClock;
import vn.luot.system.CentreDay.Call;

/// A provincial centre's day on the real programs: 27 agencies, sixty desks with their signs and
/// rating boxes, four kiosks, eight screens, an officer at each desk.
///
/// Every build lives a day of fewer people; `-Dcentre.people=1000` is the whole one. Its times are
/// told, not judged: they are those of the machine.
@Isolated("it takes a machine of two processors for itself")
class Scenario7Test {
    private static final Logger log = LoggerFactory.getLogger(Scenario7Test.class);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int PEOPLE = Integer.getInteger("centre.people", 120);
    private static final int OF_BOTH = 41;
    private static final int RIGHT = 45;

    @Test
    void everybodyIsServedOnceAndEachSeesItsOwn(@TempDir Path folder) throws Exception {
        var clock =
                HeldClock.hold(folder.resolve("time"), Instant.parse("2026-03-02T07:20:00+07:00"));
        try (var centre = new Centre(folder, clock)) {
            log.info("at once: {}", centre.connected());
            var day = new CentreDay(centre, plan(centre.office()), clock);
            var begin = System.nanoTime();
            var worked = centre.rig().program(Rig.HUB).processorTime();
            live(day, centre.office());
            var took = Duration.ofNanos(System.nanoTime() - begin);
            var hub = centre.rig().program(Rig.HUB).processorTime().minus(worked);
            log.info("at once: {}", centre.connected());
            check(centre, day);
            tell(centre, day);
            log.info(
                    "{} tickets in {} s; the hub worked {} s, {} % of one processor, and holds {} MB",
                    PEOPLE,
                    took.toSeconds(),
                    hub.toSeconds(),
                    100 * hub.toMillis() / took.toMillis(),
                    centre.rig().program(Rig.HUB).memoryMegabytes());
        }
    }

    private static CentrePlan plan(CentreOffice office) {
        var keyboards =
                Centre.KEYBOARDS.stream()
                        .flatMap(desk -> office.services(desk).stream())
                        .collect(Collectors.toSet());
        var midnight = Instant.parse(DAY + "T00:00:00+07:00");
        return CentrePlan.of(office, midnight, PEOPLE, keyboards);
    }

    /// Desk 41 serves two agencies; desk 45 opens at a minute past nine.
    private static void live(CentreDay day, CentreOffice office) throws Exception {
        office.desks()
                .forEach((desk, services) -> {
                    if (desk != RIGHT)
                        day.opens(desk, desk == OF_BOTH ? List.of("HA", "HC") : services);
                });
        day.until(9, 1);
        day.opens(RIGHT, List.of(CentrePlan.RIGHT));
        day.until(22, 0);
    }

    private static void check(Centre centre, CentreDay day) {
        var events = centre.rig().api().events();
        assertThat(day.book().people()).hasSize(PEOPLE).allMatch(person -> person.served);
        assertThat(day.book().people()).filteredOn(p -> p.services.size() == 2).hasSize(14);
        var written = new DayCheck(day.ledger(), events);
        written.nothingLostOrDoubled();
        written.everyCallIsKept();
        written.everybodyIsServedOnce();
        written.ratingsAreThosePeopleGave();
        var check = new CentreCheck(centre.office(), day.book(), events);
        check.everyCallWasTheRightOne();
        check.everybodyHasOnePaperAndOneCallInEachLine();
        check.drewFromBoth(OF_BOTH, day.calls());
        theEarlierTicketIsCalledFirst(day);
        var said = check.zonesSaidTheirOwn(centre.screens());
        log.info("{} calls, {} of them said while fresh", day.calls().size(), said);
        new CentreReporters(centre.rig(), centre.office(), day.book(), DAY)
                .eachSeesItsOwnAndTheDirectorAll();
    }

    /// Taken at ten past eight and sent on at nine, before whoever came there at twenty to nine.
    private static void theEarlierTicketIsCalledFirst(CentreDay day) {
        var called = day.calls().stream().filter(call -> call.desk() == RIGHT).limit(2);
        assertThat(called.map(call -> call.person().coming.at()))
                .containsExactly(
                        Instant.parse(DAY + "T08:10:00+07:00"),
                        Instant.parse(DAY + "T08:40:00+07:00"));
    }

    private static void tell(Centre centre, CentreDay day) {
        tell("press to paper", day.presses().stream().map(nanos -> nanos / 1e6).toList());
        var byHttp = day.calls().stream().filter(c -> !Centre.KEYBOARDS.contains(c.desk()));
        var calls = byHttp.toList();
        tell("call to sign", calls.stream().map(call -> toSign(centre, call)).toList());
        var seen = centre.screens().firstSeen();
        tell(
                "call to screen",
                calls.stream()
                        .map(call -> {
                            var at = call.desk() + " " + call.called().number();
                            assertThat(seen).as("what the screens showed").containsKey(at);
                            return (double) (seen.getOrDefault(at, 0L) - call.called().millis());
                        })
                        .toList());
    }

    private static double toSign(Centre centre, Call call) {
        var seen = centre.devices().firstSeen(call.desk(), call.called().number()).orElseThrow();
        return (seen - call.called().nanos()) / 1e6;
    }

    private static void tell(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        log.info(
                "{}: p50 {} ms, p95 {} ms, most {} ms, {} times",
                what,
                Math.round(sorted.get(sorted.size() / 2)),
                Math.round(sorted.get((95 * sorted.size() + 99) / 100 - 1)),
                Math.round(sorted.getLast()),
                sorted.size());
    }
}
