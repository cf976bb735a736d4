package vn.luot.kiosk.hardware;

import java.io.IOException;
import vn.luot.device.DeviceProfile.Connection;

/// A USB printer through the kernel's device file. It is looked for at each opening: the kernel
/// counts `lp` up when a plug is pulled and put back.
public record UsbPort(Connection.Usb wanted, UsbPrinters printers) implements PrinterPort {
    @Override
    public Line open() throws IOException {
        return DeviceLine.open(printers.find(wanted));
    }

    @Override
    public String toString() {
        return "USB printer " + wanted;
    }
}
