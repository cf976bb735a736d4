package vn.luot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-02-17, 2026-04-26",
        "2027-02-06, 2027-04-16",
        "2028-01-26, 2028-04-04",
        "2029-02-13, 2029-04-23",
        "2030-02-02, 2030-04-12",
        "2031-01-23, 2031-04-01",
        "2032-02-11, 2032-04-19",
        "2033-01-31, 2033-04-09",
        "2034-02-19, 2034-04-28",
        "2035-02-08, 2035-04-17"
    })
    void knowsTetAndTheHungKingsDay(LocalDate tet, LocalDate kings) {
        assertThat(LunarDate.of(tet)).isEqualTo(LunarDate.of(tet.getYear(), 1, 1));
        assertThat(LunarDate.of(kings)).isEqualTo(LunarDate.of(tet.getYear(), 3, 10));
        assertThat(LunarDate.of(tet.getYear(), 1, 1).toSolar()).isEqualTo(tet);
        assertThat(LunarDate.of(tet.getYear(), 3, 10).toSolar()).isEqualTo(kings);
    }

    @Test
    void knowsTheLeapMonthsOfRealYears() {
        assertThat(LunarDate.of(LocalDate.of(2025, 7, 25)))
                .isEqualTo(new LunarDate(2025, 6, 1, true));
        assertThat(LunarDate.of(LocalDate.of(2023, 3, 22)))
                .isEqualTo(new LunarDate(2023, 2, 1, true));
        assertThat(LunarDate.of(LocalDate.of(2020, 5, 23)))
                .isEqualTo(new LunarDate(2020, 4, 1, true));
    }

    @Test
    void hadTetADayBeforeChinaIn2007() {
        assertThat(LunarDate.of(LocalDate.of(2007, 2, 17))).isEqualTo(LunarDate.of(2007, 1, 1));
        assertThat(LunarDate.of(LocalDate.of(1985, 1, 21))).isEqualTo(LunarDate.of(1985, 1, 1));
    }

    @Test
    void daysFollowEachOtherFor200Years() {
        var day = LunarDate.of(LocalDate.of(1900, 1, 1));
        for (var date = LocalDate.of(1900, 1, 2); date.getYear() < 2100; date = date.plusDays(1)) {
            var next = LunarDate.of(date);
            if (next.day() == 1) assertThat(day.day()).as("before %s", date).isBetween(29, 30);
            else
                assertThat(next)
                        .isEqualTo(
                                new LunarDate(day.year(), day.month(), day.day() + 1, day.leap()));
            day = next;
        }
    }

    @Test
    void saysTheDayAsPeopleDo() {
        assertThat(words(2026, 3, 2)).isEqualTo("14 tháng Giêng");
        assertThat(words(2026, 3, 3)).isEqualTo("Rằm tháng Giêng");
        assertThat(words(2026, 2, 16)).isEqualTo("29 tháng Chạp");
        assertThat(words(2025, 7, 25)).isEqualTo("Mùng 1 tháng Sáu nhuận");
        assertThat(LunarDate.of(LocalDate.of(2026, 2, 17)).words(Language.VI))
                .isEqualTo("Mùng 1 tháng Giêng, Bính Ngọ");
        assertThat(LunarDate.of(LocalDate.of(2026, 2, 16)).yearName(Language.VI))
                .isEqualTo("Ất Tỵ");
        assertThat(LunarDate.of(LocalDate.of(2026, 3, 2)).dayAndMonth(Language.EN))
                .isEqualTo("Day 14 of lunar month 1");
    }

    @Test
    void refusesADayThatYearDoesNotHave() {
        assertThatThrownBy(() -> new LunarDate(2026, 6, 1, true).toSolar())
                .hasMessageContaining("2026");
        assertThatThrownBy(() -> LunarDate.of(2026, 13, 1)).hasMessage("month 13");
    }

    private static String words(int year, int month, int day) {
        return LunarDate.of(LocalDate.of(year, month, day)).dayAndMonth(Language.VI);
    }
}
