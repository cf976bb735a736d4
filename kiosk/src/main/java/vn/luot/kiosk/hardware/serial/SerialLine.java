package vn.luot.kiosk.hardware.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import vn.luot.device.Peripherals;

/// One open serial port. Used by one thread.
public final class SerialLine implements AutoCloseable {
    private final SerialPort port;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    /// @param patience how long a read waits
    /// @throws IOException if there is no such port, or another program has it
    public static SerialLine open(Peripherals.SerialPort wanted, Duration patience)
            throws IOException {
        try {
            var port = SerialPort.getCommPort(wanted.path());
            port.setComPortParameters(
                    wanted.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
            port.setComPortTimeouts(
                    SerialPort.TIMEOUT_READ_SEMI_BLOCKING, (int) patience.toMillis(), 0);
            if (!port.openPort())
                throw new IOException(
                        "cannot open %s (error %d)"
                                .formatted(wanted.path(), port.getLastErrorCode()));
            return new SerialLine(port);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no port " + wanted.path(), e);
        }
    }

    /// @return how many bytes came, 0 if none did in time
    /// @throws IOException if the port is gone
    public int read(byte[] into) throws IOException {
        var length = port.readBytes(into, into.length);
        if (length < 0 || !port.isOpen()) throw new IOException(path() + " is gone");
        return length;
    }

    /// @throws IOException if the port did not take all of it
    public void write(byte[] bytes) throws IOException {
        if (port.writeBytes(bytes, bytes.length) != bytes.length)
            throw new IOException(path() + " does not take bytes");
    }

    private String path() {
        return port.getSystemPortPath();
    }

    @Override
    public void close() {
        port.closePort();
    }
}
