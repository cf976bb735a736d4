package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketNumber;

/// Scenario 5: the paper runs out at 09:05, three citizens take numbers, the new roll is in at
/// 09:09.
class Scenario5PaperTest {
    private static final List<TicketNumber> THREE =
            Stream.of("A071", "C020", "A072").map(TicketNumber::parse).toList();

    private final TryOut kiosk =
            TryOut.ready().hubIsThere().hears(new Input.PrinterIs(PrinterState.PAPER_OUT));

    @Test
    void eachNumberStaysForThirtySecondsAndIsReportedAsNotPrinted() {
        threeCome();

        assertThat(kiosk.slips()).isEmpty();
        assertThat(kiosk.view().remember()).isEqualTo(THREE);
        assertThat(kiosk.moment()).isEqualTo(new Moment.Unprinted(true));
        assertThat(results()).containsOnly(PrintResult.FAILED).hasSize(3);
        kiosk.after(Duration.ofSeconds(18));
        assertThat(kiosk.view().remember()).isEqualTo(THREE);
        kiosk.after(Duration.ofSeconds(12));
        assertThat(kiosk.view().remember()).isEmpty();
        assertThat(kiosk.moment()).isEqualTo(new Moment.Idle(true));
    }

    @Test
    void theNewRollOffersAllThreeAgainByNumber() {
        threeCome();
        newRollAfter(Duration.ofMinutes(4));

        assertThat(kiosk.moment()).isEqualTo(new Moment.Reprint(THREE, false));
        kiosk.presses(Moment.Reprint.button(THREE.get(1)));
        assertThat(kiosk.slips()).extracting(Slip::number).containsExactly(THREE.get(1));
        kiosk.printed(PrintResult.PRINTED).after(Duration.ofSeconds(9)).presses("help");
        kiosk.printed(PrintResult.SENT).after(Duration.ofSeconds(9)).presses("help");
        kiosk.printed(PrintResult.PRINTED);
        assertThat(kiosk.slips())
                .extracting(slip -> slip.number().toString())
                .containsExactly("C020", "A071", "A072");
        assertThat(kiosk.slips()).allMatch(Slip::reprint);
        assertThat(results().skip(3)).containsOnly(PrintResult.REPRINTED).hasSize(3);
        assertThat(kiosk.after(Duration.ofSeconds(9)).moment()).isEqualTo(new Moment.Idle(false));
    }

    @Test
    void whoDoesNotAskKeepsThePlaceInTheLine() {
        threeCome();
        newRollAfter(Duration.ofMinutes(4));
        kiosk.after(Missing.OFFERED);

        assertThat(kiosk.moment()).isEqualTo(new Moment.Idle(false));
        assertThat(results()).containsOnly(PrintResult.FAILED).hasSize(3);
        assertThat(kiosk.presses("help").moment()).isEqualTo(new Moment.Helping());
    }

    @Test
    void aReprintThatFailsIsOfferedOnceMore() {
        threeCome();
        newRollAfter(Duration.ofMinutes(1));
        kiosk.presses("help").printed(PrintResult.UNKNOWN);

        assertThat(kiosk.after(Duration.ofSeconds(31)).moment())
                .isEqualTo(
                        new Moment.Reprint(
                                List.of(THREE.get(1), THREE.get(2), THREE.get(0)), false));
    }

    @Test
    void theOffersOutliveARestart() {
        threeCome();
        var restarted = restartedAfter(Duration.ofMinutes(4));

        assertThat(restarted.moment()).isEqualTo(new Moment.Reprint(THREE, false));
        assertThat(restarted.saved()).as("the hub knows already").isEmpty();
        restarted.presses(Moment.Reprint.button(THREE.get(1))).printed(PrintResult.PRINTED);
        assertThat(restarted.slips())
                .singleElement()
                .matches(slip -> slip.reprint() && slip.number().equals(THREE.get(1)));
        restarted.after(Missing.OFFERED);
        assertThat(restarted.moment()).isEqualTo(new Moment.Idle(false));
        assertThat(restarted.saved())
                .containsExactly(
                        new TicketPrinted(
                                restarted.slips().getFirst().ticket(), PrintResult.REPRINTED));
    }

    @Test
    void noOfferOutlivesTheTimeInWhichSomebodyWouldWait() {
        threeCome();

        var restarted = restartedAfter(Missing.KEPT.plusMinutes(1));
        assertThat(restarted.moment()).isEqualTo(new Moment.Idle(false));
        assertThat(restarted.saved()).isEmpty();
    }

    /// As the outbox would give them back.
    private TryOut restartedAfter(Duration time) {
        var left =
                kiosk.saved().stream()
                        .filter(TicketTaken.class::isInstance)
                        .map(taken -> new LeftTicket((TicketTaken) taken, TryOut.MORNING, true))
                        .toList();
        return TryOut.readyAt(TryOut.MORNING.plus(time), Numbers.NONE)
                .hears(new Input.LeftOver(left));
    }

    @Test
    void theHubHearsOfEachChangeOnce() {
        kiosk.hears(new Input.PrinterIs(PrinterState.COVER_OPEN))
                .hears(new Input.PrinterIs(PrinterState.COVER_OPEN))
                .hears(new Input.PrinterIs(PrinterState.READY));

        assertThat(kiosk.saved())
                .containsExactly(
                        new PrinterChanged(PrinterState.PAPER_OUT),
                        new PrinterChanged(PrinterState.COVER_OPEN),
                        new PrinterChanged(PrinterState.READY));
    }

    /// Five seconds apart.
    private void threeCome() {
        kiosk.presses("a").hubGives("A071").after(Duration.ofSeconds(5));
        kiosk.presses("c").hubGives("C020").after(Duration.ofSeconds(5));
        kiosk.presses("a").hubGives("A072").after(Duration.ofSeconds(1));
    }

    private void newRollAfter(Duration time) {
        kiosk.after(time).hears(new Input.PrinterIs(PrinterState.READY));
    }

    private Stream<PrintResult> results() {
        return kiosk.saved().stream()
                .filter(TicketPrinted.class::isInstance)
                .map(happened -> ((TicketPrinted) happened).result());
    }
}
