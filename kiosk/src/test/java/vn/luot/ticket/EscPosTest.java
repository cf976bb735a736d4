package vn.luot.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.kiosk.hardware.sim.EscPosDecoder;

class EscPosTest {
    @Test
    void anyPictureComesBackFromItsBytes() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var picture = stripes(random, 1 + random.nextInt(832), random.nextInt(900));
            var paper = EscPosDecoder.decode(EscPos.encode(picture), picture.width());

            assertThat(paper.picture()).as("seed %d", seed).isEqualTo(picture);
            assertThat(paper.cut()).isTrue();
        }
    }

    @Test
    void sendsWhatIsMadeOfLargeDotsSmall() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var picture = doubled(random, 16 * (1 + random.nextInt(37)), 2 * random.nextInt(200));
            var bytes = EscPos.encode(picture);

            assertThat(EscPosDecoder.decode(bytes, picture.width()).picture())
                    .as("seed %d", seed)
                    .isEqualTo(picture);
            assertThat(bytes.length)
                    .isLessThan(100 + picture.height() / 2 * (picture.width() / 16 + 2));
        }
    }

    @Test
    void putsADotBesideWhatAPrinterWouldTakeForAnOrder() {
        for (int order : new int[] {0x04, 0x05, 0x14}) {
            var picture = Bitmap.of(24, 2, new byte[] {0x55, 0x10, (byte) order, 0, 0x10, 0});
            var bytes = EscPos.encode(picture);

            assertThat(EscPosDecoder.decode(bytes, 24).picture())
                    .isEqualTo(Bitmap.of(24, 2, new byte[] {0x55, 0x18, (byte) order, 0, 0x10, 0}));
        }
    }

    @Test
    void neverSaysARealTimeOrderByAccident() {
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var noise = new byte[72 * 400];
            random.nextBytes(noise);
            var bytes = EscPos.encode(Bitmap.of(576, 400, noise));

            for (int i = 0; i + 1 < bytes.length; i++)
                if (bytes[i] == 0x10)
                    assertThat(bytes[i + 1])
                            .as("byte %d", i)
                            .isNotIn((byte) 4, (byte) 5, (byte) 20);
        }
    }

    @Test
    void feedsWhitePaperInsteadOfSendingIt() {
        assertThat(EscPos.encode(Bitmap.of(576, 900, new byte[72 * 900]))).hasSizeLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1b40 41",
                "1b5a",
                "1d7630 00 ff00 0100",
                "1d7630 00 0100 0200 aa",
                "1b",
                "1d5642 18 1b40",
                "1d7630 04 0100 0100 aa"
            })
    void theDecoderRefusesWhatItDoesNotKnow(String hex) {
        var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EscPosDecoder.decode(bytes, 576))
                .withMessageStartingWith("ESC/POS: ")
                .withMessageContaining("at byte");
    }

    /// Like a ticket: inked and white stretches of any height, ink of any width.
    private static Bitmap stripes(Random random, int width, int height) {
        int stride = Bitmap.stride(width);
        var packed = new byte[stride * height];
        for (int y = 0; y < height; ) {
            int end = Math.min(height, y + 1 + random.nextInt(400));
            int inked = random.nextBoolean() ? 0 : random.nextInt(stride + 1);
            for (; y < end; y++)
                for (int x = 0; x < inked; x++)
                    packed[y * stride + x] = (byte) (random.nextInt(256) | 0x02);
        }
        return Bitmap.of(width, height, Arrays.copyOf(packed, packed.length));
    }

    /// Noise of dots that are two wide and two high, without the dots of a DLE.
    private static Bitmap doubled(Random random, int width, int height) {
        int stride = Bitmap.stride(width);
        var packed = new byte[stride * height];
        for (int y = 0; y < height; y += 2)
            for (int x = 0; x < width; x += 2) {
                if (x % 16 != 12 && random.nextBoolean()) continue;
                for (int row = y; row < y + 2; row++)
                    packed[row * stride + x / 8] |= (byte) (0xc0 >> x % 8);
            }
        return Bitmap.of(width, height, packed);
    }
}
