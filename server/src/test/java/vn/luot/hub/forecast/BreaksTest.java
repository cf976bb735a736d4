package vn.luot.hub.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.PauseReason;
import vn.luot.wire.DeskId;

/// One desk, visits of twenty minutes, a planned break of ten: what the next one is told at 9:36.
class BreaksTest {
    private static final int NOW = 9 * 60 + 36;
    private final Oracle oracle = new Oracle(Morning.rules(1), 1);

    /// The visit began at 9:20 and ends at 9:40.
    @ParameterizedTest
    @ValueSource(ints = {9 * 60 + 15, 9 * 60 + 30, 9 * 60 + 38, 9 * 60 + 40})
    void aBreakThatCameDuringTheVisitIsTakenWholeAfterwards(int from) {
        assertThat(wait(from, false)).isCloseTo(14, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {8 * 60 + 50, 11 * 60})
    void aBreakLongAgoOrLaterDoesNotMatter(int from) {
        assertThat(wait(from, false)).isCloseTo(4, within(0.01));
    }

    @Test
    void aBreakThatWasTakenIsNotTakenAgain() {
        assertThat(wait(9 * 60 + 15, true)).isCloseTo(4, within(0.01));
    }

    private double wait(int breakFrom, boolean taken) {
        var lengths = new double[100];
        Arrays.fill(lengths, 20);
        oracle.know(Map.of(Morning.SERVICE, lengths), Map.of());
        oracle.knowTheRest();
        var one = new Plans.Break(Morning.at(breakFrom), Duration.ofMinutes(10));
        oracle.plan(new Plans(List.of(), Map.of(Morning.DESK, List.of(one))));
        var morning = new Morning(Morning.rules(1), oracle::add);
        morning.does(450, new Command.OpenDesk(Morning.DESK, Set.of()));
        var pause = new Command.PauseDesk(Morning.DESK, PauseReason.BREAK, Optional.empty());
        if (taken) {
            morning.does(9 * 60 + 5, pause);
            morning.does(9 * 60 + 15, new Command.OpenDesk(DeskId.of(1), Set.of()));
        }
        morning.comes(9 * 60 + 18);
        morning.does(9 * 60 + 20, new Command.CallNext(Morning.DESK));
        morning.does(9 * 60 + 20, new Command.Start(Morning.DESK));
        var next = morning.comes(9 * 60 + 30);
        var ahead = oracle.forecast(morning.office(), Morning.at(NOW), 1).tickets().get(next);
        return Optional.ofNullable(ahead).flatMap(Forecast.Ahead::outlook).orElseThrow().middle();
    }
}
