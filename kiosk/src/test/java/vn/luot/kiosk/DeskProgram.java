package vn.luot.kiosk;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import vn.luot.device.OfficeClock;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.PrintOutcome;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Trouble;

/// The whole program of a sign or a rating box, with hardware so small that a machine runs the
/// devices of sixty desks at once: its page is handed on, its buttons are pressed by a call.
public final class DeskProgram implements AutoCloseable {
    private final CompletableFuture<Hardware.Listener> fingers = new CompletableFuture<>();
    private final Consumer<Screen.Page> eye;
    private final Device device;

    /// Where it stands.
    ///
    /// @param data the folder that holds those of all devices
    public record Stand(Path data, URI broker, OfficeId office, DeskId desk) {}

    /// @param profile name of one that is shipped
    /// @param eye sees each page; must return at once
    public DeskProgram(
            String name,
            String profile,
            Stand stand,
            OfficeClock clock,
            Consumer<Screen.Page> eye) {
        this.eye = eye;
        var config =
                new KioskConfig(
                        stand.data().resolve(name),
                        Profiles.named(profile),
                        stand.broker(),
                        stand.office(),
                        new DeviceId(name),
                        Optional.of(stand.desk()));
        device = Device.start(config, clock, this::parts);
    }

    private Hardware parts(Hardware.Listener listener) {
        fingers.complete(listener);
        return new Parts(eye);
    }

    /// A finger on one of its buttons.
    public void press(String button) {
        fingers.join().pressed(button);
    }

    @Override
    public void close() {
        device.close();
    }

    private record Parts(Consumer<Screen.Page> eye) implements Hardware {
        @Override
        public Screen screen() {
            return eye::accept;
        }

        @Override
        public Lamps lamps() {
            return (Set<String> _) -> {};
        }

        @Override
        public Printer printer() {
            return new NoPrinter();
        }

        @Override
        public boolean isSimulated() {
            return true;
        }

        @Override
        public List<Trouble> troubles() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private record NoPrinter() implements Printer {
        @Override
        public CompletableFuture<PrintOutcome> print(byte[] escPos) {
            throw new IllegalStateException("a device at a desk prints nothing");
        }

        @Override
        public PrinterState state() {
            return PrinterState.READY;
        }

        @Override
        public Optional<PrinterAnswers> answers() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
