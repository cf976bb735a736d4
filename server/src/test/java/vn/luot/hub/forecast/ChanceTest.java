package vn.luot.hub.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Office;
import vn.luot.wire.DeskId;

/// What rehearsals of the same hall differ by, and what they say of it.
class ChanceTest {
    private static final int NOW = 9 * 60;
    private static final int TIMES = 60;
    private final Estimator estimator = new Estimator(Morning.rules(4), 25);

    @Test
    void theDoubtIsHowFarRehearsalsLieApart() {
        var office = busy();
        var waits = IntStream.range(0, TIMES).mapToObj(seed -> all(office, seed)).toList();
        var mean = waits.stream().mapToLong(w -> w.longest().toSeconds()).average().orElseThrow();
        var square =
                waits.stream()
                        .mapToDouble(w -> Math.pow(w.longest().toSeconds() - mean, 2))
                        .average()
                        .orElseThrow();
        var doubt = waits.stream().mapToDouble(Prospect.Wait::doubt).average().orElseThrow() * 60;
        assertThat(Math.sqrt(square)).isBetween(doubt / 1.5, doubt * 1.5);
    }

    @Test
    void chanceIsHardlyEverTakenForADifference() {
        var office = busy();
        var taken =
                IntStream.range(0, TIMES)
                        .filter(seed -> all(office, seed).differs(all(office, TIMES + seed)))
                        .count();
        assertThat(taken).isLessThanOrEqualTo(TIMES / 10);
    }

    @Test
    void aDeskLessIsADifference() {
        var office = busy();
        var less = Optional.of(new Change(DeskId.of(1), Set.of()));
        var now = Morning.at(NOW);
        assertThat(all(office, 1).differs(estimator.prospect(office, less, now, 1).all())).isTrue();
    }

    private Prospect.Wait all(Office office, long seed) {
        return estimator.prospect(office, Optional.empty(), Morning.at(NOW), seed).all();
    }

    /// Four desks, none of whose lengths are known yet, and forty people who wait.
    private Office busy() {
        var morning = new Morning(Morning.rules(4), estimator::add);
        for (int d = 1; d <= 4; d++)
            morning.does(450, new Command.OpenDesk(DeskId.of(d), Set.of()));
        for (int i = 0; i < 40; i++) morning.comes(NOW - 40 + i);
        return morning.office();
    }
}
