package vn.luot.kiosk.hardware.pi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeWatchTest {
    private EdgeWatch watch = EdgeWatch.start(Map.of("a", false, "c", false));
    private int millis;

    @Test
    void anInputThatReportsIsAlive() {
        shows("a", true);
        watch = watch.heard("a", true);
        shows("a", true).shows("a", true).shows("a", false);
        watch = watch.heard("a", false);
        millis += 60_000;
        shows("a", false).shows("a", false);
        assertThat(watch.dead()).isEmpty();
        assertThat(watch.instead("a")).isEmpty();
    }

    @Test
    void aShortTapThatNobodyReportedIsEnough() {
        shows("a", true).shows("a", true);
        assertThat(watch.instead("a")).as("the tap still counts").contains(true);
        shows("a", false).shows("a", false);
        assertThat(watch.instead("a")).contains(false);
        assertThat(watch.dead()).as("the edge may be late").isEmpty();
        millis += 3000;
        assertThat(shows("a", false).watch.dead()).containsExactly("a");
    }

    @Test
    void aSpikeIsNoMissedPress() {
        shows("a", true).shows("a", false).shows("a", true).shows("a", false);
        millis += 10_000;
        assertThat(shows("a", false).watch.dead()).isEmpty();
    }

    @Test
    void aDeadInputIsAliveWithItsNextEdge() {
        shows("a", true).shows("a", true);
        millis += 3000;
        assertThat(shows("a", true).watch.dead()).containsExactly("a");
        watch = watch.heard("a", false);
        assertThat(watch.dead()).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadIsDeadAtOnce() {
        watch = watch.failed("c");
        assertThat(watch.dead()).containsExactly("c");
        assertThat(watch.failed("c")).isSameAs(watch);
    }

    private EdgeWatchTest shows(String input, boolean closed) {
        millis += 25;
        watch = watch.looked(input, closed, Duration.ofMillis(millis));
        return this;
    }
}
