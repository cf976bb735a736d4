package vn.luot.kiosk.hardware.pi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pi4j.io.gpio.digital.DigitalState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.PartException;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.wire.PrinterState;

class PiHardwareTest {
    @TempDir static Path data;

    private final MockPi pi = new MockPi();
    private final List<String> presses = new CopyOnWriteArrayList<>();
    private Hardware hardware;

    PiHardwareTest() throws IOException {
        hardware =
                PiHardware.on(
                        pi.board(),
                        BoxProfile.in(data),
                        PrinterPort.of(Optional.empty(), data),
                        new Ears());
    }

    @BeforeEach
    void letGo() {
        for (var button : List.of("a", "c", "priority")) pi.up(button);
    }

    @AfterEach
    void close() {
        hardware.close();
    }

    @Test
    void aPressIsReportedAndBeeps() {
        var beep = new CopyOnWriteArrayList<DigitalState>();
        pi.output("buzzer").addListener(event -> beep.add(event.state()));
        await().until(() -> press("a"));
        assertThat(presses).containsOnly("a");
        await().until(() -> beep.size() >= 2);
        assertThat(beep).startsWith(DigitalState.HIGH, DigitalState.LOW);
    }

    @Test
    void lampsAreDarkAtFirstLitAsToldAndDarkAtTheEnd() {
        var lamp = pi.output("lamp-a");
        assertThat(pi.isOn("lamp-a") || pi.isOn("lamp-c")).isFalse();
        hardware.lamps().light(Set.of("a", "help"));
        assertThat(pi.isOn("lamp-a")).isTrue();
        assertThat(pi.isOn("lamp-c")).isFalse();
        hardware.close();
        assertThat(lamp.isLow()).as("by our own shutdown").isTrue();
        assertThat(pi.isShutdown()).isTrue();
    }

    @Test
    void aLineThatIsInUseIsNamed() {
        assertThatThrownBy(() -> pi.board().contact("again", 4, _ -> {}))
                .isInstanceOf(PartException.class)
                .hasMessageStartingWith("GPIO line 4 of button again");
        assertThatThrownBy(() -> pi.board().output("again", 16))
                .isInstanceOf(PartException.class)
                .hasMessageStartingWith("GPIO line 16 of again");
    }

    @Test
    void aButtonBoxHasNoScreenAndNothingIsWrongWithIt() {
        assertThat(hardware.troubles()).isEmpty();
        assertThat(hardware.printer().state()).isIn(PrinterState.READY, PrinterState.GONE);
    }

    /// Until the release before it has lasted long enough.
    private boolean press(String button) {
        pi.down(button);
        pi.up(button);
        return presses.contains(button);
    }

    private final class Ears implements Hardware.Listener {
        @Override
        public void pressed(String button) {
            presses.add(button);
        }

        @Override
        public void printerChanged(PrinterState state) {
            // not what is tried here
        }

        @Override
        public void scanned(char[] line) {
            // no scanner here
        }

        @Override
        public void networkCut(boolean cut) {
            throw new AssertionError("a Pi has no simulated cable");
        }
    }
}
