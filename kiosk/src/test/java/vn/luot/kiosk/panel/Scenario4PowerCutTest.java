package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Scenario 4: the power goes in mid-print, at 08:17:32, and comes back at 08:18:50 without a
/// network.
class Scenario4PowerCutTest {
    private static final Instant TAKEN = Instant.parse("2026-03-02T01:17:32Z");
    private static final Instant BACK = Instant.parse("2026-03-02T01:18:50Z");
    private static final TicketId TICKET = new TicketId(new UUID(9, 9));
    private static final TicketNumber A646 = TicketNumber.parse("A646");

    private final TryOut kiosk = afterThePowerCut(BACK);

    @Test
    void theFirstScreenOffersTheUnfinishedTicketAgain() {
        assertThat(kiosk.moment()).isEqualTo(new Moment.Reprint(List.of(A646), true));
        assertThat(kiosk.lit()).contains("a", "help");
        assertThat(kiosk.saved()).isEmpty();
    }

    @Test
    void whoAsksGetsTheSameNumberMarkedAsReprint() {
        kiosk.presses("help");

        assertThat(kiosk.slips())
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.ticket()).isEqualTo(TICKET);
                    assertThat(slip.number()).isEqualTo(A646);
                    assertThat(slip.takenAt()).isEqualTo(TAKEN);
                    assertThat(slip.reprint()).isTrue();
                });
        assertThat(kiosk.moment()).isEqualTo(new Moment.Taken(A646, false));
        kiosk.printed(PrintResult.PRINTED);
        assertThat(kiosk.saved()).containsExactly(new TicketPrinted(TICKET, PrintResult.REPRINTED));
        kiosk.after(Duration.ofMinutes(3));
        assertThat(kiosk.saved()).hasSize(1);
        assertThat(kiosk.moment()).isEqualTo(new Moment.Idle(false));
    }

    @Test
    void aTouchScreenHasATileForIt() {
        kiosk.presses(Moment.Reprint.button(A646));

        assertThat(kiosk.slips()).singleElement().matches(Slip::reprint);
    }

    @Test
    void nobodyAsksForTwoMinutesAndItIsSkipped() {
        kiosk.after(Duration.ofSeconds(119));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Reprint(List.of(A646), true));
        assertThat(kiosk.saved()).isEmpty();

        kiosk.after(Duration.ofSeconds(1));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Idle(false));
        assertThat(kiosk.saved()).containsExactly(new TicketPrinted(TICKET, PrintResult.NOT_TAKEN));
        assertThat(kiosk.presses("help").slips()).isEmpty();
    }

    @Test
    void theNextNumberIsTheNextOne() {
        kiosk.presses("a");

        assertThat(kiosk.taken()).containsExactly("A647");
        assertThat(kiosk.slips()).singleElement().matches(slip -> !slip.reprint());
        assertThat(kiosk.after(Duration.ofSeconds(8)).moment())
                .as("the offer still stands")
                .isEqualTo(new Moment.Reprint(List.of(A646), true));
    }

    @Test
    void aPrinterThatIsNotReadyYetStopsTheTwoMinutes() {
        kiosk.hears(new Input.PrinterIs(PrinterState.GONE)).after(Duration.ofMinutes(5));
        assertThat(kiosk.saved()).doesNotHaveAnyElementsOfTypes(TicketPrinted.class);
        assertThat(kiosk.lit()).doesNotContain("help");

        kiosk.hears(new Input.PrinterIs(PrinterState.READY)).after(Duration.ofSeconds(119));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Reprint(List.of(A646), true));
    }

    @Test
    void yesterdaysTicketIsNotOffered() {
        var next = afterThePowerCut(BACK.plus(Duration.ofDays(1)));

        assertThat(next.moment()).isEqualTo(new Moment.Idle(false));
        assertThat(next.saved()).containsExactly(new TicketPrinted(TICKET, PrintResult.NOT_TAKEN));
    }

    @Test
    void aClockThatStandsBeforeTheTicketOffersItAllTheSame() {
        var next = afterThePowerCut(Instant.parse("2026-03-02T00:30:00Z"));

        assertThat(next.moment()).isEqualTo(new Moment.Reprint(List.of(A646), true));
        next.presses("help");
        assertThat(next.slips().getFirst().takenAt()).isEqualTo(TAKEN);
    }

    private static TryOut afterThePowerCut(Instant at) {
        var own = new Numbers(Optional.of(LocalDate.of(2026, 3, 2)), 0, TryOut.last("A", 46));
        var taken = new TicketTaken(TICKET, A646, TryOut.A, Optional.empty(), "a");
        return TryOut.readyAt(at, own)
                .hears(new Input.LeftOver(List.of(new LeftTicket(taken, TAKEN, false))));
    }
}
