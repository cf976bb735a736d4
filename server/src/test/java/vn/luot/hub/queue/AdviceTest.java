package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.DESK_2;
import static vn.luot.hub.queue.Hall.DESK_3;
import static vn.luot.hub.queue.Hall.E;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.hub.forecast.Advice;
import vn.luot.hub.forecast.Change;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.forecast.Prospect;
import vn.luot.wire.ServiceCode;

class AdviceTest {
    private final Hall hall = Hall.usual().at("08:00");

    @Test
    void opensTheDeskThatHelpsMost() {
        come(A, 15).takes("e1", E).takes("e2", E).takes("e3", E).takes("e4", E);
        hall.opens(DESK_1).opens(DESK_3).at("08:40");
        var advice = advice().orElseThrow();
        assertThat(advice.change()).isEqualTo(new Change(DESK_2, Set.of(A, C)));
        assertThat(advice.service()).isEqualTo(A);
        var before = advice.before().longest().toMinutes();
        assertThat(before).isBetween(100L, 140L);
        assertThat(advice.after().longest().toMinutes())
                .isBetween(40 + (before - 40) / 3, 40 + (before - 40) * 2 / 3);
    }

    @Test
    void opensADeskForThoseWhomNobodyServes() {
        hall.takes("e", E).opens(DESK_1);
        var advice = advice().orElseThrow();
        assertThat(advice.change().desk()).isEqualTo(DESK_3);
        assertThat(advice.before().stranded()).isEqualTo(1);
        assertThat(advice.after().stranded()).isZero();
    }

    @Test
    void turnsAnIdleDeskToThoseWhoWaitLongest() {
        come(A, 15).opens(DESK_1).opens(DESK_2).opens(DESK_3);
        for (int i = 0; i < 5; i++) hall.takes("c" + i, C);
        var advice = advice().orElseThrow();
        assertThat(advice.change().desk()).isEqualTo(DESK_3);
        assertThat(advice.change().services()).contains(advice.service());
    }

    @Test
    void saysNothingWhileWaitsAreShortOrNothingHelps() {
        come(A, 3).opens(DESK_1);
        assertThat(advice()).isEmpty();
        come(A, 15);
        for (var desk : List.of(DESK_1, DESK_2, DESK_3))
            hall.accepts(new Command.OpenDesk(desk, Set.of(A, C, E)));
        hall.at("08:20");
        assertThat(prospect().all().longest()).isGreaterThan(Advice.LONG);
        assertThat(advice()).isEmpty();
    }

    @Test
    void saysNothingBetweenSessions() {
        come(A, 15).opens(DESK_1).at("12:10");
        assertThat(advice()).isEmpty();
    }

    @Test
    void aClosedDeskFinishesWhomItHasAndCallsNobody() {
        hall.takes("1", A).takes("2", A).opens(DESK_1).callsNext(DESK_1);
        var closed = prospect(new Change(DESK_1, Set.of()));
        assertThat(closed.of(A).stranded()).isEqualTo(1);
        assertThat(prospect().of(A).stranded()).isZero();
        assertThat(hall.office().desk(DESK_1).orElseThrow().services()).isEqualTo(Set.of(A));
    }

    @Test
    void theWholeOfficeIsItsServicesTogether() {
        hall.takes("1", A).takes("2", C).takes("3", A).opens(DESK_1).opens(DESK_2);
        var prospect = prospect();
        assertThat(prospect.all().people()).isEqualTo(3);
        assertThat(prospect.all().longest())
                .isEqualTo(
                        prospect.services().values().stream()
                                .map(Prospect.Wait::longest)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
        assertThat(prospect.of(E).people()).isZero();
    }

    private Hall come(ServiceCode service, int people) {
        for (int i = 0; i < people; i++) hall.takes(service + "-" + people + "-" + i, service);
        return hall;
    }

    private Optional<Advice> advice() {
        return estimator().counsel(hall.office(), hall.now(), 1).advice();
    }

    private Prospect prospect(Change... change) {
        var one = change.length == 0 ? Optional.<Change>empty() : Optional.of(change[0]);
        return estimator().prospect(hall.office(), one, hall.now(), 1);
    }

    private Estimator estimator() {
        return new Estimator(hall.office().rules());
    }
}
