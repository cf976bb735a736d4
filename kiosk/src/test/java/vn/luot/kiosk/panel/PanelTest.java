package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.panel.View.Moment;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.FromKiosk.RatingGiven;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketNumber;

/// What a citizen meets at the kiosk.
class PanelTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void asksTheHubAndPrintsItsNumber() {
        var kiosk = TryOut.ready().hubIsThere().presses("a");
        assertThat(kiosk.moment()).isEqualTo(new Moment.Busy());
        assertThat(kiosk.all(Action.Deadline.class))
                .containsExactly(new Action.Deadline(kiosk.asked(), Duration.ofMillis(700)));
        kiosk.hubGives("A050");
        assertThat(kiosk.slips())
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.number()).hasToString("A050");
                    assertThat(slip.ahead()).contains(7);
                });
        assertThat(kiosk.moment()).isEqualTo(new Moment.Taken(TicketNumber.parse("A050"), false));
    }

    @Test
    void savesANumberBeforeItIsPrintedAndThePaperAfterwards() {
        var kiosk = TryOut.ready().presses("a");
        assertThat(kiosk.latest().get(0)).isInstanceOf(Action.Save.class);
        assertThat(kiosk.latest().get(1)).isInstanceOf(Action.Print.class);
        kiosk.printed(PrintResult.PRINTED);
        assertThat(kiosk.saved())
                .last()
                .isEqualTo(
                        new TicketPrinted(kiosk.slips().getFirst().ticket(), PrintResult.PRINTED));
    }

    @Test
    void takesItsOwnSeriesAtOnceWhileTheHubIsAway() {
        var kiosk = TryOut.ready().presses("a").after(SECOND).presses("c");
        kiosk.after(SECOND.multipliedBy(4)).presses("a");
        assertThat(kiosk.taken()).containsExactly("A601", "C601", "A602");
        assertThat(kiosk.all(Action.Ask.class)).isEmpty();
    }

    @Test
    void waitsForALateHubOnceAndNeverAgainUntilItIsBack() {
        var kiosk = TryOut.ready().hubIsThere().presses("a");
        kiosk.hears(new Input.AnswerLate(kiosk.asked()));
        kiosk.after(SECOND).presses("c");
        assertThat(kiosk.taken()).containsExactly("A601", "C601");
        kiosk.after(SECOND).hubIsThere().after(SECOND.multipliedBy(4)).presses("a");
        kiosk.hubGives("A001");
        assertThat(kiosk.taken()).containsExactly("A601", "C601", "A001");
    }

    @Test
    void declinesAnAnswerThatComesTooLate() {
        var kiosk = TryOut.ready().hubIsThere().presses("a");
        kiosk.hears(new Input.AnswerLate(kiosk.asked())).hubGives("A050");
        assertThat(kiosk.taken()).containsExactly("A601");
        kiosk.after(SECOND).presses("c");
        assertThat(kiosk.moment())
                .as("the late answer shows that the hub is back")
                .isEqualTo(new Moment.Busy());
    }

    @Test
    void doesNotLetAnyoneWaitForAHubThatHasGone() {
        var kiosk = TryOut.ready().hubIsThere().presses("a").after(SECOND.dividedBy(2));
        kiosk.presses("c").hears(new Input.HubIs(false));
        assertThat(kiosk.taken()).containsExactlyInAnyOrder("A601", "C601");
        kiosk.hears(new Input.AnswerLate(kiosk.asked()));
        assertThat(kiosk.taken()).as("the deadline comes after all").hasSize(2);
    }

    @Test
    void asksBeforeItGivesTheSameFingerASecondNumber() {
        var kiosk = TryOut.ready().presses("a").after(SECOND).presses("a");
        assertThat(kiosk.moment()).isEqualTo(new Moment.Again(TicketNumber.parse("A601")));
        assertThat(kiosk.lit()).containsExactly("a");
        assertThat(kiosk.taken()).hasSize(1);
        kiosk.after(SECOND).presses("a");
        assertThat(kiosk.taken()).containsExactly("A601", "A602");
        kiosk.after(SECOND).presses("a");
        assertThat(kiosk.moment()).isEqualTo(new Moment.Again(TicketNumber.parse("A602")));
    }

    @Test
    void takesAPressAfterThreeSecondsForTheNextCitizen() {
        var kiosk = TryOut.ready().presses("a").after(Duration.ofSeconds(3)).presses("a");
        assertThat(kiosk.taken()).hasSize(2);
    }

    @Test
    void hearsAHandOnTwoButtonsOnce() {
        var kiosk = TryOut.ready().presses("a").after(Duration.ofMillis(40)).presses("c");
        assertThat(kiosk.taken()).containsExactly("A601");
    }

    @Test
    void givesPriorityToTheNextNumberOnly() {
        var kiosk = TryOut.ready().presses("priority");
        assertThat(kiosk.moment()).isEqualTo(new Moment.Armed());
        assertThat(kiosk.lit()).contains("priority");
        kiosk.after(SECOND).presses("a").after(SECOND).presses("c");
        assertThat(kiosk.taken()).containsExactly("P601", "C601");
        assertThat(kiosk.slips().getFirst().priority()).isPresent();
        assertThat(kiosk.slips().getLast().priority()).isEmpty();
    }

    @Test
    void forgetsPriorityAfterTenSeconds() {
        var kiosk = TryOut.ready().presses("priority").after(SECOND.multipliedBy(10));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Idle(false));
        assertThat(kiosk.lit()).doesNotContain("priority");
        assertThat(kiosk.presses("a").taken()).containsExactly("A601");
    }

    @Test
    void saysWhenNumbersAreGivenAgain() {
        var noon = TryOut.readyAt(Instant.parse("2026-03-02T04:30:00Z"), Numbers.NONE);
        assertThat(noon.presses("a").moment())
                .isEqualTo(opening("2026-03-02", "13:15", true, false));
        var friday = TryOut.readyAt(Instant.parse("2026-03-06T10:00:00Z"), Numbers.NONE);
        assertThat(friday.presses("a").moment())
                .isEqualTo(opening("2026-03-09", "07:00", false, false));
        assertThat(friday.saved()).isEmpty();
    }

    @Test
    void saysWhenAHolidayEnds() {
        var holiday = TryOut.readyAt(Instant.parse("2026-04-27T02:00:00Z"), Numbers.NONE);
        assertThat(holiday.moment()).isEqualTo(opening("2026-04-28", "07:00", false, true));
    }

    @Test
    void opensByItselfWhenTheHourComes() {
        var kiosk = TryOut.readyAt(Instant.parse("2026-03-01T23:59:00Z"), Numbers.NONE);
        assertThat(kiosk.moment()).isInstanceOf(Moment.Closed.class);
        assertThat(kiosk.after(Duration.ofMinutes(1)).moment()).isEqualTo(new Moment.Idle(false));
    }

    @Test
    void isStartingUntilItKnowsItsOffice() {
        var kiosk = TryOut.unconfigured().hubIsThere().presses("a");
        assertThat(kiosk.moment()).isEqualTo(new Moment.Starting());
        assertThat(kiosk.done()).isEmpty();
        assertThat(kiosk.hears(new Input.Configured(TryOut.office())).moment())
                .isEqualTo(new Moment.Idle(false));
    }

    @Test
    void showsANumberHalfAMinuteWhenThereIsNoPaper() {
        var kiosk = TryOut.ready().hears(new Input.PrinterIs(PrinterState.PAPER_OUT));
        kiosk.presses("a");
        assertThat(kiosk.slips()).isEmpty();
        assertThat(kiosk.saved())
                .last()
                .isInstanceOfSatisfying(
                        TicketPrinted.class,
                        p -> assertThat(p.result()).isEqualTo(PrintResult.FAILED));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Unprinted(true));
        kiosk.after(SECOND.multipliedBy(10)).presses("c").after(SECOND.multipliedBy(19));
        assertThat(kiosk.view().remember())
                .extracting(Object::toString)
                .containsExactly("A601", "C601");
        assertThat(kiosk.moment()).isEqualTo(new Moment.Unprinted(true));
        kiosk.after(SECOND);
        assertThat(kiosk.view().remember()).extracting(Object::toString).containsExactly("C601");
        assertThat(kiosk.after(SECOND.multipliedBy(10)).moment()).isEqualTo(new Moment.Idle(true));
    }

    @Test
    void showsANumberWhosePaperFailed() {
        var kiosk = TryOut.ready().presses("a").printed(PrintResult.UNKNOWN);
        assertThat(kiosk.moment()).isEqualTo(new Moment.Unprinted(false));
        kiosk.after(SECOND).presses("c");
        assertThat(kiosk.moment())
                .as("the next citizen sees the next number")
                .isEqualTo(new Moment.Taken(TicketNumber.parse("C601"), false));
        assertThat(kiosk.view().remember()).hasSize(1);
    }

    @Test
    void tellsTheHubWhatHappenedToThePrinterOnce() {
        var kiosk = TryOut.ready().hears(new Input.PrinterIs(PrinterState.PAPER_LOW));
        kiosk.hears(new Input.PrinterIs(PrinterState.PAPER_LOW));
        assertThat(kiosk.saved()).containsExactly(new PrinterChanged(PrinterState.PAPER_LOW));
    }

    @Test
    void printsNothingThatTheDiskDidNotTake() {
        var kiosk = TryOut.ready().presses("a");
        kiosk.hears(new Input.NotSaved(kiosk.saved().getFirst()));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("kiosk.not-saved"));
        assertThat(kiosk.printed(PrintResult.PRINTED).saved()).hasSize(1);
        kiosk.after(SECOND.multipliedBy(4)).presses("a");
        assertThat(kiosk.taken()).containsExactly("A601", "A602");
    }

    @Test
    void showsWhyTheHubGivesNoNumber() {
        var kiosk = TryOut.ready().hubIsThere().presses("a");
        kiosk.hears(new Input.NumberRefused(kiosk.asked(), "refused.numbers-closed"));
        assertThat(kiosk.moment()).isEqualTo(new Moment.Refused("refused.numbers-closed"));
        kiosk.hears(new Input.AnswerLate(kiosk.asked()));
        assertThat(kiosk.taken()).isEmpty();
    }

    @Test
    void namesAServiceTheOfficeDoesNotOffer() {
        assertThat(TryOut.ready().presses("x").moment())
                .isEqualTo(new Moment.Refused("kiosk.no-service"));
    }

    @Test
    void reportsEveryRatingAndThanksOnlyForThoseThatCount() {
        var kiosk = TryOut.ready();
        for (int press = 0; press < 40; press++)
            kiosk.presses("rate-5").after(SECOND.multipliedBy(3));
        assertThat(kiosk.saved())
                .hasSize(40)
                .containsOnly(new RatingGiven(DeskId.of(7), Optional.empty(), 5, 5, List.of()));
        assertThat(kiosk.presses("rate-5").moment()).isEqualTo(new Moment.RateLater());
        kiosk.hears(new Input.RatingUnlocked()).after(SECOND.multipliedBy(3));
        assertThat(kiosk.lit()).contains("rate-1", "rate-5");
        assertThat(kiosk.presses("rate-4").moment()).isEqualTo(new Moment.Thanks());
        assertThat(kiosk.after(Duration.ofMinutes(3)).lit()).doesNotContain("rate-5");
    }

    @Test
    void takesTwoRatingsAtOnceForOne() {
        var kiosk = TryOut.ready().presses("rate-5").after(SECOND).presses("rate-1");
        assertThat(kiosk.saved()).hasSize(1);
    }

    @Test
    void callsForHelpOnceWhileItIsComing() {
        var kiosk = TryOut.ready().presses("help").after(SECOND).presses("help");
        assertThat(kiosk.saved()).containsExactly(new HelpAsked());
        assertThat(kiosk.moment()).isEqualTo(new Moment.Helping());
    }

    @Test
    void beginsItsNumbersAnewEachBusinessDay() {
        var kiosk = TryOut.ready().presses("a").after(Duration.ofDays(1)).presses("a");
        assertThat(kiosk.taken()).containsExactly("A601", "A601");
        assertThat(kiosk.all(Action.Save.class).map(Action.Save::day))
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
    }

    @Test
    void goesOnCountingWhenTheClockGoesBackADay() {
        var own = new Numbers(Optional.of(LocalDate.of(2026, 3, 2)), 0, TryOut.last("A", 46));
        var kiosk = TryOut.readyAt(TryOut.MORNING, own);
        kiosk.clockSays(Instant.parse("2026-02-26T02:00:00Z")).presses("a");
        assertThat(kiosk.taken()).containsExactly("A647");
        assertThat(kiosk.all(Action.Save.class).map(Action.Save::day))
                .containsExactly(LocalDate.of(2026, 3, 2));
    }

    @Test
    void ignoresAButtonItDoesNotKnow() {
        assertThat(TryOut.ready().presses("nonsense").latest()).isEmpty();
    }

    private static Moment opening(String day, String from, boolean today, boolean holiday) {
        var next = new Opening.Next(LocalDate.parse(day), LocalTime.parse(from), today);
        return new Moment.Closed(new Opening(Optional.of(next), holiday));
    }
}
