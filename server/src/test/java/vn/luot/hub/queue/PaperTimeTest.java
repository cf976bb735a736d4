package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PrinterState;

/// Scenario 5's figure: how long a kiosk had no paper.
class PaperTimeTest {
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant LOW = Instant.parse("2026-03-02T01:40:00Z");
    private static final Instant OUT = Instant.parse("2026-03-02T02:05:00Z");
    private static final Instant BACK = Instant.parse("2026-03-02T02:09:00Z");

    private final List<Event> stored = new ArrayList<>();
    private Office office = open(Office.empty(Hall.rules(CallRule.DEFAULT)), MONDAY);

    @Test
    void aRollThatWasOutFromFiveToNinePastNineCostsFourMinutes() {
        report(PrinterState.PAPER_LOW, LOW);
        report(PrinterState.PAPER_OUT, OUT);
        report(PrinterState.COVER_OPEN, OUT.plusSeconds(200));
        report(PrinterState.READY, BACK);

        assertThat(office.paper(KIOSK).until(BACK.plusSeconds(3600)))
                .isEqualTo(Duration.ofMinutes(4));
        assertThat(office.paper(new DeviceId("kiosk-2")).until(BACK)).isZero();
        assertThat(replayed()).isEqualTo(office.paper(KIOSK));
    }

    @Test
    void countsWhileItIsOut() {
        report(PrinterState.PAPER_OUT, OUT);

        assertThat(office.paper(KIOSK).until(OUT.plusSeconds(90))).hasSeconds(90);
        assertThat(office.paper(KIOSK).until(OUT.minusSeconds(1))).isZero();
    }

    @Test
    void aPrinterThatWentAwayIsNotWithoutPaper() {
        report(PrinterState.GONE, OUT);
        report(PrinterState.READY, BACK);

        assertThat(office.paper(KIOSK).until(BACK)).isZero();
    }

    @Test
    void aRollThatWasOutInTheEveningCountsAnewFromMidnight() {
        report(PrinterState.PAPER_OUT, OUT);
        var tuesday = MONDAY.plusDays(1);
        office = open(office, tuesday);
        var midnight = tuesday.atStartOfDay(Rules.ZONE).toInstant();

        assertThat(office.paper(KIOSK).until(midnight.plusSeconds(30))).hasSeconds(30);
    }

    /// Reported two seconds after it happened.
    private void report(PrinterState state, Instant since) {
        var decided =
                office.decide(
                        new Command.ReportPrinter(KIOSK, state, since),
                        new Actor.Device(KIOSK),
                        since.plusSeconds(2));
        var events = ((Decision.Accepted) decided).events();
        stored.addAll(events);
        office = office.after(events);
    }

    private PaperTime replayed() {
        return open(Office.empty(Hall.rules(CallRule.DEFAULT)), MONDAY).after(stored).paper(KIOSK);
    }

    private static Office open(Office office, LocalDate day) {
        var opened = new Event.DayOpened(day, List.of(), day.atStartOfDay(Rules.ZONE).toInstant());
        return office.apply(opened);
    }
}
