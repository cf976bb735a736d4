package vn.luot.hub.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.queue.Hall.calendar;
import static vn.luot.hub.queue.Hall.instant;
import static vn.luot.hub.queue.Hall.window;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 24);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 4, 28);

    /// Giỗ Tổ falls on a Sunday and is given back on Monday; then Liberation Day and Labour Day.
    private final Calendar spring =
            calendar(
                    Set.of(
                            LocalDate.of(2026, 4, 27),
                            LocalDate.of(2026, 4, 30),
                            LocalDate.of(2026, 5, 1)),
                    Set.of());

    @Test
    void theNextWorkingDayCrossesWeekendAndHoliday() {
        assertThat(spring.nextWorkingDay(FRIDAY)).contains(TUESDAY);
        assertThat(spring.nextWorkingDay(LocalDate.of(2026, 4, 29)))
                .contains(LocalDate.of(2026, 5, 4));
    }

    @Test
    void whoeverWaitsOnTheFridayIsKeptForTheTuesdayMorning() {
        assertThat(spring.nextSession(instant(FRIDAY, "17:05")))
                .contains(instant(TUESDAY, "07:30"));
        assertThat(spring.nextSession(instant(FRIDAY, "09:00"))).contains(instant(FRIDAY, "13:30"));
        assertThat(spring.nextSession(instant(FRIDAY, "07:00"))).contains(instant(FRIDAY, "07:30"));
    }

    @Test
    void aSwappedWorkdayHasTheHoursOfItsDayOrThoseOfMonday() {
        var saturday = LocalDate.of(2026, 4, 25);
        var holiday = LocalDate.of(2026, 4, 30);
        var swapped = calendar(Set.of(holiday), Set.of(saturday, holiday));
        assertThat(swapped.sessions(saturday)).isEqualTo(swapped.sessions(FRIDAY.minusDays(4)));
        assertThat(swapped.sessions(holiday)).hasSize(2);
        assertThat(swapped.nextWorkingDay(FRIDAY)).contains(saturday);
    }

    @Test
    void anOfficeThatNeverOpensHasNoNextWorkingDay() {
        var never = new Calendar(Map.of(), Map.of(), Set.of(), Set.of());
        assertThat(never.nextWorkingDay(FRIDAY)).isEmpty();
        assertThat(never.nextSession(instant(FRIDAY, "08:00"))).isEmpty();
        assertThat(never.end(FRIDAY)).isEmpty();
    }

    @Test
    void aDayEndsWithItsLastSession() {
        assertThat(spring.end(FRIDAY)).contains(instant(FRIDAY, "17:00"));
        assertThat(spring.end(FRIDAY.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "06:59, false",
        "07:00, true",
        "11:14, true",
        "11:15, false",
        "13:15, true",
        "16:30, false"
    })
    void numbersHaveTheirOwnHours(String time, boolean given) {
        assertThat(spring.givesNumbers(instant(FRIDAY, time))).isEqualTo(given);
        assertThat(spring.givesNumbers(instant(FRIDAY.plusDays(3), time))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, 0",
        "07:00, 420",
        "11:30, 690",
        "12:30, 690",
        "13:30, 690",
        "13:45, 705",
        "17:00, 900",
        "23:59, 1319"
    })
    void aBreakHardlyPassesInOfficeTime(String time, long minutes) {
        var office = spring.officeTime(instant(FRIDAY, time));
        assertThat(office.toMinutes()).isEqualTo(minutes);
        assertThat(office.minusMinutes(minutes)).isLessThan(Duration.ofMillis(8));
    }

    @Test
    void officeTimeKeepsTheOrderOfArrivalAndCanBeReadBack() {
        var before = Duration.ofSeconds(-1);
        for (int second = 0; second < 86_400; second += 7) {
            var time = LocalTime.ofSecondOfDay(second);
            var office = spring.officeTime(instant(FRIDAY, time.toString()));
            assertThat(office).isGreaterThan(before);
            assertThat(spring.clock(FRIDAY, office)).isEqualTo(time);
            before = office;
        }
    }

    @Test
    void aDayWithTwoBreaksIsReadBackToo() {
        var sessions =
                List.of(
                        window("07:00", "10:00"),
                        window("10:30", "12:00"),
                        window("13:00", "18:00"));
        var three = new Calendar(Map.of(DayOfWeek.FRIDAY, sessions), Map.of(), Set.of(), Set.of());
        for (var time : List.of("09:00", "10:10", "11:00", "12:30", "17:00")) {
            var office = three.officeTime(instant(FRIDAY, time));
            assertThat(three.clock(FRIDAY, office)).isEqualTo(LocalTime.parse(time));
        }
        assertThat(three.officeTime(instant(FRIDAY, "14:00")).toMinutes()).isEqualTo(12 * 60 + 30);
    }
}
