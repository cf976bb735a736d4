package vn.luot.kiosk;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import vn.luot.device.DeviceProfile;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.PartException;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.sim.SimHardware;

/// What the command line says about a device's parts: the profile's, or a page that shows them.
final class HardwareOptions {
    private static final Logger log = LoggerFactory.getLogger(HardwareOptions.class);

    @Option(
            names = "--hardware",
            paramLabel = "sim",
            description = "sim shows the device as a page on this machine")
    private Optional<String> hardware = Optional.empty();

    @Option(
            names = "--sim-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "the page's port on 127.0.0.1 (default: ${DEFAULT-VALUE})")
    private int simPort = 8081;

    int simPort() {
        return simPort;
    }

    /// @throws StartException if the option says what it cannot
    boolean isSimulated(KioskConfig config) {
        hardware.filter(wanted -> !wanted.equals("sim"))
                .ifPresent(wanted -> {
                    throw StartException.wrong("--hardware: not sim: \"" + wanted + '"');
                });
        return hardware.isPresent() || config.profile().hardware() == DeviceProfile.Hardware.SIM;
    }

    /// @throws StartException if the machine has not got a part
    Hardware open(KioskConfig config, SimHardware.Setting setting, Hardware.Listener listener) {
        if (isSimulated(config)) return sim(config, setting, listener);
        try {
            return OpenedHardware.of(config.profile(), config.data(), setting, listener);
        } catch (PartException e) {
            throw StartException.failed(
                    "profile %s: %s; --hardware sim shows it as a page instead"
                            .formatted(config.profile().name(), e.getMessage()));
        }
    }

    private static Hardware sim(
            KioskConfig config, SimHardware.Setting setting, Hardware.Listener listener) {
        var port =
                PrinterPort.of(
                        config.profile().printer().map(DeviceProfile.Printer::connection),
                        config.data());
        try {
            var sim = new SimHardware(config.profile(), setting, port, listener);
            log.info("the virtual kiosk is http://127.0.0.1:{}/", sim.port());
            return sim;
        } catch (UncheckedIOException e) {
            throw StartException.failed(
                    "%s: choose another port with --sim-port".formatted(e.getMessage()));
        }
    }
}
