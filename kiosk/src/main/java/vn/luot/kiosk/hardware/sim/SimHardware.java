package vn.luot.kiosk.hardware.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.luot.device.DeviceProfile;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.QueuedPrinter;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.hardware.touch.LocalSite;
import vn.luot.kiosk.hardware.touch.Tiles;
import vn.luot.kiosk.hardware.touch.TouchPages;
import vn.luot.kiosk.hardware.touch.TouchScreen;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Trouble;

/// A whole device as a local page. Everything behind it is the program of the field.
public final class SimHardware implements Hardware {
    /// A switch on the page shows its effect soon.
    private static final QueuedPrinter.Timing TIMING =
            new QueuedPrinter.Timing(
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(500),
                    Duration.ofMillis(500));

    private static final int USUAL_WIDTH_DOTS = 576;

    private final VirtualDevice device;
    private final QueuedPrinter printer;
    private final LocalSite site;
    private final Optional<Crowd> crowd;

    /// @param beyond where tickets go after the paper slot
    /// @throws java.io.UncheckedIOException if the port is taken
    public SimHardware(
            DeviceProfile profile, Setting setting, PrinterPort beyond, Listener listener) {
        var buttons = Tiles.of(profile);
        var screen = new TouchScreen(buttons);
        device = new VirtualDevice(screen);
        int dots = profile.printer().map(DeviceProfile.Printer::widthDots).orElse(USUAL_WIDTH_DOTS);
        var slot = new PaperSlot(device, dots, beyond);
        var touch = new TouchPages(screen, setting.clock(), listener);
        var page = new VirtualKiosk(device, slot, setting.clock(), listener);
        site = new LocalSite(setting.port(), List.of(touch, page));
        printer = new QueuedPrinter(slot, TIMING, state -> changed(state, listener));
        crowd =
                setting.crowd()
                        .map(habits ->
                                new Crowd(
                                        new Arrivals(habits, () -> screen.now().tiles()),
                                        setting.clock(),
                                        listener::pressed));
        crowd.ifPresent(people -> screen.shown().watch(() -> people.lit(screen.now().lit())));
    }

    /// What the virtual kiosk needs besides its profile.
    ///
    /// @param port on loopback; 0 takes any free one
    /// @param crowd people who press its buttons by themselves
    public record Setting(int port, OfficeClock clock, Optional<Habits> crowd) {}

    /// The page's port.
    public int port() {
        return site.port();
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public Printer printer() {
        return printer;
    }

    @Override
    public Screen screen() {
        return device.screen();
    }

    @Override
    public Lamps lamps() {
        return device.screen();
    }

    /// A page has no switches that could stick.
    @Override
    public List<Trouble> troubles() {
        return List.of();
    }

    @Override
    public void close() {
        crowd.ifPresent(Crowd::close);
        printer.close();
        site.close();
    }

    private void changed(PrinterState state, Listener listener) {
        device.printer(state);
        listener.printerChanged(state);
    }
}
