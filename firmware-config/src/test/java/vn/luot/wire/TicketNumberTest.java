package vn.luot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketNumberTest {
    /// With a digit before the digits, the easiest to mistake.
    @Test
    void noTwoSeriesEverShowTheSameText() {
        var shown = new HashSet<String>();
        for (int series = 0; series <= 99; series++)
            for (int n = 1; n <= 3000; n++) {
                var number = new TicketNumber("1", series, n);
                var text = number.toString();
                if (!shown.add(text)) throw new AssertionError(text + " twice: " + number);
                if (!TicketNumber.parse(text).equals(number))
                    throw new AssertionError(text + " read as " + TicketNumber.parse(text).n());
            }
        assertThat(shown).hasSize(300_000);
    }

    @ParameterizedTest
    @CsvSource({
        "A, 0, 1, A001",
        "A, 0, 600, A600",
        "A, 0, 601, A1000",
        "A, 1, 1, A601",
        "A, 1, 99, A699",
        "A, 1, 100, A1-100",
        "A, 4, 99, A999",
        "A, 5, 1, A5-001",
        "1, 0, 50, 1050",
        "P, 99, 7, P99-007",
        "A, 99, 99999, A99-99999"
    })
    void showsThreeDigitsAsLongAsItCan(String prefix, int series, int n, String text) {
        assertThat(new TicketNumber(prefix, series, n)).hasToString(text);
        assertThat(TicketNumber.parse(text)).isEqualTo(new TicketNumber(prefix, series, n));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "A0",
                "A50",
                "A000",
                "A0050",
                "a050",
                "A050 ",
                " A050",
                "A-050",
                "A0-050",
                "A1-050",
                "A5-01",
                "A5-0001",
                "A100-001",
                "ABC001",
                "0001",
                "A601-1",
                "A700",
                "A800",
                "A900",
                "A12345678",
                "A050\n",
                "Á050",
                "A٠٥٠"
            })
    void refusesNearMisses(String text) {
        assertThatThrownBy(() -> TicketNumber.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "ABC, 0, 1",
        "0, 0, 1",
        "A, -1, 1",
        "A, 100, 1",
        "A, 0, 0",
        "A, 0, 100000"
    })
    void refusesNumbersThatNoSeriesGives(String prefix, int series, int n) {
        assertThatThrownBy(() -> new TicketNumber(prefix, series, n))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standsInTheOrderItWasGiven() {
        assertThat(TicketNumber.parse("A600")).isLessThan(TicketNumber.parse("A1000"));
        assertThat(TicketNumber.parse("A1000")).isLessThan(TicketNumber.parse("A601"));
        assertThat(TicketNumber.parse("A999")).isLessThan(TicketNumber.parse("B001"));
    }
}
