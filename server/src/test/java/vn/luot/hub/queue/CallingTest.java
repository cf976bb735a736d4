package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.DESK_2;
import static vn.luot.hub.queue.Hall.DESK_3;
import static vn.luot.hub.queue.Hall.E;
import static vn.luot.hub.queue.Hall.id;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Event.TicketCalled;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.queue.Why.Basis;
import vn.luot.wire.DeskId;

class CallingTest {
    private final Hall hall = Hall.usual().at("08:00");

    @Test
    void callsInTheOrderOfArrivalAmongAllServicesOfTheDesk() {
        hall.takes("c", C).at("08:01").takes("a", A).at("08:02").takes("c2", C).opens(DESK_2);
        assertThat(hall.servesNext(DESK_2)).isEqualTo("C001");
        assertThat(hall.servesNext(DESK_2)).isEqualTo("A001");
        assertThat(hall.servesNext(DESK_2)).isEqualTo("C002");
        hall.refuses(new Command.CallNext(DESK_2), Refusal.NOBODY_WAITING);
    }

    @Test
    void callsOnlyWhatItServes() {
        hall.takes("c", C).opens(DESK_1);
        hall.refuses(new Command.CallNext(DESK_1), Refusal.NOBODY_WAITING);
        hall.refuses(new Command.Call(DESK_1, id("c")), Refusal.DESK_DOES_NOT_SERVE);
    }

    @Test
    void onlyAnOpenDeskCalls() {
        hall.takes("a", A);
        hall.refuses(new Command.CallNext(DeskId.of(9)), Refusal.UNKNOWN_DESK);
        hall.refuses(new Command.CallNext(DESK_1), Refusal.DESK_NOT_OPEN);
        hall.opens(DESK_1);
        hall.accepts(new Command.PauseDesk(DESK_1, PauseReason.BREAK, Optional.empty()));
        hall.refuses(new Command.CallNext(DESK_1), Refusal.DESK_NOT_OPEN);
    }

    @Test
    void aDeskHasOneTicketAtATime() {
        hall.takes("a", A).takes("b", A).opens(DESK_1).callsNext(DESK_1);
        hall.refuses(new Command.CallNext(DESK_1), Refusal.DESK_BUSY);
        hall.accepts(new Command.Start(DESK_1));
        hall.refuses(new Command.CallNext(DESK_1), Refusal.DESK_BUSY);
        hall.refuses(new Command.Call(DESK_1, id("b")), Refusal.DESK_BUSY);
    }

    @Test
    void callsAreNumberedThroughTheDay() {
        hall.takes("a", A).takes("b", A).opens(DESK_1).opens(DESK_2).callsNext(DESK_1);
        hall.later(Duration.ofSeconds(20)).accepts(new Command.Recall(DESK_1));
        var called = (TicketCalled) hall.accepts(new Command.CallNext(DESK_2)).getFirst();
        assertThat(called.call()).isEqualTo(3);
        assertThat(hall.office().calls()).isEqualTo(3);
    }

    @Test
    void callsThreeTimesAtMostTwentySecondsApart() {
        hall.takes("a", A).opens(DESK_1);
        hall.refuses(new Command.Recall(DESK_1), Refusal.DESK_IDLE);
        hall.callsNext(DESK_1);
        hall.later(Duration.ofSeconds(19));
        hall.refuses(new Command.Recall(DESK_1), Refusal.RECALLED_TOO_SOON);
        hall.later(Duration.ofSeconds(1)).accepts(new Command.Recall(DESK_1));
        hall.refuses(new Command.Recall(DESK_1), Refusal.RECALLED_TOO_SOON);
        hall.later(Duration.ofSeconds(20)).accepts(new Command.Recall(DESK_1));
        hall.later(Duration.ofSeconds(20));
        hall.refuses(new Command.Recall(DESK_1), Refusal.RECALLED_ENOUGH);
        assertThat(hall.ticket("a").calls()).isEqualTo(3);
        assertThat(hall.ticket("a").firstCalledAt()).contains(Hall.instant(Hall.MONDAY, "08:00"));
    }

