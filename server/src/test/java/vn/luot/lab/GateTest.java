package vn.luot.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.CallRule;
import vn.luot.lab.Trial.Settings;

/// The laboratory in short: what must hold of every build. The long run is `mvn -Plab`.
class GateTest {
    private static final int SEEDS = 2;
    private static final int DAYS = 8;
    private static final int REHEARSALS = 40;

    @Test
    void estimatesAreAsGoodAsTheyWere() {
        var results =
                IntStream.range(0, SEEDS)
                        .parallel()
                        .mapToObj(seed ->
                                Trial.run(
                                        new Settings(
                                                seed,
                                                DAYS,
                                                REHEARSALS,
                                                true,
                                                CallRule.DEFAULT,
                                                ModelDay.Kind.USUAL)))
                        .toList();
        var all = new Scores();
        results.forEach(result -> all.addAll(result.scores()));
        var ours = all.of(Scores.OURS);
        var formula = all.of(Rivals.PER_DESK);
        var oracle = all.of(Scores.ORACLE);
        var told = all.ranges(false);
        assertThat(all.size()).isGreaterThan(5000);
        assertThat(ours.mae()).isLessThan(6.4).isLessThan(.38 * formula.mae());
        assertThat(ours.mae()).isLessThan(1.2 * oracle.mae());
        assertThat(ours.late10()).isLessThan(14.5);
        assertThat(told.coverage()).isBetween(74.0, 86.0);
        var first = all.only(wait -> wait.day() == 0 && wait.minute() < 570);
        assertThat(first.of(Scores.OURS).mae()).isLessThan(7.5);
        assertThat(first.ranges(false).coverage()).isGreaterThan(70);
        var costs = results.stream().flatMap(result -> result.costs().stream());
        var millis = costs.mapToDouble(cost -> cost[1] / 1e6).sorted().toArray();
        assertThat(Arrays.stream(millis).skip(millis.length / 10).limit(millis.length / 2))
                .allMatch(cost -> cost < 25);
    }

    @Test
    void nobodyIsPassedWhoHasWaitedLongerThanTheHeadStart() {
        assertThat(HeadStartTrial.violations(20_000, 1)).isZero();
    }
}
