package vn.luot.kiosk.hardware.pi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.luot.device.Pressing;

class PressFilterTest {
    private PressFilter filter =
            PressFilter.start(
                    Pressing.USUAL,
                    Map.of("priority", "help"),
                    Map.of("a", false, "c", false, "priority", false),
                    Duration.ZERO);
    private final List<String> presses = new ArrayList<>();
    private int millis;

    @Test
    void aPressCountsAtItsFirstEdge() {
        after(1000).down("a");
        assertThat(presses).containsExactly("a");
        after(200).up("a").after(1000).down("a");
        assertThat(presses).containsExactly("a", "a");
    }

    @Test
    void bouncesAreOnePress() {
        after(1000).down("a").after(2).up("a").after(2).down("a").after(9).up("a").after(3);
        down("a").after(120).up("a").after(4).down("a").after(6).up("a").after(400);
        assertThat(presses).containsExactly("a");
    }

    @Test
    void aHandOnTwoButtonsIsOnePress() {
        after(1000).down("a").after(40).down("c").after(200).up("a").up("c").after(500);
        assertThat(presses).containsExactly("a");
        assertThat(down("c").presses).containsExactly("a", "c");
    }

    @Test
    void aShortPressHasItsOwnMeaningWhenItEnds() {
        after(1000).down("priority").after(300);
        assertThat(presses).as("it may yet become a long one").isEmpty();
        up("priority").after(50);
        assertThat(presses).containsExactly("priority");
    }

    @Test
    void aLongPressMeansTheOtherButtonOnce() {
        after(1000).down("priority").after(1500);
        assertThat(presses).containsExactly("help");
        after(2000).up("priority").after(500);
        assertThat(presses).containsExactly("help");
    }

    @Test
    void aLongPressCountsEvenIfNobodyLookedInTime() {
        after(1000).down("priority");
        millis += 1700;
        up("priority").after(100);
        assertThat(presses).containsExactly("help");
    }

    @Test
    void aStuckButtonIsReportedIgnoredAndRecovers() {
        after(1000).down("a").after(19_999);
        assertThat(filter.stuck()).isEmpty();
        after(1);
        assertThat(filter.stuck()).containsExactly("a");
        after(1).up("a").after(3).down("a").after(3);
        assertThat(filter.stuck()).as("it only trembled").containsExactly("a");
        after(60_000).down("c");
        assertThat(presses).as("the others go on").containsExactly("a", "c");
        up("a").after(30);
        assertThat(filter.stuck()).isEmpty();
        after(1000).down("a");
        assertThat(presses).containsExactly("a", "c", "a");
    }

    @Test
    void aButtonThatIsDownAtTheStartIsNotPressed() {
        filter =
                PressFilter.start(
                        Pressing.USUAL, Map.of(), Map.of("a", true), Duration.ofSeconds(5));
        millis = 5000;
        assertThat(after(21_000).presses).isEmpty();
        assertThat(filter.stuck()).containsExactly("a");
        up("a").after(100).down("a");
        assertThat(presses).containsExactly("a");
    }

    @Test
    void anUnknownButtonIsNothing() {
        assertThat(after(1000).down("nonsense").presses).isEmpty();
    }

    private PressFilterTest down(String button) {
        return edge(button, true);
    }

    private PressFilterTest up(String button) {
        return edge(button, false);
    }

    private PressFilterTest edge(String button, boolean closed) {
        take(filter.edge(button, closed, Duration.ofMillis(millis)));
        return this;
    }

    /// The clock goes on, and is looked at.
    private PressFilterTest after(int time) {
        millis += time;
        take(filter.at(Duration.ofMillis(millis)));
        return this;
    }

    private void take(PressFilter.Heard heard) {
        filter = heard.next();
        presses.addAll(heard.presses());
    }
}
