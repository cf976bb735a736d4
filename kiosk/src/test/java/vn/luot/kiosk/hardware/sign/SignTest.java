package vn.luot.kiosk.hardware.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.Peripherals.SerialPort;
import vn.luot.device.Peripherals.SignLink;
import vn.luot.device.Profiles;
import vn.luot.kiosk.hardware.serial.Pty;

class SignTest {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    @TempDir private Path folder;

    @Test
    void aSerialSignGetsItsMakersFrames() throws Exception {
        var frame =
                ((SignLink.Serial)
                                Profiles.named("desk-sign")
                                        .peripherals()
                                        .sign()
                                        .orElseThrow()
                                        .link())
                        .frame();
        try (var wire = new Pty();
                var sign =
                        Sign.start(
                                new SignLink.Serial(new SerialPort(wire.path(), 9600), frame),
                                Lines.NONE)) {
            var dark = frame.bytes("");
            assertThat(wire.read(dark.length)).isEqualTo(dark);
            sign.show("A050", false);
            assertThat(HEX.formatHex(wire.read(9))).isEqualTo("02 30 31 41 30 35 30 03 76");
            assertThat(HEX.formatHex(wire.read(9)))
                    .as("said again, for the sign may have lost power")
                    .isEqualTo("02 30 31 41 30 35 30 03 76");
            sign.show("P001", true);
            assertThat(wire.read(9)).isEqualTo(frame.bytes("P001"));
            assertThat(wire.read(9)).as("blinks").isEqualTo(dark);
            assertThat(wire.read(9)).isEqualTo(frame.bytes("P001"));
        }
    }

    @Test
    void aMax7219GetsItsRegisters() throws Exception {
        var spi = Files.createFile(folder.resolve("spidev0.0"));
        var link = new SignLink.Max7219(spi.toString(), 4, 8);
        try (var max = Max7219.open(link)) {
            max.show("A050");
        }
        // By the data sheet: test off, no decoding, four digits, brightness 8, the digits from the
        // left as DP A B C D E F G, on.
        assertThat(HEX.formatHex(Files.readAllBytes(spi)))
                .isEqualTo("0f 00 09 00 0b 03 0a 08 04 77 03 7e 02 5b 01 7e 0c 01");
    }

    @Test
    void aMax7219GoesDarkWithNothingToShow() throws Exception {
        var spi = Files.createFile(folder.resolve("spidev0.0"));
        try (var max = Max7219.open(new SignLink.Max7219(spi.toString(), 4, 8))) {
            max.show("");
        }
        assertThat(HEX.formatHex(Files.readAllBytes(spi))).endsWith("0c 00");
    }

    @Test
    void aTm1637IsDrivenByTwoLines() {
        var chip = new ChipByHand();
        var sign = new Tm1637(chip::clock, chip::data, 4);
        sign.show("A050");
        assertThat(chip.heard).containsExactly("40", "c0 77 3f 6d 3f", "8c");
        chip.heard.clear();
        sign.show("");
        assertThat(chip.heard).containsExactly("40", "c0 00 00 00 00", "80");
    }

    @Test
    void aSignThatIsNotThereIsLookedForAgain() throws Exception {
        var spi = folder.resolve("later");
        try (var sign = Sign.start(new SignLink.Max7219(spi.toString(), 4, 8), Lines.NONE)) {
            sign.show("A050", false);
            Files.createFile(spi);
            await().until(() -> Files.size(spi) > 0);
        }
        assertThat(HEX.formatHex(Files.readAllBytes(spi)))
                .contains("04 77 03 7e 02 5b 01 7e")
                .endsWith("0c 00");
    }

    @Test
    void whatIsTooLongKeepsTheDigitsOfTheNumber() {
        assertThat(Segments.of("A2-005", 4)).isEqualTo(Segments.of("-005", 4));
        assertThat(Segments.of("ĐÓNG", 4)).isEqualTo(Segments.of("DONG", 4)).doesNotContain(0);
        assertThat(Segments.of("5", 4)).isEqualTo(new int[] {0, 0, 0, 0x6d});
    }

    /// The other end of the two lines, as the data sheet has it: data falls while the clock is high
    /// to begin, rises while it is high to end; bits count when the clock rises; the ninth is an
    /// answer.
    private static final class ChipByHand {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder bytes = new StringBuilder();
        private boolean clock = true;
        private boolean data = true;
        private boolean begun;
        private int bits;
        private int value;

        void clock(boolean high) {
            if (begun && high && !clock) bit();
            clock = high;
        }

        void data(boolean high) {
            if (clock && data && !high) begin();
            if (clock && !data && high && begun) end();
            data = high;
        }

        private void begin() {
            begun = true;
            bits = 0;
            value = 0;
            bytes.setLength(0);
        }

        private void bit() {
            if (bits < 8 && data) value |= 1 << bits;
            bits++;
            if (bits < 9) return;
            bytes.append(bytes.isEmpty() ? "" : " ").append("%02x".formatted(value));
            bits = 0;
            value = 0;
        }

        private void end() {
            begun = false;
            heard.add(bytes.toString());
        }
    }
}
