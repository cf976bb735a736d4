package vn.luot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Formats VI = new Formats(Language.VI);
    private static final Formats EN = new Formats(Language.EN);
    private static final Instant AT = Instant.parse("2026-03-02T01:22:05Z");

    @Test
    void writesDatesAndTimesOfTheOffice() {
        assertThat(VI.moment(AT)).isEqualTo("08:22, Thứ Hai 02/03/2026");
        assertThat(EN.moment(AT)).isEqualTo("08:22, Monday 2 Mar 2026");
        assertThat(VI.date(Instant.parse("2026-03-02T17:00:00Z"))).isEqualTo("03/03/2026");
        assertThat(VI.longDate(LocalDate.of(2026, 4, 26))).isEqualTo("Chủ nhật 26/04/2026");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 phút, 0 min",
        "59, 59 phút, 59 min",
        "60, 1 giờ 00 phút, 1 h 00 min",
        "125, 2 giờ 05 phút, 2 h 05 min"
    })
    void writesDurationsInWholeMinutes(int minutes, String vi, String en) {
        var duration = Duration.ofMinutes(minutes).plusSeconds(59);
        assertThat(VI.duration(duration)).isEqualTo(vi);
        assertThat(EN.duration(duration)).isEqualTo(en);
    }

    @Test
    void writesFiguresWithTheRightPoints() {
        assertThat(VI.number(31_300)).isEqualTo("31.300");
        assertThat(EN.number(31_300)).isEqualTo("31,300");
        assertThat(VI.percent(0.9873, 2)).isEqualTo("98,73%");
        assertThat(EN.percent(0.9873, 2)).isEqualTo("98.73%");
        assertThat(VI.percent(1, 0)).isEqualTo("100%");
        assertThat(VI.decimal(4.25, 1)).isEqualTo("4,3");
        assertThat(VI.percent(0.005, 0)).isEqualTo("1%");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, không phải chờ, no wait",
        "0, 5, không quá 5 phút, at most 5 minutes",
        "10, 15, khoảng 10–15 phút, about 10–15 minutes",
        "15, 15, khoảng 15 phút, about 15 minutes",
        "50, 75, khoảng 50–75 phút, about 50–75 minutes",
        "60, 80, hơn 1 giờ, more than 1 h",
        "130, 200, hơn 2 giờ, more than 2 h"
    })
    void writesHonestWaits(int from, int to, String vi, String en) {
        assertThat(VI.wait(from, to)).isEqualTo(vi);
        assertThat(EN.wait(from, to)).isEqualTo(en);
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatThrownBy(() -> VI.wait(15, 10)).hasMessageContaining("15..10");
    }
}
