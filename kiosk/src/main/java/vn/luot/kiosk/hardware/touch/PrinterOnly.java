package vn.luot.kiosk.hardware.touch;

import java.nio.file.Path;
import java.util.List;
import vn.luot.device.DeviceProfile;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.QueuedPrinter;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.wire.Trouble;

/// A printer and nothing else that is wired.
final class PrinterOnly implements Hardware {
    private final Printer printer;

    PrinterOnly(DeviceProfile profile, Path data, Listener listener) {
        var port = PrinterPort.of(profile.printer().map(DeviceProfile.Printer::connection), data);
        printer = new QueuedPrinter(port, QueuedPrinter.Timing.USUAL, listener::printerChanged);
    }

    @Override
    public Printer printer() {
        return printer;
    }

    @Override
    public Screen screen() {
        return _ -> {};
    }

    @Override
    public Lamps lamps() {
        return _ -> {};
    }

    @Override
    public List<Trouble> troubles() {
        return List.of();
    }

    @Override
    public void close() {
        printer.close();
    }
}
