package vn.luot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.luot.text.Holidays.Holiday;

class HolidaysTest {
    @Test
    void proposesTheDaysOffOf2026() {
        assertThat(Holidays.usual().in(2026))
                .extracting(Holiday::date)
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-02-16",
                        "2026-02-17",
                        "2026-02-18",
                        "2026-02-19",
                        "2026-02-20",
                        "2026-04-26",
                        "2026-04-27",
                        "2026-04-30",
                        "2026-05-01",
                        "2026-09-01",
                        "2026-09-02");
    }

    @Test
    void namesADayThatMakesUpForASunday() {
        assertThat(Holidays.usual().in(2026))
                .contains(
                        new Holiday(
                                LocalDate.of(2026, 4, 27),
                                new Words(
                                        "Nghỉ bù Giỗ Tổ Hùng Vương",
                                        "In lieu of Hùng Kings' Commemoration Day")));
    }

    @Test
    void everyYearHasElevenWorkingDaysOff() {
        for (int year = 2021; year <= 2060; year++)
            assertThat(Holidays.usual().in(year))
                    .as("%d", year)
                    .filteredOn(day -> day.date().getDayOfWeek().getValue() <= 5)
                    .hasSize(11);
    }

    @Test
    void anOfficeOpenOnSaturdaysIsOnlyPaidForSundays() {
        var sundays = new Holidays(2, Set.of(DayOfWeek.SUNDAY));
        assertThat(sundays.in(2023))
                .extracting(day -> day.date().toString())
                .contains("2023-01-20", "2023-01-24", "2023-01-25")
                .doesNotContain("2023-01-26");
    }

    @Test
    void refusesWhatTheLawDoesNotKnow() {
        assertThatThrownBy(() -> new Holidays(3, Set.of())).hasMessageContaining("3");
        assertThatThrownBy(() -> new Holidays(1, Set.of(DayOfWeek.values())))
                .hasMessageContaining("no working day");
    }
}
