package vn.luot.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.DeviceProfile.Connection;

/// In folders laid out as the kernel does it.
class UsbPrintersTest {
    @TempDir Path root;

    @Test
    void findsAPrinterByItsIdsWhateverItsNumberIs() throws IOException {
        plug("lp0", "1-1", "04b8", "0202", "SN1");
        plug("lp3", "1-2", "0416", "5011", "SN2");

        assertThat(find(byIds("04b8", "0202"))).isEqualTo("lp0");
        assertThat(find(byIds("0416", "5011"))).isEqualTo("lp3");
        assertThat(find(bySerial("SN2"))).isEqualTo("lp3");
    }

    @Test
    void findsItAgainUnderTheNextNumber() throws IOException {
        plug("lp0", "1-1", "04b8", "0202", "SN1");
        assertThat(find(bySerial("SN1"))).isEqualTo("lp0");

        Files.delete(root.resolve("sys/lp0"));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> find(bySerial("SN1")))
                .withMessageContaining("SN1");

        plug("lp1", "1-1", "04b8", "0202", "SN1");
        assertThat(find(bySerial("SN1"))).isEqualTo("lp1");
    }

    @Test
    void takesTheOnlyPrinterWhenNothingIsAtThePath() throws IOException {
        var byPath = byPath(root.resolve("dev/lp0"));
        plug("lp1", "1-1", "04b8", "0202", "SN1");
        assertThat(find(byPath)).isEqualTo("lp1");

        plug("lp2", "1-2", "0416", "5011", "SN2");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> find(byPath))
                .withMessageContaining("2 USB printers");

        Files.createDirectories(root.resolve("dev"));
        Files.createFile(root.resolve("dev/lp0"));
        assertThat(find(byPath)).isEqualTo("lp0");
    }

    private String find(Connection.Usb wanted) throws IOException {
        var printers = new UsbPrinters(root.resolve("sys"), root.resolve("dev"));
        return printers.find(wanted).getFileName().toString();
    }

    private void plug(String name, String port, String vendor, String product, String serial)
            throws IOException {
        var device = root.resolve("devices/usb1").resolve(port);
        var usbInterface = Files.createDirectories(device.resolve(port + ":1.0"));
        Files.writeString(device.resolve("idVendor"), vendor + "\n");
        Files.writeString(device.resolve("idProduct"), product + "\n");
        Files.writeString(device.resolve("serial"), serial + "\n");
        var entry = Files.createDirectories(usbInterface.resolve("usbmisc").resolve(name));
        Files.createSymbolicLink(entry.resolve("device"), usbInterface);
        Files.createDirectories(root.resolve("sys"));
        Files.createSymbolicLink(root.resolve("sys").resolve(name), entry);
    }

    private static Connection.Usb byIds(String vendor, String product) {
        return new Connection.Usb(
                "/dev/usb/lp0", Optional.of(vendor), Optional.of(product), Optional.empty());
    }

    private static Connection.Usb bySerial(String serial) {
        return new Connection.Usb(
                "/dev/usb/lp0", Optional.empty(), Optional.empty(), Optional.of(serial));
    }

    private static Connection.Usb byPath(Path path) {
        return new Connection.Usb(
                path.toString(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
