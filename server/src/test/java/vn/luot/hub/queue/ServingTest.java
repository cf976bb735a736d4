package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.DESK_2;
import static vn.luot.hub.queue.Hall.DESK_3;
import static vn.luot.hub.queue.Hall.E;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.OFFICER;
import static vn.luot.hub.queue.Hall.id;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Event.TicketFinished;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;

class ServingTest {
    private static final Command.Finish FINISH =
            new Command.Finish(DESK_1, Optional.of(Purpose.NEW), 2);

    private final Hall hall = Hall.usual().at("08:00").takes("a", A).opens(DESK_1);

    @Test
    void serviceBeginsWhenTheOfficerSaysSo() {
        hall.callsNext(DESK_1);
        hall.at("08:02").accepts(new Command.Start(DESK_1));
        hall.refuses(new Command.Start(DESK_1), Refusal.ALREADY_STARTED);
        var finished = (TicketFinished) hall.at("08:10").accepts(FINISH).getFirst();
        assertThat(finished.start()).isEqualTo(Hall.instant(MONDAY, "08:02"));
        assertThat(finished.purpose()).contains(Purpose.NEW);
        assertThat(finished.dossiers()).isEqualTo(2);
    }

    @Test
    void withoutStartItBeginsWithTheFirstCallAtThisDesk() {
        hall.callsNext(DESK_1);
        hall.at("08:01").accepts(new Command.Recall(DESK_1));
        var finished = (TicketFinished) hall.at("08:10").accepts(FINISH).getFirst();
        assertThat(finished.start()).isEqualTo(Hall.instant(MONDAY, "08:00"));
    }

    @Test
    void anIdleDeskHasNothingToFinish() {
        hall.refuses(new Command.Start(DESK_1), Refusal.DESK_IDLE);
        hall.refuses(FINISH, Refusal.DESK_IDLE);
        hall.refuses(new Command.Hold(DESK_1), Refusal.DESK_IDLE);
        hall.refuses(toService(C), Refusal.DESK_IDLE);
    }

    @Test
    void aHeldTicketComesBackToItsOldPlace() {
        hall.at("08:01").takes("b", A).callsNext(DESK_1);
        hall.accepts(new Command.Hold(DESK_1));
        assertThat(hall.ticket("a").stage()).isEqualTo(new Stage.Held(DESK_1, hall.now()));
        hall.at("15:00").accepts(new Command.Restore(id("a")));
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A001");
    }

    @Test
    void aTransferredTicketKeepsItsArrival() {
        hall.at("08:40").takes("c", C).opens(DESK_2).callsNext(DESK_1);
        hall.at("09:00").accepts(toService(C));
        assertThat(hall.ticket("a").service()).isEqualTo(C);
        assertThat(hall.callsNext(DESK_2)).isEqualTo("A001");
    }

    @Test
    void aTicketSentToOneDeskIsCalledOnlyThere() {
        hall.takes("b", A).opens(DESK_2).callsNext(DESK_1);
        hall.accepts(toDesk(Optional.empty(), DESK_2));
        assertThat(hall.ticket("a").onlyDesk()).contains(DESK_2);
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A002");
        assertThat(hall.callsNext(DESK_2)).isEqualTo("A001");
    }

    @Test
    void sentToADeskOfOtherServicesItWaitsForTheFirstOfThem() {
        hall.accepts(new Command.OpenDesk(DESK_3, Set.of(E, C)), OFFICER);
        hall.callsNext(DESK_1);
        hall.accepts(toDesk(Optional.empty(), DESK_3));
        assertThat(hall.ticket("a").service()).isEqualTo(C);
    }

