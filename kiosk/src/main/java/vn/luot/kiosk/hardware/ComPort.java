package vn.luot.kiosk.hardware;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import vn.luot.device.DeviceProfile.Flow;

/// A printer on a serial line, such as `/dev/ttyUSB0` or `/dev/serial0`: 8 data bits, no parity.
///
/// @param baud bits a second; a raster ticket wants 115,200
/// @param flow how the printer says that it is full
public record ComPort(String path, int baud, Flow flow) implements PrinterPort {
    /// A start bit, eight bits, a stop bit.
    private static final int BITS_A_BYTE = 10;

    /// More than the kernel's buffer takes at 9,600 bits a second.
    private static final Duration LONGEST_REST = Duration.ofSeconds(8);

    @Override
    public Line open() throws IOException {
        try {
            var port = SerialPort.getCommPort(path);
            port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setFlowControl(bits());
            port.setComPortTimeouts(
                    SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
                    0,
                    0);
            if (!port.openPort()) throw new IOException(path + " cannot be opened");
            return new Wire(port);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no serial line " + path, e);
        }
    }

    private int bits() {
        return switch (flow) {
            case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
            case RTS_CTS ->
                    SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            case XON_XOFF ->
                    SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED
                            | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
        };
    }

    @Override
    public String toString() {
        return path + " at " + baud;
    }

    private final class Wire implements Line {
        private final SerialPort port;

        /// When the last byte will have left, by the machine's nanoseconds.
        private volatile long sentNanos = System.nanoTime();

        private volatile boolean abandoned;

        Wire(SerialPort port) {
            this.port = port;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int taken = port.writeBytes(bytes, length - done, from + done);
                if (taken <= 0) throw new IOException("the serial line has ended");
                done += taken;
            }
            var now = System.nanoTime();
            var begun = sentNanos - now > 0 ? sentNanos : now;
            sentNanos = begun + length * (long) BITS_A_BYTE * 1_000_000_000L / baud;
        }

        @Override
        public boolean isTwoWay() {
            return true;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return port.readBytes(one, 1) < 1 ? -1 : one[0] & 0xff;
        }

        /// Closing a serial line throws away what the kernel still holds for it.
        @Override
        public void close() {
            var end = System.nanoTime() + LONGEST_REST.toNanos();
            while (!abandoned && holdsBytes() && System.nanoTime() - end < 0)
                LockSupport.parkNanos(5_000_000);
            port.closePort();
        }

        private boolean holdsBytes() {
            return System.nanoTime() - sentNanos < 0 || port.bytesAwaitingWrite() > 0;
        }

        @Override
        public void abandon() {
            abandoned = true;
            port.closePort();
        }
    }
}
