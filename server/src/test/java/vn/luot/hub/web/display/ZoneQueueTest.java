package vn.luot.hub.web.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.luot.hub.voice.Telling;
import vn.luot.hub.web.display.CallLog.Call;
import vn.luot.hub.web.display.ZoneQueue.Turn;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// What one loudspeaker zone says, and when.
class ZoneQueueTest {
    private static final Instant NINE = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<Call> calls = new ArrayList<>();

    /// Newest first, as the log has them.
    private void called(long number, int ticket, Instant at) {
        calls.addFirst(
                new Call(
                        number,
                        new TicketId(new UUID(0, ticket)),
                        TicketNumber.parse("A%03d".formatted(ticket)),
                        new ServiceCode("A"),
                        DeskId.of(1),
                        false,
                        1,
                        at));
    }

    private static Instant second(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    private Turn turn(ZoneQueue zone, Instant now) {
        return zone.next(calls, now).orElseThrow();
    }

    @Test
    void speaksInTheOrderOfTheCallsAndNeverOneTwice() {
        called(1, 1, NINE);
        called(2, 2, second(1));
        var zone = ZoneQueue.of(TODAY);

        var first = turn(zone, second(2));
        assertThat(first.call().number()).isEqualTo(1);
        zone = zone.speaking(first, second(8));

        assertThat(zone.next(calls, second(7))).as("somebody speaks").isEmpty();
        var second = turn(zone, second(8));
        assertThat(second.call().number()).isEqualTo(2);
        assertThat(zone.speaking(second, second(9)).waiting(calls, second(20))).isEmpty();
    }

    @Test
    void readsACallTwiceUnlessAnotherWaits() {
        called(1, 1, NINE);
        var zone = ZoneQueue.of(TODAY);
        zone = zone.speaking(turn(zone, NINE), second(6));
        var again = turn(zone, second(6));
        assertThat(again).isEqualTo(new Turn(calls.getFirst(), Telling.AGAIN));
        assertThat(zone.speaking(again, second(11)).next(calls, second(11))).isEmpty();

        called(2, 2, second(5));
        assertThat(turn(zone, second(6)).call().number()).isEqualTo(2);
    }

    @Test
    void aCallTakenBackIsNotReadASecondTime() {
        called(1, 1, NINE);
        var zone = ZoneQueue.of(TODAY);
        zone = zone.speaking(turn(zone, NINE), second(6));
        calls.clear();
        assertThat(zone.next(calls, second(6))).isEmpty();
    }

    @Test
    void saysFewWordsWhenManyWait() {
        for (int i = 1; i <= 3; i++) called(i, i, NINE);
        assertThat(turn(ZoneQueue.of(TODAY), NINE).telling()).isEqualTo(Telling.ONCE);
        called(4, 4, NINE);
        assertThat(turn(ZoneQueue.of(TODAY), NINE).telling()).isEqualTo(Telling.SHORT);
    }

    @Test
    void aCallOfAMinuteAgoIsNotSpoken() {
        called(1, 1, NINE);
        assertThat(ZoneQueue.of(TODAY).next(calls, second(59))).isPresent();
        assertThat(ZoneQueue.of(TODAY).next(calls, second(60))).isEmpty();
    }

    @Test
    void aTicketCalledAgainBeforeItsCallWasSpokenIsSpokenOnce() {
        called(1, 1, NINE);
        called(2, 2, second(5));
        called(3, 1, second(20));

        assertThat(ZoneQueue.of(TODAY).waiting(calls, second(21)))
                .extracting(Call::number)
                .containsExactly(2L, 3L);
    }

    @Test
    void whatThePageHasSaidIsNotSaidAgainAfterTheHubBeganAnew() {
        called(1, 1, NINE);
        called(2, 2, NINE);
        assertThat(turn(ZoneQueue.of(TODAY).after(1), NINE).call().number()).isEqualTo(2);
    }

    @Test
    void aNewDayCountsAnew() {
        called(1, 1, NINE);
        var yesterday = new ZoneQueue(TODAY.minusDays(1), 200, Instant.MIN, Optional.empty());
        assertThat(turn(yesterday.on(TODAY), NINE).call().number()).isEqualTo(1);
    }
}
