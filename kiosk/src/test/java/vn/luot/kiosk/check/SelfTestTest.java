package vn.luot.kiosk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private static final Finding FINE = new Finding.Fine("");

    @Test
    void isOverWhenEverythingIsKnown() {
        var test = SelfTest.of(List.of(Part.CLOCK, Part.BUTTONS), List.of("a", "c"));
        assertThat(test.found(Part.CLOCK, FINE).heard("a").isOver()).isFalse();
        var all = test.found(Part.CLOCK, FINE).heard("a").heard("c");
        assertThat(all.isOver()).isTrue();
        assertThat(all.isPassed()).isTrue();
    }

    @Test
    void isNotPassedWithOneFault() {
        var test = SelfTest.of(List.of(Part.CLOCK, Part.PRINTER), List.of());
        var over = test.found(Part.CLOCK, FINE).found(Part.PRINTER, new Finding.Faulty("GONE"));
        assertThat(over.isOver()).isTrue();
        assertThat(over.isPassed()).isFalse();
    }

    @Test
    void asksOnlyForWhatIsThere() {
        var test = SelfTest.of(List.of(Part.DATA, Part.BUTTONS), List.of());
        assertThat(test.findings()).containsOnlyKeys(Part.DATA);
        assertThat(test.found(Part.SCANNER, FINE)).isEqualTo(test);
        assertThat(test.heard("z")).isEqualTo(test);
    }
}
