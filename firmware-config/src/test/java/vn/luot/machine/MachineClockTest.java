package vn.luot.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineClockTest {
    @Test
    void theKernelTellsHowFarItsClockMayBeFromTheTruth() {
        // a clock that nobody keeps counts up to 16 s; one that is kept stays far below
        assertThat(MachineClock.maxErrorMicros()).isBetween(0L, 16_000_000L);
    }

    @Test
    void aClockThatMayBeSixteenSecondsOffIsNotSynchronised() {
        assertThat(MachineClock.isKnown(500)).isTrue();
        assertThat(MachineClock.isKnown(15_999_999)).isTrue();
        assertThat(MachineClock.isKnown(16_000_000)).isFalse();
        assertThat(MachineClock.isKnown(-1)).isFalse();
    }
}
