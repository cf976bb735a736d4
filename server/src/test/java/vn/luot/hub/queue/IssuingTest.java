package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.CITIZEN;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.KIOSK;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.OFFICER;
import static vn.luot.hub.queue.Hall.id;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;

class IssuingTest {
    private final Hall hall = Hall.usual().at("08:00");

    @Test
    void eachServiceHasItsOwnNumbersAndPriorityShares() {
        hall.takes("a", A).takes("c", C).takes("a2", A).takesPriority("p", A);
        hall.takesPriority("p2", C);
        assertThat(hall.number("a")).isEqualTo("A001");
        assertThat(hall.number("c")).isEqualTo("C001");
        assertThat(hall.number("a2")).isEqualTo("A002");
        assertThat(hall.number("p")).isEqualTo("P001");
        assertThat(hall.number("p2")).isEqualTo("P002");
    }

    @Test
    void theSameTicketTwiceIsOneTicket() {
        hall.takes("a", A);
        assertThat(hall.accepts(new Command.Issue(id("a"), C, Hall.P4, "kiosk-1/c"), KIOSK))
                .isEmpty();
        assertThat(hall.office().waiting()).hasSize(1);
    }

    @Test
    void refusesWhatTheOfficeDoesNotHave() {
        var nothing = new ServiceCode("Z");
        hall.refuses(
                new Command.Issue(id("z"), nothing, Optional.empty(), "x"),
                Refusal.UNKNOWN_SERVICE);
        hall.refuses(
                new Command.Issue(id("z"), A, Optional.of(new PriorityCode("P9")), "x"),
                Refusal.UNKNOWN_PRIORITY);
        hall.refuses(hall.register("z", "Z601", nothing), Refusal.UNKNOWN_SERVICE);
    }

    @Test
    void onlyStaffGiveNumbersOutsideTheHours() {
        hall.at("06:59");
        var asked = new Command.Issue(id("a"), A, Optional.empty(), "x");
        hall.refuses(asked, KIOSK, Refusal.NUMBERS_CLOSED);
        hall.refuses(asked, CITIZEN, Refusal.NUMBERS_CLOSED);
        assertThat(hall.accepts(asked, OFFICER)).hasSize(1);
        hall.at("11:15")
                .refuses(
                        new Command.Issue(id("b"), A, Optional.empty(), "x"),
                        KIOSK,
                        Refusal.NUMBERS_CLOSED);
    }

    @Test
    void aKiosksOwnNumberIsTakenAtAnyHour() {
        hall.at("19:00").reports("A601", A);
        assertThat(hall.ticket("A601").waits()).isTrue();
    }

    @Test
    void theReportOfTheHubsOwnNumberChangesNothing() {
        hall.takes("a", A);
        assertThat(hall.accepts(hall.register("a", "A001", A))).isEmpty();
    }

    @Test
    void aNumberTheKioskDeclinedIsNeverGivenAgain() {
        hall.takes("a", A);
        hall.accepts(hall.register("a", "A601", A));
        assertThat(hall.number("a")).isEqualTo("A601");
        hall.takes("b", A);
        assertThat(hall.number("b")).isEqualTo("A002");
        hall.refuses(hall.register("c", "A001", A), Refusal.NUMBER_TAKEN);
        hall.refuses(hall.register("a", "A001", A), Refusal.NUMBER_TAKEN);
    }

    @Test
    void whoWasMissedUnderANumberThatNobodyHasWaitsAgain() {
        hall.takes("a", A).opens(DESK_1);
        hall.accepts(new Command.CallNext(DESK_1));
        hall.accepts(new Command.NoShow(DESK_1));

        hall.accepts(hall.register("a", "A601", A), KIOSK);

        assertThat(hall.office().ticket(id("a")).orElseThrow().waits()).isTrue();
        assertThat(hall.number("a")).isEqualTo("A601");
        hall.accepts(new Command.CallNext(DESK_1));
        assertThat(hall.office().at(DESK_1).map(Ticket::id)).contains(id("a"));
    }

    @Test
    void oneNumberIsNeverTwoTickets() {
        hall.reports("A601", A);
        hall.refuses(hall.register("other", "A601", A), Refusal.NUMBER_TAKEN);
    }

    @Test
    void theHubGoesOnAboveItsNumbersThatKiosksReport() {
        hall.reports("A007", A).takes("next", A);
        assertThat(hall.number("next")).isEqualTo("A008");
    }

