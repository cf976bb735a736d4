package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.luot.device.DeviceProfile.Connection;
import vn.luot.wire.PrinterState;

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
            case Connection.Usb(var path) -> new DevicePort(Path.of(path));
        };
    }

    /// Where it is, for the log.
    @Override
    String toString();

    /// An open way to the printer. [#close] may come from another thread, to free one that waits
    /// for a printer that takes no bytes.
    interface Line extends AutoCloseable {
        /// Waits until the printer has taken all of it.
        void write(byte[] bytes, int from, int length) throws IOException;

        /// Asks the printer; empty if it is one that never answers, or does not answer now.
        Optional<PrinterState> ask() throws IOException;

        @Override
        void close() throws IOException;
    }
}
