package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.report.ComingDays.Trial;

/// The office works Monday to Friday; today is a Monday.
class ComingDaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = TODAY.plusDays(1);
    private static final Calendar CALENDAR = SmallOffice.calendar();

    @Test
    void aDayIsJudgedByTheLastEightOfItsWeekday() {
        var taken = new TreeMap<LocalDate, Map<Integer, Integer>>();
        for (int weeks = 1; weeks <= 12; weeks++)
            taken.put(TUESDAY.minusWeeks(weeks), Map.of(8, 10 * weeks, 14, 5));

        var tuesday = of(taken).days().getFirst();

        assertThat(tuesday.day()).isEqualTo(TUESDAY);
        assertThat(tuesday.like()).isEqualTo(8);
        assertThat(tuesday.hours()).containsEntry(8, 45.0).containsEntry(14, 5.0);
        assertThat(tuesday.expected()).isEqualTo(50);
        assertThat(tuesday.least()).isEqualTo(15);
        assertThat(tuesday.most()).isEqualTo(85);
        assertThat(tuesday.peak()).contains(8);
    }

    @Test
    void fiveWorkingDaysFollowWithoutHolidaysAndWithoutToday() {
        var holiday = TODAY.plusDays(2);
        var calendar =
                new Calendar(CALENDAR.service(), CALENDAR.numbers(), Set.of(holiday), Set.of());

        var days = ComingDays.of(TODAY, calendar, new PastDays(new TreeMap<>())).days();

        assertThat(days)
                .extracting(ComingDays.Day::day)
                .containsExactly(
                        TUESDAY,
                        TODAY.plusDays(3),
                        TODAY.plusDays(4),
                        TODAY.plusDays(7),
                        TODAY.plusDays(8));
    }

    @Test
    void fewerThanFourSuchDaysSayNothing() {
        var taken = new TreeMap<LocalDate, Map<Integer, Integer>>();
        for (int weeks = 1; weeks <= 3; weeks++) taken.put(TUESDAY.minusWeeks(weeks), Map.of(8, 9));
        assertThat(of(taken).days().getFirst().isKnown()).isFalse();
        taken.put(TUESDAY.minusWeeks(4), Map.of(8, 9));
        assertThat(of(taken).days().getFirst().isKnown()).isTrue();
    }

    @Test
    void whatIsOutsideTheHoursOfTheDayIsNotExpected() {
        var taken = new TreeMap<LocalDate, Map<Integer, Integer>>();
        for (int weeks = 1; weeks <= 4; weeks++)
            taken.put(TUESDAY.minusWeeks(weeks), Map.of(6, 2, 11, 3, 17, 50, 20, 50));

        var tuesday = of(taken).days().getFirst();

        assertThat(tuesday.hours().keySet())
                .containsExactly(6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(List.of(tuesday.least(), tuesday.most())).containsExactly(5, 5);
    }

    @Test
    void todayItselfAndLaterDaysAreNoBasis() {
        var taken = new TreeMap<LocalDate, Map<Integer, Integer>>();
        var monday = TODAY.plusWeeks(1);
        for (int weeks = 2; weeks <= 6; weeks++) taken.put(monday.minusWeeks(weeks), Map.of(8, 7));
        taken.put(TODAY, Map.of(8, 1000));

        var next = of(taken).days().getLast();

        assertThat(next.day()).isEqualTo(monday);
        assertThat(List.of(next.like(), next.most())).containsExactly(5, 7);
    }

    /// Tuesdays of 10, 20, 30, …: each is foretold from those before it alone.
    @Test
    void theTrialKnowsOnlyWhatWasKnownBefore() {
        var taken = new TreeMap<LocalDate, Map<Integer, Integer>>();
        for (int n = 1; n <= 6; n++) taken.put(TUESDAY.minusWeeks(7 - n), Map.of(9, 10 * n));

        var trial = of(taken).trial();

        // the fifth from 10..40 (25, not 50), the sixth from 10..50 (30, not 60)
        assertThat(trial.days()).isEqualTo(2);
        assertThat(trial.missedBy()).isCloseTo((25 + 30) / 2.0, within(1e-9));
        assertThat(List.of(trial.came(), trial.within())).containsExactly(110, 0);
    }

    @Test
    void aSteadyOfficeIsForetoldExactly() {
        var taken = new TreeMap<LocalDate, Map<Integer, Integer>>();
        for (var day = TODAY.minusDays(80); day.isBefore(TODAY); day = day.plusDays(1))
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) taken.put(day, Map.of(9, 40));

        assertThat(of(taken).trial()).isEqualTo(new Trial(20, 0, 800, 20));
    }

    private static ComingDays of(Map<LocalDate, Map<Integer, Integer>> taken) {
        return ComingDays.of(TODAY, CALENDAR, new PastDays(new TreeMap<>(taken)));
    }
}
