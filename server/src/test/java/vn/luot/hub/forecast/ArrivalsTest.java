package vn.luot.hub.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SmallOffice;
import vn.luot.wire.ServiceCode;

/// What a hub takes for the usual day.
class ArrivalsTest {
    private static final ServiceCode A = new ServiceCode("A");
    private static final double NINE = 9 * 60;

    /// Installed on a Friday evening, begun on Monday.
    @Test
    void daysOnWhichNobodyCameAreNoDays() {
        var arrivals = Arrivals.usual(SmallOffice.calendar(), 2);
        var guess = next(arrivals);
        for (int day = 0; day < 3; day++) {
            arrivals.newDay();
            arrivals.endDay();
        }
        assertThat(arrivals.isGuess()).isTrue();
        assertThat(next(arrivals)).isEqualTo(guess);
    }

    @Test
    void aDayOnWhichSomebodyCameIsLearnt() {
        var arrivals = Arrivals.usual(SmallOffice.calendar(), 2);
        arrivals.newDay();
        arrivals.add(NINE, A, false);
        arrivals.endDay();
        assertThat(arrivals.isGuess()).isFalse();
    }

    private static double next(Arrivals arrivals) {
        return arrivals.next(NINE, 1, NINE + 60, new SplittableRandom(1));
    }
}
