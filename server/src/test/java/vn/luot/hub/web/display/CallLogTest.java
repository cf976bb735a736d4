package vn.luot.hub.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Office;
import vn.luot.hub.web.SampleDay;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// The calls of the day, for the screen and the loudspeaker.
class CallLogTest {
    private static final DeskId DESK = DeskId.of(1);
    private final SampleDay day = SampleDay.of("demo");

    private CallLog log() {
        return new CallLog(day.entries(), day.office());
    }

    private void call() {
        day.issue(new ServiceCode("A"), Optional.empty());
        day.act(new Command.CallNext(DESK));
    }

    @Test
    void newestCallStandsFirstAndIsFoundByItsNumber() {
        day.act(new Command.OpenDesk(DESK, Set.of()));
        call();
        day.act(new Command.Finish(DESK, Optional.empty(), 0));
        call();
        var log = log();
        assertThat(log.latest()).extracting(CallLog.Call::number).containsExactly(2L, 1L);
        assertThat(log.find(1).orElseThrow().ticket()).hasToString("A001");
        assertThat(log.find(3)).isEmpty();
    }

    @Test
    void recallsAreCountedForEachTicket() {
        day.act(new Command.OpenDesk(DESK, Set.of()));
        call();
        for (int i = 0; i < 2; i++) day.later(Duration.ofSeconds(20)).act(new Command.Recall(DESK));
        assertThat(log().latest()).extracting(CallLog.Call::times).containsExactly(3, 2, 1);
    }

    @Test
    void listeningGivesTheSameAsReadingTheDay() {
        day.crowded(20);
        var listener = new CallLog(List.of(), Office.empty(day.config().rules()));
        listener.changed(day.office(), day.office(), day.entries());
        assertThat(listener.latest()).isNotEmpty().isEqualTo(log().latest());
    }

    @Test
    void newDayForgetsTheCallsBefore() {
        day.crowded(20).later(Duration.ofDays(1));
        day.act(new Command.OpenDay(day.scene().today()));
        assertThat(log().latest()).isEmpty();
    }
}
