package vn.luot.kiosk;

import java.nio.file.Path;
import vn.luot.device.DeviceProfile;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.pi.PiHardware;
import vn.luot.kiosk.hardware.sim.SimHardware;
import vn.luot.kiosk.hardware.touch.TouchHardware;

/// Opens the hardware that a profile names.
public final class OpenedHardware {
    private OpenedHardware() {}

    /// @param data where a printer that is a folder has it, and native libraries go
    /// @throws vn.luot.kiosk.hardware.PartException if the machine has not got a part, such as GPIO
    ///   lines
    /// @throws java.io.UncheckedIOException if a part cannot be opened, such as the page's port
    public static Hardware of(
            DeviceProfile profile, Path data, SimHardware.Setting sim, Hardware.Listener listener) {
        return switch (profile.hardware()) {
            case SIM -> {
                var connection = profile.printer().map(DeviceProfile.Printer::connection);
                yield new SimHardware(profile, sim, PrinterPort.of(connection, data), listener);
            }
            case PI -> {
                var setting = new TouchHardware.Setting(sim.port(), sim.clock());
                yield profile.touch()
                        ? TouchHardware.open(profile, data, setting, listener)
                        : PiHardware.open(profile, data, listener);
            }
        };
    }
}
