package vn.luot.kiosk.hardware.sign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.luot.device.Peripherals.SignLink;

/// Seven-segment digits on a MAX7219: each write of two bytes is one transfer, register and value.
final class Max7219 implements Display {
    private static final int DECODE = 0x09;
    private static final int BRIGHTNESS = 0x0a;
    private static final int SCAN_LIMIT = 0x0b;
    private static final int SHUTDOWN = 0x0c;
    private static final int TEST = 0x0f;

    private final OutputStream spi;
    private final SignLink.Max7219 link;

    private Max7219(OutputStream spi, SignLink.Max7219 link) {
        this.spi = spi;
        this.link = link;
    }

    static Max7219 open(SignLink.Max7219 link) throws IOException {
        var spi = Files.newOutputStream(Path.of(link.path()), StandardOpenOption.WRITE);
        return new Max7219(spi, link);
    }

    /// Its settings are sent each time: a chip that lost power for a moment has forgotten them.
    @Override
    public void show(String text) throws IOException {
        write(TEST, 0);
        write(DECODE, 0);
        write(SCAN_LIMIT, link.digits() - 1);
        write(BRIGHTNESS, link.brightness());
        var forms = Segments.of(text, link.digits());
        for (int i = 0; i < forms.length; i++) write(forms.length - i, turned(forms[i]));
        write(SHUTDOWN, text.isBlank() ? 0 : 1);
    }

    /// The chip counts the segments from the other end.
    private static int turned(int form) {
        var turned = 0;
        for (int bit = 0; bit < 7; bit++) if ((form & 1 << bit) != 0) turned |= 1 << (6 - bit);
        return turned;
    }

    private void write(int register, int value) throws IOException {
        spi.write(new byte[] {(byte) register, (byte) value});
    }

    @Override
    public void close() throws IOException {
        spi.close();
    }
}
