package vn.luot.device;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final Lines lines = new Lines(new Values("box.yaml", Map.of()));

    @Test
    void spiTakesItsLinesFromWhoeverHasThem() {
        lines.take("buttons[4].line", 8);
        assertThatThrownBy(() -> lines.takeSpi("sign.path", "/dev/spidev0.0"))
                .hasMessage("box.yaml: buttons[4].line: 8 belongs to SPI, which sign.path needs");
    }

    @Test
    void theSecondBusHasOtherLines() {
        lines.take("buttons[1].line", 8);
        lines.takeSpi("sign.path", "/dev/spidev1.0");
        assertThatThrownBy(() -> lines.take("buttons[2].line", 16))
                .hasMessageEndingWith("16 is used twice, also by sign.path");
    }

    @Test
    void nobodyTakesALineOfSpi() {
        lines.takeSpi("sign.path", "/dev/spidev0.0");
        assertThatThrownBy(() -> lines.take("buzzer.line", 11))
                .hasMessage("box.yaml: buzzer.line: 11 is used twice, also by sign.path");
        assertThatCode(() -> lines.take("buttons[1].line", 16)).doesNotThrowAnyException();
    }
}
