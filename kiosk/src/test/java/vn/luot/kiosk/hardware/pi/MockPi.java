package vn.luot.kiosk.hardware.pi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.platform.MockPlatform;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;

/// Pi4J on nothing: listeners run on the caller's thread, nothing is debounced, and pull-ups do not
/// pull, so that every button is down until it is let go. Real lines are tried in a virtual
/// machine.
final class MockPi {
    private final Context pi4j =
            Pi4J.newContextBuilder()
                    .add(new MockPlatform())
                    .add(
                            MockDigitalInputProvider.newInstance(),
                            MockDigitalOutputProvider.newInstance())
                    .build();

    Board board() {
        return new Pi4jBoard(pi4j);
    }

    void down(String button) {
        input(button).mockState(DigitalState.LOW);
    }

    void up(String button) {
        input(button).mockState(DigitalState.HIGH);
    }

    boolean isOn(String output) {
        return pi4j.<DigitalOutput>io(output).isHigh();
    }

    DigitalOutput output(String id) {
        return pi4j.io(id);
    }

    private MockDigitalInput input(String button) {
        return pi4j.io(button);
    }

    boolean isShutdown() {
        return pi4j.isShutdown();
    }
}
