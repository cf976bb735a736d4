package vn.luot.kiosk.hardware.touch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.DeviceProfile;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.PartException;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.hardware.pi.PiHardware;
import vn.luot.machine.Alive;
import vn.luot.wire.Trouble;

/// A device with a touch screen: the page that this machine's browser shows, and what is wired
/// behind it.
public final class TouchHardware implements Hardware {
    private static final Logger log = LoggerFactory.getLogger(TouchHardware.class);

    private final TouchScreen screen;
    private final LocalSite site;
    private final Hardware behind;

    /// Where the page is.
    ///
    /// @param port on loopback; 0 takes any free one
    public record Setting(int port, OfficeClock clock) {}

    private TouchHardware(
            Hardware behind, DeviceProfile profile, Setting setting, Listener listener) {
        this.behind = behind;
        screen = new TouchScreen(Tiles.of(profile));
        var pages = new TouchPages(screen, setting.clock(), listener);
        site = new LocalSite(setting.port(), List.of(pages));
        log.info("the touch screen is http://127.0.0.1:{}/kiosk", site.port());
    }

    /// A PC without GPIO lines is enough: then the screen and the printer are all there is.
    ///
    /// @throws java.io.UncheckedIOException if the page's port is taken
    public static TouchHardware open(
            DeviceProfile profile, Path data, Setting setting, Listener listener) {
        var behind = behind(profile, data, listener);
        try {
            return new TouchHardware(behind, profile, setting, listener);
        } catch (RuntimeException e) {
            behind.close();
            throw e;
        }
    }

    private static Hardware behind(DeviceProfile profile, Path data, Listener listener) {
        var wired =
                profile.buzzer().isPresent()
                        || profile.buttons().stream().anyMatch(b -> b.line().isPresent());
        if (!wired) return new PrinterOnly(profile, data, listener);
        try {
            return PiHardware.open(profile, data, listener);
        } catch (PartException e) {
            log.warn(
                    "only the screen takes presses, for the wired buttons are not there: {}",
                    e.getMessage());
            return new PrinterOnly(profile, data, listener);
        }
    }

    /// The page's port.
    public int port() {
        return site.port();
    }

    @Override
    public Printer printer() {
        return behind.printer();
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public Lamps lamps() {
        return this::light;
    }

    private void light(Set<String> buttons) {
        screen.light(buttons);
        behind.lamps().light(buttons);
    }

    @Override
    public List<Trouble> troubles() {
        return behind.troubles();
    }

    @Override
    public List<Alive> inputs() {
        return behind.inputs();
    }

    @Override
    public void close() {
        site.close();
        behind.close();
    }
}
