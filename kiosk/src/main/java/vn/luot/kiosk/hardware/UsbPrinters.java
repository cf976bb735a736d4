package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.luot.device.DeviceProfile.Connection;

/// The USB printers that the kernel has a device file for.
///
/// @param sys the kernel's list, one link a printer: `/sys/class/usbmisc`
/// @param dev their device files: `/dev/usb`
public record UsbPrinters(Path sys, Path dev) {
    static UsbPrinters ofThisMachine() {
        return new UsbPrinters(Path.of("/sys/class/usbmisc"), Path.of("/dev/usb"));
    }

    /// The device file of the wanted printer: by its ids if it has any, else at its path, else the
    /// only printer there is.
    ///
    /// @throws NoSuchFileException if it is not plugged in, or nobody can tell which one is meant
    Path find(Connection.Usb wanted) throws IOException {
        if (wanted.isKnownByIds())
            return all().stream()
                    .filter(name -> isWanted(name, wanted))
                    .findFirst()
                    .map(dev::resolve)
                    .orElseThrow(() -> new NoSuchFileException(wanted.toString()));
        var path = Path.of(wanted.path());
        if (Files.exists(path)) return path;
        var others = all();
        if (others.size() == 1) return dev.resolve(others.getFirst());
        throw new NoSuchFileException(wanted.path(), null, others.size() + " USB printers there");
    }

    private List<String> all() throws IOException {
        if (!Files.isDirectory(sys)) return List.of();
        try (var links = Files.list(sys)) {
            return links.map(link -> link.getFileName().toString())
                    .filter(name -> name.startsWith("lp"))
                    .sorted()
                    .toList();
        }
    }

    private boolean isWanted(String name, Connection.Usb wanted) {
        return is(wanted.vendor(), name, "idVendor")
                && is(wanted.product(), name, "idProduct")
                && is(wanted.serial(), name, "serial");
    }

    /// `lp0/device` is the printer's interface; what it is stands one level up.
    private boolean is(Optional<String> wanted, String name, String attribute) {
        return wanted.isEmpty()
                || wanted.equals(attribute(sys.resolve(name).resolve("device"), attribute));
    }

    private static Optional<String> attribute(Path usbInterface, String attribute) {
        try {
            var device = usbInterface.toRealPath().resolveSibling(attribute);
            return Optional.of(Files.readString(device).strip());
        } catch (IOException _) {
            // Unplugged in this moment, or a printer that has no such number: not the wanted one.
            return Optional.empty();
        }
    }
}
