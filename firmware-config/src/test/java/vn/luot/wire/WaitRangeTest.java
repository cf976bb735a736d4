package vn.luot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.text.Language;

class WaitRangeTest {
    private static final LocalTime NOW = LocalTime.of(8, 22);

    @Test
    void isToldInMinutesUpToAnHour() {
        assertThat(new WaitRange(10, 15).in(Language.VI)).isEqualTo("khoảng 10–15 phút");
        assertThat(new WaitRange(10, 15).in(Language.VI, NOW)).isEqualTo("khoảng 10–15 phút");
        assertThat(new WaitRange(40, 75).in(Language.VI, NOW)).isEqualTo("khoảng 40–75 phút");
    }

    @Test
    void tellsTheTimeOfDayOnPaperFromAnHourOn() {
        var range = new WaitRange(60, 80);
        assertThat(range.in(Language.VI)).isEqualTo("hơn 1 giờ");
        assertThat(range.in(Language.VI, NOW)).isEqualTo("hơn 1 giờ (khoảng 09:22–09:42)");
        assertThat(range.in(Language.EN, NOW)).isEqualTo("more than 1 h (about 09:22–09:42)");
    }

    @Test
    void namesTheBreakThatMayComeFirst() {
        var range = new WaitRange(120, 330, Optional.of(LocalTime.of(11, 30)));
        var told = "trước 11:30 hoặc đầu buổi chiều";
        assertThat(range.in(Language.VI)).isEqualTo(told);
        assertThat(range.in(Language.VI, NOW)).isEqualTo(told);
        assertThat(range.in(Language.EN)).isEqualTo("before 11:30 or early in the afternoon");
        assertThat(range.clock(Language.VI, NOW)).isEmpty();
    }
}
