package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketNumber;

/// What a citizen meets at a touch screen, beyond the buttons.
class TouchPanelTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void keepsPriorityForAMinuteAndAHalf() {
        var kiosk = touch().presses("priority").after(SECOND.multipliedBy(89));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Armed());
        assertThat(kiosk.after(SECOND).moment()).isEqualTo(new Moment.Idle(false));
    }

    @Test
    void givesMoreTimeAsOftenAsItIsWanted() {
        var kiosk = touch().presses("priority");
        for (int i = 0; i < 10; i++) kiosk.after(SECOND.multipliedBy(50)).presses("more-time");
        assertThat(kiosk.after(SECOND.multipliedBy(49)).moment()).isEqualTo(new Moment.Armed());
        assertThat(kiosk.presses("a").taken()).containsExactly("P601");
    }

    @Test
    void sendsAwayWhatWasSeen() {
        var kiosk = touch().presses("a");
        assertThat(kiosk.moment()).isInstanceOf(Moment.Taken.class);
        assertThat(kiosk.after(SECOND).presses("done").moment()).isEqualTo(new Moment.Idle(false));
        assertThat(kiosk.presses("priority").after(SECOND).presses("done").lit())
                .doesNotContain("priority");
    }

    @Test
    void keepsANumberWithoutPaperUntilItWasSeen() {
        var kiosk = touch().hears(new Input.PrinterIs(PrinterState.PAPER_OUT)).presses("a");
        assertThat(kiosk.moment()).isEqualTo(new Moment.Unprinted(true));
        kiosk.after(SECOND.multipliedBy(29)).presses("more-time").after(SECOND.multipliedBy(30));
        assertThat(kiosk.view().remember()).containsExactly(TicketNumber.parse("A601"));
        assertThat(kiosk.presses("done").moment()).isEqualTo(new Moment.Idle(true));
    }

    @Test
    void doesNotSendAwayTheNumbersOfOthers() {
        var kiosk = touch().hears(new Input.PrinterIs(PrinterState.GONE)).presses("a");
        kiosk.after(SECOND).presses("c").after(SECOND).presses("done");
        assertThat(kiosk.view().remember()).hasSize(2);
    }

    @Test
    void offersWhateverTheOfficeHas() {
        var kiosk = touch();
        assertThat(kiosk.lit()).containsExactlyInAnyOrder("a", "c");
        assertThat(kiosk.presses("c").taken()).containsExactly("C601");
        assertThat(kiosk.after(SECOND).presses("z").taken()).containsExactly("C601");
    }

    private static TryOut touch() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("*", new Key.EveryService());
        keys.put("priority", new Key.Priority());
        keys.put("more-time", new Key.MoreTime());
        keys.put("done", new Key.Done());
        return TryOut.readyWith(new Keys(keys, Optional.empty()));
    }
}
