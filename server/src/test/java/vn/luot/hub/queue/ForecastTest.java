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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.forecast.Forecast.Ahead;
import vn.luot.hub.forecast.Outlook;
import vn.luot.hub.queue.Promise.Signs;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
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
    void beforeTheOfficeOpensThereAreMinutesToTheOpening() {
        hall.at("07:10").takes("1", A).takes("2", A).takes("3", A);
        assertThat(middle("1")).isBetween(20.0, 24.0);
        assertThat(middle("3")).isBetween(22.0, 32.0).isGreaterThan(middle("1"));
    }

    @Test
    void oneDeskTakesTheUsualTimeForEach() {
        hall.takes("1", A).takes("2", A).takes("3", A).opens(DESK_1);
        assertThat(people("3")).isEqualTo(2);
        assertThat(middle("1")).isZero();
        assertThat(middle("2")).isBetween(4.0, 8.0);
        assertThat(middle("3")).isBetween(8.5, 15.0);
        assertThat(newcomer(A)).isBetween(11.5, 20.0);
    }

    @Test
    void twoDesksHalveIt() {
        hall.takes("1", A).takes("2", A).takes("3", A).takes("4", A).takes("5", A);
        hall.opens(DESK_1);
        var alone = middle("5");
        hall.opens(DESK_2);
        assertThat(middle("5")).isBetween(0.35 * alone, 0.65 * alone);
    }

    @Test
    void aVisitThatHasBegunTakesWhatIsLeftOfIt() {
        hall.takes("1", A).takes("2", A).opens(DESK_1).callsNext(DESK_1);
        hall.accepts(new Command.Start(DESK_1));
        var atFirst = middle("2");
        hall.at("08:05");
        assertThat(middle("2")).isLessThan(atFirst).isPositive();
    }

    @Test
    void priorityComesFirstHereToo() {
        hall.takes("1", A).takesPriority("p", A).opens(DESK_1);
        assertThat(middle("p")).isZero();
        assertThat(people("1")).isEqualTo(1);
        assertThat(middle("1")).isBetween(4.0, 8.0);
    }

    @Test
    void peopleOfOtherServicesDelayWithoutBeingCounted() {
        hall.takes("c", C).takes("a", A).opens(DESK_2);
        assertThat(people("a")).isZero();
        assertThat(middle("a")).isBetween(6.0, 13.0);
    }

    @Test
    void newcomersDelayNobody() {
        hall.opens(DESK_2);
        assertThat(newcomer(A)).isZero();
        assertThat(newcomer(C)).isZero();
        assertThat(forecast().services()).containsEntry(E, new Ahead(0, Optional.empty()));
    }

    @Test
    void aTicketForOneDeskWaitsForThatDesk() {
        hall.takes("1", A).opens(DESK_1).callsNext(DESK_1);
        hall.accepts(new Command.Transfer(DESK_1, Optional.empty(), Optional.of(DESK_2), ""));
        assertThat(forecast().tickets()).containsEntry(id("1"), new Ahead(0, Optional.empty()));
        hall.opens(DESK_2);
        assertThat(middle("1")).isZero();
    }

    @Test
    void aPauseWithATimeIsWaitedFor() {
        hall.takes("1", E).opens(DESK_3);
        var until = Hall.instant(Hall.MONDAY, "08:20");
        hall.accepts(new Command.PauseDesk(DESK_3, PauseReason.BREAK, Optional.of(until)));
        assertThat(middle("1")).isBetween(19.9, 25.0);
    }

    @Test
    void whoCannotBeServedInTheMorningWaitsOverLunch() {
        hall.at("11:10").opens(DESK_3);
        for (int i = 0; i < 8; i++) hall.takes("e" + i, E);
        // 13:30 is 140 minutes away
        assertThat(middle("e7")).isGreaterThan(139);
        assertThat(middle("e1")).isLessThan(40);
    }

    @Test
    void theRehearsalCallsLikeTheHall() {
        var hall = Hall.under(new CallRule.MaxInRow(1)).at("08:00");
        hall.takes("1", A).takes("2", A).takesPriority("p", A).takesPriority("q", A);
        hall.opens(DESK_1);
        var tickets = Forecast.of(hall.office(), hall.now()).tickets();
        assertThat(tickets.get(id("p"))).extracting(Ahead::people).isEqualTo(0);
        assertThat(tickets.get(id("1"))).extracting(Ahead::people).isEqualTo(1);
        assertThat(tickets.get(id("q"))).extracting(Ahead::people).isEqualTo(2);
        assertThat(tickets.get(id("2"))).extracting(Ahead::people).isEqualTo(3);
    }

    @Test
    void theSameEventGivesTheSameFigures() {
        for (int i = 0; i < 20; i++) hall.takes("t" + i, i % 3 == 0 ? C : A);
        hall.opens(DESK_1).opens(DESK_2).callsNext(DESK_1);
        var estimator = new Estimator(hall.office().rules());
        hall.events().forEach(estimator::add);
        var first = estimator.forecast(hall.office(), hall.now(), 4711);
        var again = new Estimator(hall.office().rules());
        hall.events().forEach(again::add);
        assertThat(again.forecast(hall.office(), hall.now(), 4711)).isEqualTo(first);
        assertThat(estimator.forecast(hall.office(), hall.now(), 4711)).isEqualTo(first);
        assertThat(estimator.forecast(hall.office(), hall.now(), 4712)).isNotEqualTo(first);
    }

    @Test
    void lengthsAreLearnt() {
        hall.opens(DESK_1);
        for (int i = 0; i < 40; i++) {
            hall.takes("t" + i, A).callsNext(DESK_1);
            hall.accepts(new Command.Start(DESK_1));
            hall.later(Duration.ofMinutes(2));
            hall.accepts(new Command.Finish(DESK_1, Optional.empty(), 1), Hall.OFFICER);
        }
        for (int i = 0; i < 11; i++) hall.takes("w" + i, A);
        var estimator = new Estimator(hall.office().rules());
        hall.events().forEach(estimator::add);
        assertThat(estimator.visits()).isEqualTo(40);
        var last = estimator.forecast(hall.office(), hall.now(), 1).tickets().get(id("w10"));
        // ten visits of two minutes, configured as six
        assertThat(Objects.requireNonNull(last).outlook().orElseThrow().middle())
                .isBetween(18.0, 34.0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 2",
        "3.2, 5.9, 3, 6",
        "9.9, 10.1, 9, 12",
        "11.5, 17.2, 10, 18",
        "28.5, 33, 28, 35",
        "61, 62, 60, 65",
        "44, 71, 40, 75"
    })
    void rangesAreRoundedOutward(double low, double high, int from, int to) {
        var signs = new Signs(low, low, high, low, low, low, low);
        var outlook = new Outlook(signs, low, (low + high) / 2, high, Optional.empty());
        assertThat(outlook.range()).isEqualTo(new WaitRange(from, to));
    }

    @Test
    void isQuickForALargeCentre() {
        for (int i = 0; i < 60; i++) hall.takes("t" + i, i % 2 == 0 ? A : C);
        var office = hall.office();
        for (int i = 1; i <= 60; i++)
            office = office.apply(new Event.DeskOpened(DeskId.of(i), Set.of(A, C), "", hall.now()));
        var estimator = new Estimator(office.rules());
        hall.events().forEach(estimator::add);
        for (int i = 0; i < 20; i++)
            assertThat(estimator.forecast(office, hall.now(), i)).isNotNull();
        var best = Duration.ofDays(1);
        for (int i = 0; i < 20; i++) {
            var start = System.nanoTime();
            assertThat(estimator.forecast(office, hall.now(), i)).isNotNull();
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(best) < 0) best = took;
        }
        assertThat(best).isLessThan(Duration.ofMillis(50));
    }

    private Forecast forecast() {
        return Forecast.of(hall.office(), hall.now());
    }

    private int people(String ticket) {
        return Objects.requireNonNull(forecast().tickets().get(id(ticket))).people();
    }

    private double middle(String ticket) {
        var ahead = Objects.requireNonNull(forecast().tickets().get(id(ticket)));
        return ahead.outlook().orElseThrow().middle();
    }

    private double newcomer(ServiceCode service) {
        var ahead = Objects.requireNonNull(forecast().services().get(service));
        return ahead.outlook().orElseThrow().middle();
    }
}
