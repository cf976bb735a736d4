package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.DESK_2;
import static vn.luot.hub.queue.Hall.E;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.id;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.hub.forecast.AlertWatch;
import vn.luot.hub.forecast.Estimator;

/// What the hub tells the lead by itself, and when it stops.
class AlertsTest {
    private static final Promise.Signs SIGNS = new Promise.Signs(0, 0, 0, 0, 0, 0, 0);

    private final Hall hall = Hall.usual().at("08:00");
    private final AlertWatch watch = new AlertWatch();

    @Test
    void whoeverWaitsForAServiceThatNoDeskServesIsSeen() {
        hall.opens(DESK_1).takes("1", A).takes("2", C);
        assertThat(alerts()).containsExactly(new Matter.NobodyServes(C));
        hall.opens(DESK_2);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aDeskThatComesBackSoonIsNoAlarmAndOneThatStaysAwayIs() {
        hall.opens(DESK_2).takes("1", C);
        var back = Optional.of(Hall.instant(MONDAY, "08:10"));
        hall.accepts(new Command.PauseDesk(DESK_2, PauseReason.BREAK, back));
        assertThat(alerts()).isEmpty();
        hall.at("08:11");
        assertThat(alerts()).containsExactly(new Matter.NobodyServes(C));
    }

    @Test
    void beforeTheOfficeOpensNobodyIsMissing() {
        hall.at("07:10").takes("1", A);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void aWaitTenMinutesBeyondWhatThePaperSaysIsSeen() {
        hall.opens(DESK_1).takes("1", A).takes("2", A).callsNext(DESK_1);
        hall.accepts(new Command.PromiseWait(id("2"), new Promise(1, 2, 6, SIGNS)));
        hall.at("08:16");
        assertThat(alerts()).isEmpty();
        hall.at("08:17");
        assertThat(alerts()).containsExactly(new Matter.PromiseBroken(A));
        hall.accepts(new Command.Postpone(id("2")));
    }

    @Test
    void whoeverIsKeptForTheAfternoonOrAnotherDayWaitsForSomethingElseThanThePaperSays() {
        hall.at("11:00").takes("1", A);
        hall.accepts(new Command.PromiseWait(id("1"), new Promise(1, 2, 6, SIGNS)));
        hall.accepts(new Command.CarryOver(id("1")));
        hall.at("13:31").accepts(new Command.Tick(), Hall.CLOCK);
        hall.opens(DESK_1);
        hall.takes("2", A).accepts(new Command.PromiseWait(id("2"), new Promise(1, 2, 6, SIGNS)));
        assertThat(hall.ticket("1").waits()).isTrue();
        assertThat(alerts()).isEmpty();
        hall.at("13:48");
        assertThat(alerts()).containsExactly(new Matter.PromiseBroken(A));
        assertThat(hall.office().late(hall.now())).containsExactly(hall.ticket("2"));
    }

    @Test
    void aVisitThatDoesNotEndIsSeen() {
        hall.opens(DESK_1).takes("1", A).callsNext(DESK_1);
        hall.at("08:12");
        assertThat(alerts()).isEmpty();
        hall.at("09:00");
        assertThat(alerts()).singleElement().isInstanceOf(Matter.DeskStuck.class);
    }

    @Test
    void halfTheDaysWaitsBeingWrongIsSeenAfterFifty() {
        hall.opens(DESK_1);
        for (int i = 0; i < 50; i++) {
            assertThat(alerts()).as("after %s", i).noneMatch(Matter.PromisesOff.class::isInstance);
            hall.takes("t" + i, A);
            var to = i % 2 == 0 ? 9 : 1;
            hall.accepts(new Command.PromiseWait(id("t" + i), new Promise(1, 0, to, SIGNS)));
            hall.later(Duration.ofMinutes(3)).servesNext(DESK_1);
        }
        assertThat(alerts()).contains(new Matter.PromisesOff(50));
    }

    @Test
    void aDayThatTurnsSlowIsSeenAndAnEvenOneIsNot() {
        hall.opens(DESK_1);
        for (int i = 0; i < 40; i++) served(i, 2);
        assertThat(alerts()).isEmpty();
        for (int i = 40; i < 60; i++) served(i, 5);
        assertThat(alerts()).anyMatch(Matter.SlowDay.class::isInstance);
    }

    @Test
    void theLeadIsToldAfterAMinuteAndItEndsTwoMinutesAfterItsCause() {
        hall.takes("1", E);
        assertThat(look()).isEmpty();
        hall.later(Duration.ofSeconds(59));
        assertThat(look()).isEmpty();
        hall.later(Duration.ofSeconds(1));
        assertThat(look()).containsExactly(new Command.Alert(new Matter.NobodyServes(E)));
        assertThat(look()).as("once").isEmpty();
        hall.opens(Hall.DESK_3);
        assertThat(look()).isEmpty();
        hall.later(Duration.ofSeconds(119));
        assertThat(look()).isEmpty();
        hall.later(Duration.ofSeconds(1));
        assertThat(look()).singleElement().isInstanceOf(Command.Answer.class);
        assertThat(hall.office().concerns().open()).isEmpty();
    }

    @Test
    void whatComesAndGoesIsToldOnce() {
        hall.takes("1", E);
        look();
        hall.later(Duration.ofMinutes(1));
        look();
        for (int i = 0; i < 5; i++) {
            hall.opens(Hall.DESK_3).later(Duration.ofMinutes(1));
            assertThat(look()).isEmpty();
            hall.accepts(new Command.CloseDesk(Hall.DESK_3));
            hall.later(Duration.ofMinutes(1));
            assertThat(look()).isEmpty();
        }
        assertThat(hall.office().concerns().all()).hasSize(1);
    }

    /// A visit of so many minutes, without a wait.
    private void served(int name, int minutes) {
        hall.takes("t" + name, A).callsNext(DESK_1);
        hall.later(Duration.ofMinutes(minutes));
        hall.accepts(new Command.Finish(DESK_1, Optional.empty(), 1));
    }

    private List<Command> look() {
        var commands = watch.look(hall.office(), alerts(), hall.now());
        commands.forEach(hall::accepts);
        return commands;
    }

    private List<Matter.Alert> alerts() {
        var estimator = new Estimator(hall.office().rules());
        hall.events().forEach(estimator::add);
        return estimator.alerts(hall.office(), hall.now());
    }
}
