package vn.luot.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.luot.wire.Envelope.Estimate;

/// What time it is on a device whose own clock may be wrong.
class HubTimeTest {
    private static final Instant HUB = Instant.parse("2026-03-02T01:22:00Z");

    private Instant wall = HUB;
    private long nanos = 1_000;
    private final HubTime time =
            new HubTime(() -> wall, () -> nanos, () -> new UUID(1, 2), HubTime.Trust.FULL);

    @Test
    void hasNoEstimateBeforeTheHubWasHeard() {
        assertThat(time.stamp().estimated()).isEmpty();
        assertThat(time.now().at()).isEqualTo(wall);
    }

    @Test
    void believesTheHubAndNotAClockThatIsAnHourSlow() {
        wall = HUB.minus(Duration.ofHours(1));
        hearsWithin(Duration.ofMillis(20));
        assertThat(time.now().at()).isBetween(HUB, HUB.plusMillis(20));
        assertThat(time.agrees()).isFalse();
        passes(Duration.ofMinutes(40));
        assertThat(time.now().at())
                .isBetween(HUB.plus(Duration.ofMinutes(39)), HUB.plus(Duration.ofMinutes(41)));
    }

    @Test
    void goesOnByTheMonotonicClockWhenItsOwnIsSet() {
        hearsWithin(Duration.ofMillis(20));
        wall = wall.minus(Duration.ofDays(1000));
        passes(Duration.ofSeconds(10));
        assertThat(Duration.between(HUB, time.now().at()))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
    }

    @Test
    void usesItsOwnClockAsFarAsItKeepsWithinTheBounds() {
        hearsWithin(Duration.ofMillis(500));
        assertThat(time.now().at()).isEqualTo(wall);
        assertThat(time.agrees()).isTrue();
    }

    @Test
    void trustsTheQuickestAnswer() {
        wall = HUB.minus(Duration.ofHours(1));
        hearsWithin(Duration.ofMillis(4));
        for (int slow = 0; slow < 5; slow++) hearsWithin(Duration.ofSeconds(2));
        assertThat(time.stamp().estimated().map(Estimate::error).orElseThrow())
                .isLessThan(Duration.ofMillis(10));
    }

    @Test
    void growsUnsureWithTheYears() {
        hearsWithin(Duration.ofMillis(4));
        passes(Duration.ofDays(1));
        assertThat(time.stamp().estimated().map(Estimate::error).orElseThrow())
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(9));
    }

    /// A Pi without a battery: the clock of the last save, an outage and more ago.
    @Test
    void alonePastTimeNeverComesAgain() {
        wall = HUB.minus(Duration.ofHours(3));
        var alone = unset(HUB);
        assertThat(alone.now().at()).isEqualTo(HUB);
        passes(Duration.ofMinutes(2));
        assertThat(alone.now().at()).isEqualTo(HUB.plus(Duration.ofMinutes(2)));
        assertThat(alone.stamp().wall()).isEqualTo(alone.now().at());
    }

    @Test
    void aClockThatIsLaterIsTakenAsItIs() {
        wall = HUB.plus(Duration.ofHours(1));
        assertThat(unset(HUB).now().at()).isEqualTo(wall);
    }

    @Test
    void aTimeServerOrTheHubMayTakeUsBack() {
        var trust = new HubTime.Trust(HUB.plus(Duration.ofDays(900)), () -> true);
        assertThat(with(trust).now().at()).isEqualTo(wall);
        var wrong = unset(HUB.plus(Duration.ofDays(900)));
        assertThat(wrong.now().at()).isAfter(HUB.plus(Duration.ofDays(899)));
        wrong.heard(wrong.mono(), HUB);
        assertThat(wrong.now().at()).isEqualTo(HUB);
    }

    private HubTime unset(Instant notBefore) {
        return with(new HubTime.Trust(notBefore, () -> false));
    }

    private HubTime with(HubTime.Trust trust) {
        return new HubTime(() -> wall, () -> nanos, () -> new UUID(1, 2), trust);
    }

    /// The hub's clock goes right from the first word on.
    private void hearsWithin(Duration round) {
        var asked = time.mono();
        var hub = HUB.plus(asked);
        passes(round);
        time.heard(asked, hub);
    }

    private void passes(Duration span) {
        nanos += span.toNanos();
        wall = wall.plus(span);
    }
}
