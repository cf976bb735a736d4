package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.DESK_3;
import static vn.luot.hub.queue.Hall.E;

import java.time.Duration;
import java.time.LocalTime;
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

    @Test
    void theRestMayComeAtTheTimeForManyDossiersInstead() {
        var office = withWindow().takes("agent", E);
        for (int i = 1; i <= 9; i++) office.takes("other" + i, E);
        office.callsNext(DESK_3);
        var turn = (TurnEnded) office.at("08:45").accepts(atThree(12)).getFirst();
        assertThat(turn.left()).isEqualTo(9);
        assertThat(turn.until()).contains(Hall.instant(Hall.MONDAY, "15:00"));
        for (int i = 2; i <= 10; i++)
            assertThat(office.servesNext(DESK_3)).isEqualTo("E%03d".formatted(i));
        office.refuses(new Command.CallNext(DESK_3), Refusal.NOBODY_WAITING);
    }

    @Test
    void thenItWaitsAsIfItHadComeAtThatTime() {
        var office = withWindow().takes("agent", E).takes("other", E);
        office.callsNext(DESK_3);
        office.accepts(atThree(12));
        assertThat(office.servesNext(DESK_3)).isEqualTo("E002");
        office.refuses(new Command.CallNext(DESK_3), Refusal.NOBODY_WAITING);
        office.at("14:50").takes("before", E);
        office.at("15:00").accepts(new Command.Tick());
        office.at("15:05").takes("after", E);
        assertThat(office.servesNext(DESK_3)).isEqualTo("E003");
        assertThat(office.callsNext(DESK_3)).isEqualTo("E001");
        assertThat(office.ticket("agent").handover()).contains(new Ticket.Handover(9, ""));
    }

    @Test
    void aTurnSentToThatTimeByMistakeIsTakenBack() {
        var office = withWindow().takes("agent", E).takes("other", E);
        office.callsNext(DESK_3);
        var before = office.ticket("agent");
        office.accepts(atThree(12));
        office.accepts(new Command.Undo(DESK_3));
        assertThat(office.ticket("agent")).isEqualTo(before);
    }

    @Test
    void thereIsNoSuchTimeUnlessTheOfficeHasOneAndItIsStillToCome() {
        hall.callsNext(DESK_3);
        hall.refuses(atThree(12), Refusal.NO_WINDOW);
        var late = withWindow().at("15:01").takes("agent", E);
        late.callsNext(DESK_3);
        late.refuses(atThree(12), Refusal.NO_WINDOW);
    }

    private static Hall withWindow() {
        return Hall.under(Hall.withWindow(LocalTime.of(15, 0))).at("08:00").opens(DESK_3);
    }

    private static Command atThree(int dossiers) {
        return new Command.Finish(DESK_3, Optional.empty(), dossiers, Command.Finish.Rest.WINDOW);
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
