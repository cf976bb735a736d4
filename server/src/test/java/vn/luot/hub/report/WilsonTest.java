package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    /// Newcombe, "Two-sided confidence intervals for the single proportion", 1998, method 3.
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718"
    })
    void agreesWithPublishedIntervals(int part, int all, double low, double high) {
        var interval = Wilson.of(part, all);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void saysNothingIfNobodyAnswered() {
        assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
    }

    @Test
    void staysWithinZeroAndOne() {
        for (int all = 1; all < 60; all++)
            for (int part = 0; part <= all; part++) {
                var interval = Wilson.of(part, all);
                assertThat(interval.low()).isBetween(0.0, (double) part / all);
                assertThat(interval.high()).isBetween((double) part / all, 1.0);
            }
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatThrownBy(() -> Wilson.of(3, 2)).hasMessage("no share: 3 of 2");
    }
}
