package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.id;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Ticket.Stage;

class MovingTest {
    private final Hall hall = Hall.usual().at("08:00");

    @Test
    void whoeverCompletedPapersComesBackBehindTwoOthers() {
        five().opens(DESK_1).servesNext(DESK_1);
        hall.at("09:00").accepts(new Command.Return(id("1")));
        assertThat(line()).containsExactly("A002", "A003", "A001", "A004", "A005");
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A002");
        hall.accepts(new Command.Hold(DESK_1));
        hall.accepts(new Command.Return(id("2")));
        assertThat(line()).containsExactly("A003", "A001", "A002", "A004", "A005");
    }

    @Test
    void withFewOthersItComesBackLast() {
        hall.takes("1", A).later(Duration.ofMinutes(1)).takes("2", A).opens(DESK_1);
        hall.servesNext(DESK_1);
        hall.accepts(new Command.Return(id("1")));
        assertThat(line()).containsExactly("A002", "A001");
        hall.later(Duration.ofMinutes(1)).takes("3", A);
        assertThat(line()).as("newcomers stand behind").containsExactly("A002", "A001", "A003");
    }

    @Test
    void onlyServedAndHeldTicketsComeBack() {
        hall.takes("1", A).takes("2", A).opens(DESK_1);
        hall.refuses(new Command.Return(id("1")), Refusal.TICKET_NOT_ASIDE);
        hall.callsNext(DESK_1);
        hall.refuses(new Command.Return(id("1")), Refusal.TICKET_NOT_ASIDE);
        hall.accepts(new Command.Cancel(id("2")));
        hall.refuses(new Command.Return(id("2")), Refusal.TICKET_OVER);
        hall.refuses(new Command.Return(id("nobody")), Refusal.UNKNOWN_TICKET);
    }

    @Test
    void postponingLetsThreeOthersPass() {
        five().accepts(new Command.Postpone(id("1")));
        assertThat(line()).containsExactly("A002", "A003", "A004", "A001", "A005");
        hall.accepts(new Command.Postpone(id("3")));
        assertThat(line()).containsExactly("A002", "A004", "A001", "A005", "A003");
        assertThat(hall.accepts(new Command.Postpone(id("3")))).as("it is the last").isEmpty();
    }

    @Test
    void onlyThoseWhoWaitPostpone() {
        hall.takes("1", A).takes("2", A).opens(DESK_1).callsNext(DESK_1);
        hall.refuses(new Command.Postpone(id("1")), Refusal.TICKET_NOT_WAITING);
        hall.accepts(new Command.Cancel(id("2")));
        hall.refuses(new Command.Postpone(id("2")), Refusal.TICKET_OVER);
    }

    @Test
    void cancellingFreesTheDeskAndHappensOnce() {
        hall.takes("1", A).opens(DESK_1).callsNext(DESK_1);
        hall.accepts(new Command.Cancel(id("1")));
        assertThat(hall.ticket("1").stage()).isEqualTo(new Stage.Cancelled(hall.now()));
        assertThat(hall.office().at(DESK_1)).isEmpty();
        assertThat(hall.accepts(new Command.Cancel(id("1")))).isEmpty();
        hall.refuses(new Command.Restore(id("1")), Refusal.TICKET_OVER);
        hall.takes("2", A).callsNext(DESK_1);
        hall.accepts(new Command.Start(DESK_1));
        hall.refuses(new Command.Cancel(id("2")), Refusal.ALREADY_STARTED);
    }

    @Test
    void onlyMissedAndHeldTicketsAreRestored() {
        hall.takes("1", A);
        hall.refuses(new Command.Restore(id("1")), Refusal.TICKET_NOT_ASIDE);
    }

    @Test
    void onlyThoseWhoStillHopeAreCarriedOver() {
        hall.takes("1", A).takes("2", A).opens(DESK_1).callsNext(DESK_1);
        hall.refuses(new Command.CarryOver(id("1")), Refusal.TICKET_NOT_WAITING);
        hall.accepts(new Command.CarryOver(id("2")));
        assertThat(hall.accepts(new Command.CarryOver(id("2")))).isEmpty();
        hall.accepts(new Command.Cancel(id("2")));
        hall.refuses(new Command.CarryOver(id("2")), Refusal.TICKET_OVER);
    }

    private Hall five() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> hall.takes(Integer.toString(i), A).later(Duration.ofMinutes(1)));
        return hall;
    }

    private List<String> line() {
        return hall.office().waiting(A).map(t -> t.number().toString()).toList();
    }
}
