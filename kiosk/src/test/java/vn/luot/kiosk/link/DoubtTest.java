package vn.luot.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A hub that says it has less than it said before.
class DoubtTest {
    private static final long KNOWN = 10;
    private final Doubt doubt = new Doubt();
    private long nanos = Long.MIN_VALUE;

    @Test
    void manyLateAcknowledgementsTogetherProveNothing() {
        assertThat(asks()).isFalse();
        for (long upto = 1; upto < KNOWN; upto++) doubt.heard(upto, KNOWN);
        assertThat(asks()).isTrue();
        for (long upto = 1; upto < KNOWN; upto++) doubt.heard(upto, KNOWN);
        assertThat(doubt.forgottenAfter()).isEmpty();

        doubt.heard(KNOWN, KNOWN);
        pass(3);
        assertThat(asks()).isFalse();
        assertThat(doubt.isOpen()).isFalse();
    }

    @Test
    void theSameAnswerToThreeQuestionsIsBelieved() {
        doubt.heard(4, KNOWN);
        for (int questions = 0; questions < 3; questions++) {
            assertThat(doubt.forgottenAfter()).isEmpty();
            pass(3);
            assertThat(asks()).isTrue();
            doubt.heard(4, KNOWN);
        }
        assertThat(doubt.forgottenAfter()).contains(4L);
    }

    @Test
    void nobodyIsAskedTwiceWithinSeconds() {
        doubt.heard(4, KNOWN);
        assertThat(asks()).isTrue();
        pass(2);
        assertThat(asks()).isFalse();
        pass(1);
        assertThat(asks()).isTrue();
    }

    @Test
    void whoDoesNotAnswerHasNotForgotten() {
        doubt.heard(4, KNOWN);
        for (int questions = 0; questions < 10; questions++) {
            assertThat(asks()).isTrue();
            pass(3);
        }
        assertThat(doubt.forgottenAfter()).isEmpty();
    }

    private boolean asks() {
        return doubt.asks(nanos);
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }
}