    @Test
    void aTransferMustLeadSomewhere() {
        hall.callsNext(DESK_1);
        hall.refuses(
                new Command.Transfer(DESK_1, Optional.empty(), Optional.empty(), ""),
                Refusal.NO_TARGET);
        hall.refuses(toService(A), Refusal.NO_TARGET);
        hall.refuses(toService(new ServiceCode("Z")), Refusal.UNKNOWN_SERVICE);
        hall.refuses(toDesk(Optional.empty(), DeskId.of(9)), Refusal.UNKNOWN_DESK);
        hall.refuses(toDesk(Optional.of(A), DESK_3), Refusal.DESK_DOES_NOT_SERVE);
        assertThat(hall.office().at(DESK_1)).contains(hall.ticket("a"));
    }

    @Test
    void aDeskWithATicketCannotCloseButMayPauseAndFinish() {
        hall.callsNext(DESK_1);
        hall.refuses(new Command.CloseDesk(DESK_1), Refusal.DESK_BUSY);
        var pause = new Command.PauseDesk(DESK_1, PauseReason.SYSTEM_FAULT, Optional.empty());
        assertThat(hall.accepts(pause)).hasSize(1);
        assertThat(hall.accepts(pause)).isEmpty();
        hall.accepts(FINISH);
        hall.accepts(new Command.CloseDesk(DESK_1));
        assertThat(hall.accepts(new Command.CloseDesk(DESK_1))).isEmpty();
        hall.refuses(pause, Refusal.DESK_NOT_OPEN);
    }

    /// Nobody comes back in the year 9999, and no wait can be told behind such a desk.
    @Test
    void aPauseEndsWithinADay() {
        var late = Optional.of(hall.now().plus(Duration.ofDays(1)).plusSeconds(1));
        hall.refuses(
                new Command.PauseDesk(DESK_1, PauseReason.BREAK, late), Refusal.PAUSE_TOO_LONG);
        var day = Optional.of(hall.now().plus(Duration.ofDays(1)));
        assertThat(hall.accepts(new Command.PauseDesk(DESK_1, PauseReason.BREAK, day))).hasSize(1);
    }

    @Test
    void aDeskComesBackFromItsPauseWithTheServicesItHad() {
        hall.accepts(new Command.OpenDesk(DESK_1, Set.of(C, E)), OFFICER);
        hall.accepts(new Command.PauseDesk(DESK_1, PauseReason.BREAK, Optional.of(hall.now())));
        hall.opens(DESK_1);
        var desk = hall.desk(DESK_1);
        assertThat(desk.services()).containsExactlyInAnyOrder(C, E);
        assertThat(desk.state()).isEqualTo(DeskState.OPEN);
        assertThat(desk.officer()).isEqualTo("staff:hanh");
        assertThat(hall.accepts(new Command.OpenDesk(DESK_1, Set.of()), OFFICER))
                .as("those of the configuration now")
                .hasSize(1);
        assertThat(hall.accepts(new Command.OpenDesk(DESK_1, Set.of()), OFFICER)).isEmpty();
        hall.refuses(
                new Command.OpenDesk(DESK_1, Set.of(new ServiceCode("Z"))),
                Refusal.UNKNOWN_SERVICE);
    }

    @Test
    void aVisitMayBeRatedUntilTheEndOfTheNextWorkingDay() {
        hall.callsNext(DESK_1);
        var finished = (TicketFinished) hall.at("08:10").accepts(FINISH).getFirst();
        assertThat(finished.rateUntil()).isEqualTo(Hall.instant(MONDAY.plusDays(1), "17:00"));
        assertThat(Duration.between(hall.now(), finished.rateUntil())).hasHours(32);
    }

    @Test
    void aNumberInTheNoteOfATransferIsMasked() {
        var note = "thiếu giấy ủy quyền, gọi 0912 345 678";
        var transfer = new Command.Transfer(DESK_1, Optional.of(C), Optional.empty(), note);

        assertThat(transfer.note()).isEqualTo("thiếu giấy ủy quyền, gọi •••");
    }

    private static Command.Transfer toService(ServiceCode service) {
        return new Command.Transfer(DESK_1, Optional.of(service), Optional.empty(), "");
    }

    private static Command.Transfer toDesk(Optional<ServiceCode> service, DeskId desk) {
        return new Command.Transfer(DESK_1, service, Optional.of(desk), "");
    }
}