    @Test
    void aNumberTakenWhileCutOffStandsWhereItWasTaken() {
        hall.at("09:30").takes("late", A).opens(DESK_1);
        hall.at("09:20");
        var cutOff = hall.register("cut", "A601", A);
        hall.at("09:41").accepts(cutOff);
        assertThat(hall.ticket("cut").issuedAt()).isEqualTo(Hall.instant(MONDAY, "09:20"));
        assertThat(hall.callsNext(DESK_1)).isEqualTo("A601");
    }

    @Test
    void aNumberOfAnEarlierDayIsNotedAndNobodyWaitsWithIt() {
        var cutOff = hall.at("16:55").register("cut", "A601", A);
        hall.at(MONDAY.plusDays(1), "07:00");
        hall.accepts(new Command.OpenDay(MONDAY.plusDays(1)));
        hall.accepts(cutOff);
        assertThat(hall.ticket("cut").stage()).isInstanceOf(Stage.Unclaimed.class);
        assertThat(hall.reports("A601", A).ticket("A601").waits()).isTrue();
    }

    @Test
    void paperThatNobodyTookLeavesTheCount() {
        hall.takes("a", A).takes("b", A);
        hall.accepts(new Command.ReportPrint(id("a"), PrintResult.NOT_TAKEN));
        hall.accepts(new Command.ReportPrint(id("b"), PrintResult.FAILED));
        hall.accepts(new Command.ReportPrint(id("b"), PrintResult.UNKNOWN));
        assertThat(hall.ticket("a").stage()).isEqualTo(new Stage.Unclaimed(hall.now()));
        assertThat(hall.office().waiting()).extracting(Ticket::id).containsExactly(id("b"));
        hall.refuses(
                new Command.ReportPrint(id("nobody"), PrintResult.PRINTED), Refusal.UNKNOWN_TICKET);
    }

    @Test
    void takingPaperLateDoesNotTakeTheTicketFromTheDesk() {
        hall.takes("a", A).opens(DESK_1).callsNext(DESK_1);
        hall.accepts(new Command.ReportPrint(id("a"), PrintResult.NOT_TAKEN));
        assertThat(hall.office().at(DESK_1)).isPresent();
    }

    @Test
    void priorityStandsSixtyMinutesEarlier() {
        hall.takes("a", A).takesPriority("p", A);
        assertThat(hall.ticket("a").order()).isEqualTo(Duration.ofHours(8));
        assertThat(hall.ticket("p").order()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void smartAddsTwentyMinutesForShortServices() {
        var smart = Hall.under(new CallRule.Smart()).at("08:00");
        smart.takes("short", A).takes("long", C).takesPriority("p", A);
        assertThat(smart.ticket("short").order()).isEqualTo(Duration.ofMinutes(460));
        assertThat(smart.ticket("long").order()).isEqualTo(Duration.ofHours(8));
        assertThat(smart.ticket("p").order()).isEqualTo(Duration.ofMinutes(400));
    }

    @Test
    void aRestoredHubGivesNoNumberThatSomebodyMayHold() {
        var restored = Hall.restored(MONDAY, "10:00").at("10:01").takes("a", A).takes("a2", A);
        assertThat(restored.number("a")).isEqualTo("A2200");
        assertThat(restored.number("a2")).isEqualTo("A2201");
    }

    @Test
    void restoredAgainItStartsBeyondTheFirstTime() {
        var again = Hall.restored(MONDAY, "11:00").at("11:00").takes("a", A);
        assertThat(again.number("a")).isEqualTo("A2320");
    }

    @Test
    void theDayAfterARestoreIsAnOrdinaryOne() {
        var restored = Hall.restored(MONDAY.minusDays(1), "10:00").at("08:00").takes("a", A);
        assertThat(restored.number("a")).isEqualTo("A001");
    }

    /// Its papers are printed and nobody could call them.
    @Test
    void aServiceThatWasTakenOutIsKnownForTheDay() {
        var rules = hall.office().rules();
        var services = new LinkedHashMap<>(rules.services());
        services.remove(C);
        var fewer =
                new Rules(
                        services,
                        rules.desks(),
                        rules.priorities(),
                        rules.callRule(),
                        rules.calendar(),
                        rules.limits(),
                        rules.appointments(),
                        rules.restored());
        var cutOff =
                new Command.Register(
                        id("c"),
                        new TicketNumber("C", 2, 1),
                        C,
                        Optional.empty(),
                        "kiosk-1/c",
                        hall.now());
        var office = hall.office().under(fewer);
        assertThat(office.decide(cutOff, KIOSK, hall.now())).isInstanceOf(Decision.Accepted.class);
    }
}
