package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.DESK_2;
import static vn.luot.hub.queue.Hall.E;
import static vn.luot.hub.queue.Hall.id;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.queue.Forecast.Ahead;
import vn.luot.wire.DeskId;
import vn.luot.wire.WaitRange;

class ForecastTest {
    private final Hall hall = Hall.usual().at("08:00");

    @Test
    void withoutAnOpenDeskThereArePeopleButNoMinutes() {
        hall.takes("1", A).takes("2", A);
        assertThat(forecast().tickets())
                .containsEntry(id("1"), new Ahead(0, Optional.empty()))
                .containsEntry(id("2"), new Ahead(1, Optional.empty()));
        assertThat(forecast().services()).containsEntry(A, new Ahead(2, Optional.empty()));
    }

    @Test
    void oneDeskTakesTheUsualTimeForEach() {
        hall.takes("1", A).takes("2", A).takes("3", A).opens(DESK_1);
        assertThat(forecast().tickets())
                .containsEntry(id("1"), ahead(0, 0, 2))
                .containsEntry(id("2"), ahead(1, 4, 9))
                .containsEntry(id("3"), ahead(2, 9, 18));
        assertThat(forecast().services()).containsEntry(A, ahead(3, 12, 26));
    }

    @Test
    void twoDesksHalveIt() {
        hall.takes("1", A).takes("2", A).takes("3", A).opens(DESK_1).opens(DESK_2);
        assertThat(forecast().tickets())
                .containsEntry(id("2"), ahead(1, 0, 2))
                .containsEntry(id("3"), ahead(2, 4, 9));
    }

    @Test
    void aVisitThatHasBegunTakesWhatIsLeftOfIt() {
        hall.takes("1", A).takes("2", A).opens(DESK_1).callsNext(DESK_1);
        hall.at("08:02").accepts(new Command.Start(DESK_1));
        assertThat(forecast().tickets()).containsEntry(id("2"), ahead(0, 4, 9));
        hall.at("08:06");
        assertThat(forecast().tickets()).containsEntry(id("2"), ahead(0, 1, 3));
        hall.at("08:30");
        assertThat(forecast().tickets()).containsEntry(id("2"), ahead(0, 1, 3));
    }

    @Test
    void priorityComesFirstHereToo() {
        hall.takes("1", A).takesPriority("p", A).opens(DESK_1);
        assertThat(forecast().tickets())
                .containsEntry(id("p"), ahead(0, 0, 2))
                .containsEntry(id("1"), ahead(1, 4, 9));
    }

    @Test
    void peopleOfOtherServicesDelayWithoutBeingCounted() {
        hall.takes("c", C).takes("a", A).opens(DESK_2);
        assertThat(forecast().tickets()).containsEntry(id("a"), ahead(0, 7, 14));
    }

    @Test
    void newcomersDelayNobody() {
        hall.opens(DESK_2);
        assertThat(forecast().services())
                .containsEntry(A, ahead(0, 0, 2))
                .containsEntry(C, ahead(0, 0, 2))
                .containsEntry(E, new Ahead(0, Optional.empty()));
    }

    @Test
    void aTicketForOneDeskWaitsForThatDesk() {
        hall.takes("1", A).opens(DESK_1).callsNext(DESK_1);
        hall.accepts(new Command.Transfer(DESK_1, Optional.empty(), Optional.of(DESK_2), ""));
        assertThat(forecast().tickets()).containsEntry(id("1"), new Ahead(0, Optional.empty()));
    }

    @Test
    void theRehearsalCallsLikeTheHall() {
        var hall = Hall.under(new CallRule.MaxInRow(1)).at("08:00");
        hall.takes("1", A).takes("2", A).takesPriority("p", A).takesPriority("q", A);
        hall.opens(DESK_1);
        var forecast = Forecast.of(hall.office(), hall.now());
        assertThat(forecast.tickets())
                .containsEntry(id("p"), ahead(0, 0, 2))
                .containsEntry(id("1"), ahead(1, 4, 9))
                .containsEntry(id("q"), ahead(2, 9, 18))
                .containsEntry(id("2"), ahead(3, 12, 26));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 2",
        "1, 0, 2",
        "4, 3, 6",
        "7, 5, 10",
        "10, 7, 14",
        "16, 12, 22",
        "24, 18, 35",
        "45, 30, 65",
        "60, 45, 85"
    })
    void rangesAreRoundedOutward(int point, int from, int to) {
        assertThat(Forecast.range(Duration.ofMinutes(point))).isEqualTo(new WaitRange(from, to));
    }

    @Test
    void isQuickForALargeCentre() {
        for (int i = 0; i < 60; i++) hall.takes("t" + i, i % 2 == 0 ? A : C);
        var office = hall.office();
        for (int i = 1; i <= 60; i++)
            office = office.apply(new Event.DeskOpened(DeskId.of(i), Set.of(A, C), "", hall.now()));
        for (int i = 0; i < 200; i++) assertThat(Forecast.of(office, hall.now())).isNotNull();
        var start = System.nanoTime();
        for (int i = 0; i < 100; i++) assertThat(Forecast.of(office, hall.now())).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start).dividedBy(100))
                .isLessThan(Duration.ofMillis(5));
    }

    private Forecast forecast() {
        return Forecast.of(hall.office(), hall.now());
    }

    private static Ahead ahead(int people, int from, int to) {
        return new Ahead(people, Optional.of(new WaitRange(from, to)));
    }
}
