package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void takesTheNearestRank() {
        assertThat(p90(10)).isEqualTo(9);
        assertThat(p90(11)).isEqualTo(10);
        assertThat(p90(1)).isEqualTo(1);
        assertThat(p90(40)).isEqualTo(36);
    }

    @Test
    void countsTheLimitsThemselvesAsWithin() {
        var spread = Spread.of(List.of(900L, 901L, 1800L, 1801L));

        assertThat(spread.within15()).isEqualTo(0.25);
        assertThat(spread.within30()).isEqualTo(0.75);
        assertThat(spread.mean()).isEqualTo(1350.5);
        assertThat(spread.max()).isEqualTo(1801);
    }

    @Test
    void isNothingOfNothing() {
        assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, 0, 0, 0, 0, 0));
    }

    private static long p90(int n) {
        return Spread.of(LongStream.rangeClosed(1, n).boxed().toList()).p90();
    }
}