    @Test
    void aMissedNumberComesBackToItsOldPlaceWithinThirtyMinutes() {
        hall.takes("a", A).at("08:01").takes("b", A).opens(DESK_1).callsNext(DESK_1);
        hall.accepts(new Command.NoShow(DESK_1));
        assertThat(hall.ticket("a").stage()).isEqualTo(new Stage.Missed(DESK_1, hall.now()));
        hall.at("08:31").accepts(new Command.Restore(id("a")));
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A001");
    }

    @Test
    void afterThirtyMinutesOnlyAnOfficersChoiceBringsItBack() {
        hall.takes("a", A).opens(DESK_1).callsNext(DESK_1);
        hall.accepts(new Command.NoShow(DESK_1));
        hall.later(Duration.ofMinutes(30).plusSeconds(1));
        hall.refuses(new Command.Restore(id("a")), Refusal.RESTORE_TOO_LATE);
        hall.accepts(new Command.Call(DESK_1, id("a")));
        assertThat(hall.office().at(DESK_1)).contains(hall.ticket("a"));
    }

    @Test
    void whoeverHasArrivedCannotBeANoShow() {
        hall.takes("a", A).opens(DESK_1);
        hall.refuses(new Command.NoShow(DESK_1), Refusal.DESK_IDLE);
        hall.callsNext(DESK_1);
        hall.accepts(new Command.Start(DESK_1));
        hall.refuses(new Command.NoShow(DESK_1), Refusal.ALREADY_STARTED);
        hall.refuses(new Command.Recall(DESK_1), Refusal.ALREADY_STARTED);
    }

    @Test
    void anOfficerMayChooseAndTheChoiceIsNoted() {
        hall.takes("a", A).takes("b", A).opens(DESK_1);
        var called = (TicketCalled) hall.accepts(new Command.Call(DESK_1, id("b"))).getFirst();
        assertThat(called.why().basis()).isEqualTo(Basis.CHOSEN_BY_OFFICER);
        hall.opens(DESK_2);
        hall.refuses(new Command.Call(DESK_2, id("b")), Refusal.TICKET_NOT_WAITING);
        hall.refuses(new Command.Call(DESK_2, id("nobody")), Refusal.UNKNOWN_TICKET);
        hall.accepts(new Command.Finish(DESK_1, Optional.empty(), 0));
        hall.refuses(new Command.Call(DESK_2, id("b")), Refusal.TICKET_OVER);
    }

    @Test
    void theDeskRemembersWhyItCalled() {
        hall.takes("a", A).at("08:30").takesPriority("p", A).opens(DESK_1);
        var next = hall.office().next(DESK_1).orElseThrow();
        hall.callsNext(DESK_1);
        var call = hall.desk(DESK_1).call().orElseThrow();
        assertThat(call.why()).isEqualTo(next.why());
        assertThat(call.why())
                .isEqualTo(
                        new Why(
                                Basis.PRIORITY,
                                Duration.ofMinutes(450),
                                Duration.ofMinutes(60),
                                Optional.of(hall.ticket("a").number()),
                                Duration.ofMinutes(480)));
    }

    @Test
    void nobodyIsNextAtAClosedDesk() {
        hall.takes("a", A);
        assertThat(hall.office().next(DESK_1)).isEmpty();
    }

    @Test
    void smartCallsFromTheLongerLine() {
        var smart = Hall.under(new CallRule.Smart()).at("08:00");
        smart.accepts(new Command.OpenDesk(DESK_3, Set.of(C, E)));
        smart.takes("e", E).at("08:05");
        for (int i = 0; i < 5; i++) smart.takes("c" + i, C);
        assertThat(smart.callsNext(DESK_3)).isEqualTo("C001");
        var why = smart.desk(DESK_3).call().orElseThrow().why();
        assertThat(why.basis()).isEqualTo(Basis.BACKLOG);
        assertThat(why.headStart()).isEqualTo(Duration.ofMinutes(100));
    }
}
