package vn.luot.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.device.SignFrame.Checksum;

class SignFrameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {text}                             | NONE | A050   | 41 30 35 30
                    \\x02{address:02}{text:6}\\x03     | NONE | A050   | 02 30 37 20 20 41 30 35 30 03
                    {text:-6}\\r\\n                    | NONE | A050   | 41 30 35 30 20 20 0d 0a
                    {text:06}                          | NONE | 50     | 30 30 30 30 35 30
                    {text:3}                           | NONE | A050   | 41 30 35
                    \\\\{text}                         | NONE | A      | 5c 41
                    {text}{check}                      | SUM  | A050   | 41 30 35 30 d6
                    {text}{check}                      | LRC  | A050   | 41 30 35 30 2a
                    \\x02{begin}{text}{check:hex}\\x03 | XOR  | A050   | 02 41 30 35 30 37 34 03
                    {text}{check}                      | CRC16_MODBUS | 123456789 | 31 32 33 34 35 36 37 38 39 37 4b
                    {text}{check}                      | NONE | A050   | 41 30 35 30
                    {text:4}                           | NONE | ĐÓNG   | 44 4f 4e 47
                    """)
    void isTheBytesThatTheMakerAsksFor(String line, Checksum checksum, String text, String bytes) {
        var frame = new SignFrame(SignFrame.parts(line), checksum, StandardCharsets.US_ASCII, "7");
        assertThat(HexFormat.ofDelimiter(" ").formatHex(frame.bytes(text))).isEqualTo(bytes);
    }

    @Test
    void keepsVietnameseLettersWhereTheSignHasThem() {
        var frame =
                new SignFrame(
                        SignFrame.parts("{text}"), Checksum.NONE, StandardCharsets.UTF_8, "1");
        assertThat(frame.bytes("ĐÓNG")).isEqualTo("ĐÓNG".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "{colour}, {colour} is no field",
        "{text:hex}, only {check} can be hex",
        "A\\x1, not understood: \\x1",
        "{text, not understood: {text"
    })
    void refusesWhatItDoesNotKnow(String line, String message) {
        assertThatThrownBy(() -> SignFrame.parts(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
