package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.DESK_2;
import static vn.luot.hub.queue.Hall.id;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.queue.Ticket.Stage;

class UndoingTest {
    private static final Command UNDO = new Command.Undo(DESK_1);
    private static final Command FINISH = new Command.Finish(DESK_1, Optional.empty(), 1);

    private final Hall hall =
            Hall.usual().at("08:00").takes("a", A).takes("b", A).opens(DESK_1).opens(DESK_2);

    @Test
    void aCallTakenBackLeavesNothingButTheCount() {
        var before = hall.ticket("a");
        hall.callsNext(DESK_1);
        hall.accepts(UNDO);
        assertThat(hall.ticket("a")).isEqualTo(before);
        assertThat(hall.callsNext(DESK_2)).as("anybody may call it now").isEqualTo("A001");
    }

    @Test
    void aRepeatedCallIsTakenBackWhole() {
        var before = hall.ticket("a");
        hall.callsNext(DESK_1);
        hall.at("08:01").accepts(new Command.Recall(DESK_1));
        hall.accepts(UNDO);
        assertThat(hall.ticket("a")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "finish", "no-show", "hold", "transfer"})
    void everyDeedGivesTheTicketBackAsItWas(String deed) {
        hall.callsNext(DESK_1);
        var before = hall.ticket("a");
        hall.accepts(command(deed));
        assertThat(hall.ticket("a")).isNotEqualTo(before);
        hall.accepts(UNDO);
        assertThat(hall.ticket("a")).isEqualTo(before);
        assertThat(hall.office().at(DESK_1)).contains(before);
        assertThat(hall.office().desk(DESK_1).flatMap(Desk::lastServed)).isEmpty();
    }

    @Test
    void finishAndCallAreTakenBackOneAfterTheOther() {
        hall.callsNext(DESK_1);
        var served = hall.ticket("a");
        hall.accepts(FINISH);
        hall.callsNext(DESK_1);
        hall.accepts(UNDO);
        assertThat(hall.ticket("b").waits()).isTrue();
        hall.accepts(UNDO);
        assertThat(hall.ticket("a")).isEqualTo(served);
        hall.refuses(UNDO, Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void aDeedIsRegrettedWithinAMinute() {
        hall.callsNext(DESK_1);
        hall.at("08:01").accepts(UNDO);
        hall.callsNext(DESK_1);
        hall.at("08:02:01").refuses(UNDO, Refusal.NOTHING_TO_UNDO);
    }

    @Test
    void whatOthersHaveBuiltUponStays() {
        hall.callsNext(DESK_1);
        hall.accepts(new Command.NoShow(DESK_1));
        hall.accepts(new Command.Restore(id("a")));
        hall.refuses(UNDO, Refusal.UNDO_TOO_LATE);
        assertThat(hall.ticket("a").stage()).isInstanceOf(Stage.Waiting.class);
    }

    @Test
    void aVisitThatWasRatedStaysFinished() {
        hall.callsNext(DESK_1);
        hall.accepts(FINISH);
        hall.accepts(new Command.Rate(id("a"), Hall.opinion(5)));
        hall.refuses(UNDO, Refusal.UNDO_TOO_LATE);
    }

    @Test
    void aClosedDeskTakesNothingBack() {
        hall.callsNext(DESK_1);
        hall.accepts(FINISH);
        hall.accepts(new Command.CloseDesk(DESK_1));
        assertThat(hall.office().undoable(DESK_1, hall.now())).isEmpty();
        hall.refuses(UNDO, Refusal.UNDO_TOO_LATE);
        assertThat(hall.office().at(DESK_1)).isEmpty();
    }

    @Test
    void onlyWhatCanBeTakenBackIsOffered() {
        hall.callsNext(DESK_1);
        assertThat(hall.office().undoable(DESK_1, hall.now())).isPresent();
        hall.accepts(new Command.Hold(DESK_1));
        hall.accepts(new Command.Return(id("a")));
        assertThat(hall.office().undoable(DESK_1, hall.now())).isEmpty();
    }

    @Test
    void aRatedVisitIsNotRatedAgainAfterACallWasTakenBack() {
        hall.callsNext(DESK_1);
        hall.accepts(FINISH);
        hall.callsNext(DESK_1);
        hall.accepts(new Command.RateDesk(DESK_1, Hall.opinion(4)), Hall.KIOSK);
        hall.accepts(UNDO);
        assertThat(hall.office().desk(DESK_1).flatMap(Desk::lastServed)).isEmpty();
    }

    @Test
    void aPriorityCallTakenBackIsNotCountedInTheRow() {
        var row = Hall.under(new CallRule.MaxInRow(1));
        row.at("08:00").takes("a", A).takesPriority("p", A).takesPriority("q", A).opens(DESK_1);
        assertThat(row.callsNext(DESK_1)).isEqualTo("P001");
        row.accepts(UNDO);
        assertThat(row.callsNext(DESK_1)).as("still the first of the row").isEqualTo("P001");
    }

    private static Command command(String deed) {
        return switch (deed) {
            case "start" -> new Command.Start(DESK_1);
            case "finish" -> FINISH;
            case "no-show" -> new Command.NoShow(DESK_1);
            case "hold" -> new Command.Hold(DESK_1);
            case "transfer" ->
                    new Command.Transfer(DESK_1, Optional.of(C), Optional.empty(), "giấy tờ");
            default -> throw new IllegalArgumentException(deed);
        };
    }
}
