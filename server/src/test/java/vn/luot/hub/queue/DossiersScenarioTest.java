package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.DESK_3;
import static vn.luot.hub.queue.Hall.E;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Event.TicketFinished;
import vn.luot.hub.queue.Event.TurnEnded;

/// Scenario 10: the agent with 12 dossiers, three in a turn, nine people behind.
class DossiersScenarioTest {
    private final Hall hall = Hall.usual().at("08:00").takes("agent", E).opens(DESK_3);

    @Test
    void theRestWaitsBehindEverybodyWhoWaits() {
        for (int i = 1; i <= 9; i++) hall.takes("other" + i, E);
        assertThat(hall.callsNext(DESK_3)).isEqualTo("E001");
        var turn = (TurnEnded) hall.at("08:45").accepts(finish(12)).getFirst();
        assertThat(turn.dossiers()).isEqualTo(3);
        assertThat(turn.left()).isEqualTo(9);
        assertThat(turn.start().plus(Duration.ofMinutes(45))).isEqualTo(turn.at());
        assertThat(hall.ticket("agent").handover()).contains(new Ticket.Handover(9, ""));
        hall.at("08:50").takes("later", E);
        assertThat(calledUntil("E001"))
                .containsExactly(
                        "E002", "E003", "E004", "E005", "E006", "E007", "E008", "E009", "E010",
                        "E001");
    }

    @Test
    void fourTurnsMakeOneVisitOfTwelveDossiers() {
        for (int i = 1; i <= 9; i++) hall.takes("other" + i, E);
        var handled = new ArrayList<Integer>();
        hall.callsNext(DESK_3);
        for (int left = 12; left > 3; left -= 3) {
            var turn =
                    (TurnEnded) hall.later(Duration.ofMinutes(45)).accepts(finish(left)).getFirst();
            handled.add(turn.dossiers());
            assertThat(turn.left()).isEqualTo(left - 3);
            while (!hall.callsNext(DESK_3).equals("E001")) {
                hall.later(Duration.ofMinutes(1)).accepts(finish(1));
                hall.takes("new" + hall.events().size(), E);
            }
        }
        var last = (TicketFinished) hall.accepts(finish(3)).getFirst();
        handled.add(last.dossiers());
        assertThat(handled).containsExactly(3, 3, 3, 3);
        assertThat(hall.ticket("agent").isOver()).isTrue();
    }

    @Test
    void nobodyIsSentBackIfNobodyWaits() {
        hall.callsNext(DESK_3);
        var finished = (TicketFinished) hall.accepts(finish(12)).getFirst();
        assertThat(finished.dossiers()).isEqualTo(12);
    }

    @Test
    void aTurnEndedByMistakeIsTakenBack() {
        hall.takes("other", E).callsNext(DESK_3);
        var before = hall.ticket("agent");
        hall.accepts(finish(12));
        hall.accepts(new Command.Undo(DESK_3));
        assertThat(hall.ticket("agent")).isEqualTo(before);
    }

    @Test
    void whatWasLeftIsForgottenWithTheVisit() {
        hall.takes("other", E).callsNext(DESK_3);
        hall.accepts(finish(5));
        hall.callsNext(DESK_3);
        hall.accepts(finish(1));
        hall.callsNext(DESK_3);
        assertThat(hall.ticket("agent").handover()).contains(new Ticket.Handover(2, ""));
        hall.accepts(finish(2));
        assertThat(hall.ticket("agent").handover()).isEmpty();
    }

    @Test
    void theRestNeverStandsBeforeItsOwnArrival() {
        hall.takes("kept", E).accepts(new Command.CarryOver(Hall.id("kept")));
        hall.callsNext(DESK_3);
        hall.at("13:35").accepts(new Command.Tick());
        assertThat(hall.ticket("kept").waits()).isTrue();
        hall.accepts(finish(5));
        assertThat(hall.ticket("agent").isCarriedOver()).isFalse();
    }

    private List<String> calledUntil(String number) {
        var called = new ArrayList<String>();
        do {
            called.add(hall.callsNext(DESK_3));
            hall.accepts(finish(1));
        } while (!called.getLast().equals(number));
        return called;
    }

    private static Command finish(int dossiers) {
        return new Command.Finish(DESK_3, Optional.empty(), dossiers);
    }
}
