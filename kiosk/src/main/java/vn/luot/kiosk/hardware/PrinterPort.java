package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.luot.device.DeviceProfile.Connection;

/// Where a printer is plugged in: opened anew for each ticket, so that a printer that was unplugged
/// works again when it is back.
public interface PrinterPort {
    /// @throws IOException if no printer is there
    Line open() throws IOException;

    /// The port that a profile names; without one, tickets are dropped.
    ///
    /// @param data holds the folder of a printer that is a folder
    static PrinterPort of(Optional<Connection> connection, Path data) {
        if (connection.isEmpty()) return new NoPort();
        return switch (connection.get()) {
            case Connection.Files(var folder) -> new FilePort(data.resolve(folder));
            case Connection.Tcp(var host, var port) -> new TcpPort(host, port);
            case Connection.Usb usb -> new UsbPort(usb, UsbPrinters.ofThisMachine());
            case Connection.Serial(var path, var baud, var flow) -> new ComPort(path, baud, flow);
        };
    }

    /// Where it is, for the log.
    @Override
    String toString();

    /// An open way to the printer and back.
    interface Line extends AutoCloseable {
        /// Waits until the printer has taken all of it.
        void write(byte[] bytes, int from, int length) throws IOException;

        /// Whether anything can be heard from the printer at all.
        boolean isTwoWay();

        /// Waits for one byte from the printer; -1 if there is no way back, or the line has ended.
        int read() throws IOException;

        /// Ends the line after everything written has left the machine.
        @Override
        void close() throws IOException;

        /// Ends the line at once, from any thread: frees one that waits for a printer that takes no
        /// bytes.
        default void abandon() throws IOException {
            close();
        }
    }
}
