package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.id;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Ticket.Stage;

class DayBookTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Hall hall = Hall.usual();

    @Test
    void numbersRestartWithEachDay() {
        hall.at("08:00").takes("one", A).takes("two", A);
        hall.at(TUESDAY, "07:00").accepts(new Command.OpenDay(TUESDAY));
        hall.takes("three", A);
        assertThat(hall.number("three")).isEqualTo("A001");
    }

    @Test
    void opensADayOnlyOnce() {
        hall.at("08:00").takes("one", A);
        assertThat(hall.accepts(new Command.OpenDay(MONDAY))).isEmpty();
        hall.accepts(new Command.CloseDay());
        assertThat(hall.accepts(new Command.OpenDay(MONDAY))).isEmpty();
        assertThat(hall.accepts(new Command.OpenDay(MONDAY.minusDays(3)))).isEmpty();
        hall.refuses(new Command.OpenDesk(DESK_1, Set.of()), Refusal.DAY_CLOSED);
    }

    @Test
    void whoeverIsLeftAtTheEndWasNotServed() {
        hall.at("08:00").takes("served", A).takes("called", A).takes("waiting", A).opens(DESK_1);
        hall.servesNext(DESK_1);
        hall.callsNext(DESK_1);
        hall.at("17:30").accepts(new Command.CloseDay());
        assertThat(hall.ticket("served").stage()).isInstanceOf(Stage.Served.class);
        assertThat(hall.ticket("called").stage()).isEqualTo(new Stage.NotServed(hall.now()));
        assertThat(hall.ticket("waiting").stage()).isEqualTo(new Stage.NotServed(hall.now()));
        assertThat(hall.desk(DESK_1).isOpen()).isFalse();
    }

    @Test
    void aNewDayClosesTheOneThatIsStillOpen() {
        hall.at("08:00").takes("one", A);
        hall.at(TUESDAY, "00:00");
        assertThat(hall.accepts(new Command.OpenDay(TUESDAY)))
                .extracting(Event::kind)
                .containsExactly("DayClosed", "DayOpened");
    }

    @Test
    void aCarriedOverTicketIsFirstOnTheNextWorkingDayAndKeepsItsNumber() {
        hall.at("16:00").takes("kept", A);
        hall.at("16:50").accepts(new Command.CarryOver(id("kept")));
        assertThat(hall.ticket("kept").stage())
                .isEqualTo(new Stage.CarriedOver(Hall.instant(TUESDAY, "07:30")));
        hall.at(TUESDAY, "00:00").accepts(new Command.OpenDay(TUESDAY));
        hall.at("07:05").takesPriority("early", A).takes("other", A).opens(DESK_1);
        assertThat(hall.number("other")).as("A001 is held by the one kept").isEqualTo("A002");
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A001");
        assertThat(hall.office().at(DESK_1).map(Ticket::id)).contains(id("kept"));
    }

    @Test
    void aTicketKeptForTheAfternoonWaitsOnlyOnceItBegins() {
        hall.at("10:00").takes("kept", A).takes("other", A).opens(DESK_1);
        hall.accepts(new Command.CarryOver(id("kept")));
        assertThat(hall.servesNext(DESK_1)).isEqualTo("A002");
        hall.refuses(new Command.CallNext(DESK_1), Refusal.NOBODY_WAITING);
        hall.at("13:20").takesPriority("hurried", A);
        assertThat(hall.at("13:29").accepts(new Command.Tick())).isEmpty();
        hall.at("13:30").accepts(new Command.Tick());
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A001");
    }

    @Test
    void aServedVisitIsKeptWhileItMayBeRatedAndBlocksNoNumber() {
        hall.at("08:00").takes("served", A).opens(DESK_1);
        hall.servesNext(DESK_1);
        hall.at(TUESDAY, "00:00").accepts(new Command.OpenDay(TUESDAY));
        assertThat(hall.ticket("served").turn()).isZero();
        hall.at("07:10").takes("today", A);
        assertThat(hall.number("today")).isEqualTo("A001");
        hall.at(TUESDAY.plusDays(1), "00:00").accepts(new Command.OpenDay(TUESDAY.plusDays(1)));
        assertThat(hall.office().ticket(id("served"))).isEmpty();
    }

    @Test
    void nothingButRatingsGoesOnAfterTheDay() {
        hall.at("08:00").takes("one", A).accepts(new Command.CloseDay());
        hall.refuses(new Command.Issue(id("two"), A, Optional.empty(), "desk"), Refusal.DAY_CLOSED);
        hall.refuses(new Command.CallNext(DESK_1), Refusal.DAY_CLOSED);
        hall.refuses(new Command.Restore(id("one")), Refusal.DAY_CLOSED);
        assertThat(hall.accepts(new Command.CloseDay())).isEmpty();
        assertThat(hall.accepts(new Command.Tick())).isEmpty();
    }
}
