package vn.luot.kiosk.hardware.sign;

import java.io.IOException;
import vn.luot.device.Peripherals.SignLink;

/// Four seven-segment digits on a TM1637: two lines driven by hand, the lowest bit first. The chip
/// needs a microsecond between two changes, which no call through to the kernel undercuts.
final class Tm1637 implements Display {
    private static final int DIGITS = 4;
    private static final int WRITE_ON = 0x40;
    private static final int FIRST_DIGIT = 0xc0;
    private static final int LIGHT = 0x88;
    private static final int DARK = 0x80;

    private final Line clock;
    private final Line data;
    private final int brightness;

    Tm1637(Line clock, Line data, int brightness) {
        this.clock = clock;
        this.data = data;
        this.brightness = brightness;
    }

    static Tm1637 open(SignLink.Tm1637 link, Lines lines) throws IOException {
        return new Tm1637(lines.open(link.clock()), lines.open(link.data()), link.brightness());
    }

    @Override
    public void show(String text) {
        send(WRITE_ON);
        var forms = Segments.of(text, DIGITS);
        send(FIRST_DIGIT, forms[0], forms[1], forms[2], forms[3]);
        send(text.isBlank() ? DARK : LIGHT | brightness);
    }

    private void send(int... bytes) {
        clock.set(true);
        data.set(true);
        data.set(false);
        for (var value : bytes) send(value & 0xff, 8);
        clock.set(false);
        data.set(false);
        clock.set(true);
        data.set(true);
    }

    /// The ninth pulse is the chip's answer, which we cannot hear and do not need.
    private void send(int value, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            clock.set(false);
            data.set((value & 1 << bit) != 0);
            clock.set(true);
        }
        clock.set(false);
        data.set(false);
        clock.set(true);
    }

    @Override
    public void close() {
        show("");
    }
}
