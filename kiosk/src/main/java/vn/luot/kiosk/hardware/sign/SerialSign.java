package vn.luot.kiosk.hardware.sign;

import java.io.IOException;
import java.time.Duration;
import vn.luot.device.Peripherals.SignLink;
import vn.luot.device.SignFrame;
import vn.luot.kiosk.hardware.serial.SerialLine;

/// A vendor's sign on a serial line.
final class SerialSign implements Display {
    private final SerialLine line;
    private final SignFrame frame;

    private SerialSign(SerialLine line, SignFrame frame) {
        this.line = line;
        this.frame = frame;
    }

    static SerialSign open(SignLink.Serial link) throws IOException {
        return new SerialSign(SerialLine.open(link.port(), Duration.ofMillis(100)), link.frame());
    }

    @Override
    public void show(String text) throws IOException {
        line.write(frame.bytes(text));
    }

    @Override
    public void close() {
        line.close();
    }
}
