package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.CITIZEN;
import static vn.luot.hub.queue.Hall.CLOCK;
import static vn.luot.hub.queue.Hall.DESK_1;
import static vn.luot.hub.queue.Hall.E;
import static vn.luot.hub.queue.Hall.MONDAY;
import static vn.luot.hub.queue.Hall.OFFICER;
import static vn.luot.hub.queue.Hall.id;
import static vn.luot.hub.queue.Hall.opinion;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.luot.hub.queue.Concern.Step;
import vn.luot.wire.DeviceId;

/// The lead is told once, and until it is settled.
class ConcernsTest {
    private static final Actor LEAD = new Actor.Staff("hoa");
    private static final String HELP = Matter.HelpAtDesk.id(DESK_1);

    private final Hall hall = Hall.usual().at("08:00").opens(DESK_1);

    @Test
    void aDeskCallsForHelpOnceHoweverOftenItsKeyIsPressed() {
        hall.accepts(new Command.CallLead(DESK_1), OFFICER);
        assertThat(hall.accepts(new Command.CallLead(DESK_1), OFFICER)).isEmpty();
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void theDeskSeesWhoComesAndEitherEndsIt() {
        hall.accepts(new Command.CallLead(DESK_1), OFFICER);
        hall.later(Duration.ofMinutes(1)).accepts(new Command.Answer(HELP, Step.TAKEN, ""), LEAD);
        var taken = hall.office().concerns().open(HELP).orElseThrow().taken().orElseThrow();
        assertThat(taken.by()).isEqualTo("staff:hoa");
        assertThat(hall.accepts(new Command.Answer(HELP, Step.TAKEN, ""), LEAD)).isEmpty();
        hall.accepts(new Command.Answer(HELP, Step.SETTLED, ""), OFFICER);
        hall.refuses(new Command.Answer(HELP, Step.SETTLED, ""), LEAD, Refusal.CONCERN_OVER);
        hall.accepts(new Command.CallLead(DESK_1), OFFICER);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void aLowRatingStaysOpenUntilSomebodyAcknowledgesItEvenTomorrow() {
        rated(2);
        tomorrow(1);
        var left = hall.office().concerns().open().toList();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().since()).isEqualTo(Hall.instant(MONDAY, "08:10"));
        var note = "Đã gọi cho 0912 345 678";
        hall.accepts(new Command.Answer(left.getFirst().id(), Step.SETTLED, note), LEAD);
        assertThat(open()).isZero();
        assertThat(hall.office().concerns().all().getFirst().settled().orElseThrow().note())
                .isEqualTo("Đã gọi cho •••");
        tomorrow(2);
        assertThat(hall.office().concerns().all()).isEmpty();
    }

    @Test
    void aLowRatingIsRaisedForFiveDaysAndWhoeverCameInVainForThirty() {
        rated(1);
        hall.accepts(new Command.NoteNoResult(DESK_1, A, ""), OFFICER);
        for (int day = 1; day <= 5; day++) tomorrow(day);
        assertThat(open()).isEqualTo(2);
        tomorrow(6);
        assertThat(open()).isEqualTo(1);
        for (int day = 7; day <= 30; day++) tomorrow(day);
        assertThat(open()).isEqualTo(1);
        tomorrow(31);
        assertThat(open()).isZero();
    }

    @Test
    void aBetterRatingLaterDoesNotHideALowOne() {
        rated(1);
        hall.accepts(new Command.Rate(id("A001"), opinion(5)), CITIZEN);
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void ordinaryRatingsConcernNobody() {
        rated(3);
        assertThat(open()).isZero();
    }

    @Test
    void whatBelongsToTheDayEndsWithIt() {
        hall.accepts(new Command.CallLead(DESK_1), OFFICER);
        hall.accepts(new Command.Alert(new Matter.NobodyServes(E)), CLOCK);
        hall.accepts(new Command.CloseDay(), CLOCK);
        assertThat(open()).isZero();
        tomorrow(1);
        assertThat(hall.office().concerns().all()).isEmpty();
    }

    @Test
    void somebodyAtAKioskIsHeardToo() {
        hall.accepts(new Command.AskHelp(new DeviceId("kiosk-1")), Hall.KIOSK);
        assertThat(hall.office().concerns().open("help-at/kiosk-1")).isPresent();
    }

    @Test
    void whoeverCameInVainIsNotedWithoutACodeUnlessTheOfficeWantsThem() {
        hall.accepts(new Command.NoteNoResult(DESK_1, E, "H15.12.34-260302-0017"), OFFICER);
        assertThat(noted()).containsExactly("");
    }

    @Test
    void aDossiersCodeIsKeptAndAnythingElseIsRefused() {
        var wanting = Hall.under(Hall.withWindow(LocalTime.of(15, 0))).at("08:00").opens(DESK_1);
        wanting.accepts(new Command.NoteNoResult(DESK_1, E, "h15.12.34-260302-0017 "), OFFICER);
        for (var no : new String[] {"0912345678", "chị Hà", "H15.12.34-260302-0017 chị Hà"})
            wanting.refuses(
                    new Command.NoteNoResult(DESK_1, E, no), OFFICER, Refusal.NOT_A_DOSSIER);
        wanting.accepts(new Command.NoteNoResult(DESK_1, E, " "), OFFICER);
        assertThat(wanting.office().concerns().all())
                .extracting(c -> ((Matter.NoResult) c.matter()).code())
                .containsExactly("H15.12.34-260302-0017", "");
    }

    @Test
    void thoseWhoCameInVainAreCountedOneByOneAndAPressTwiceIsOne() {
        hall.accepts(new Command.NoteNoResult(DESK_1, E, ""), OFFICER);
        assertThat(hall.accepts(new Command.NoteNoResult(DESK_1, E, ""), OFFICER)).isEmpty();
        hall.later(Duration.ofMinutes(1)).accepts(new Command.NoteNoResult(DESK_1, E, ""), OFFICER);
        hall.accepts(new Command.NoteNoResult(DESK_1, A, ""), OFFICER);
        assertThat(open()).isEqualTo(3);
        tomorrow(1);
        assertThat(open()).isEqualTo(3);
        hall.accepts(new Command.Answer("result/" + MONDAY + "/2", Step.SETTLED, ""), LEAD);
        assertThat(open()).isEqualTo(2);
    }

    private void rated(int level) {
        hall.takes("A001", A).servesNext(DESK_1);
        hall.at("08:10").accepts(new Command.Rate(id("A001"), opinion(level)), CITIZEN);
    }

    private void tomorrow(int days) {
        var day = MONDAY.plusDays(days);
        hall.at(day, "07:00").accepts(new Command.OpenDay(day), CLOCK);
    }

    private long open() {
        return hall.office().concerns().open().count();
    }

    private List<String> noted() {
        return hall.office().concerns().all().stream()
                .map(c -> ((Matter.NoResult) c.matter()).code())
                .toList();
    }
}
