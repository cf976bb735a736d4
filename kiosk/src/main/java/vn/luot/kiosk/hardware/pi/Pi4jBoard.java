package vn.luot.kiosk.hardware.pi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.hardware.PartException;

/// A board's lines through Pi4J.
final class Pi4jBoard implements Board {
    private static final Logger log = LoggerFactory.getLogger(Pi4jBoard.class);

    /// A spike on a long wire is shorter, a finger is far longer.
    private static final long SPIKE_MICROS = 8_000;

    private final Context pi4j;

    Pi4jBoard(Context pi4j) {
        this.pi4j = pi4j;
    }

    /// The kernel's own lines. The providers are named: Pi4J's search would take whatever lies on
    /// the class path and suits the board's name.
    ///
    /// @param data where the native libraries go
    /// @throws PartException if this machine has no GPIO lines that we can use
    static Pi4jBoard real(Path data) {
        KnownBoard.ensure(Path.of("/dev"));
        NativeLibraries.place(data.resolve("native"), System.getProperty("os.arch"));
        try {
            return new Pi4jBoard(
                    Pi4J.newContextBuilder()
                            .add(
                                    GpioDDigitalInputProvider.newInstance(),
                                    GpioDDigitalOutputProvider.newInstance())
                            .build());
        } catch (RuntimeException | LinkageError e) {
            throw new PartException("GPIO cannot be opened", e);
        }
    }

    @Override
    public Contact contact(String id, int line, Edges edges) {
        var input = input(id, line);
        input.addListener(event -> heard(event.state() == DigitalState.LOW, id, edges));
        return () -> input.state() == DigitalState.LOW;
    }

    /// An `Error` that left a listener would end Pi4J's thread for this line without a word.
    private static void heard(boolean closed, String id, Edges edges) {
        try {
            edges.heard(closed);
        } catch (Throwable e) {
            log.error("an edge of {} was lost", id, e);
        }
    }

    private DigitalInput input(String id, int line) {
        try {
            return pi4j.create(
                    DigitalInput.newConfigBuilder(pi4j)
                            .id(id)
                            .address(line)
                            .pull(PullResistance.PULL_UP)
                            .debounce(SPIKE_MICROS)
                            .build());
        } catch (RuntimeException e) {
            throw new PartException("GPIO line %d of button %s".formatted(line, id), e);
        }
    }

    @Override
    public Output output(String id, int line) {
        try {
            var output =
                    pi4j.create(
                            DigitalOutput.newConfigBuilder(pi4j)
                                    .id(id)
                                    .address(line)
                                    .initial(DigitalState.LOW)
                                    .shutdown(DigitalState.LOW)
                                    .build());
            return on -> output.state(on ? DigitalState.HIGH : DigitalState.LOW);
        } catch (RuntimeException e) {
            throw new PartException("GPIO line %d of %s".formatted(line, id), e);
        }
    }

    @Override
    public void close() {
        pi4j.shutdown();
    }
}
