package vn.luot.hub.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every half minute (RFC 6238), as every phone's program knows
/// them. Pure but for chance.
public final class Totp {
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// A secret as it is typed.
    public static final String SHAPE = "[A-Z2-7]{32}";

    private Totp() {}

    /// A new secret, in the 32 letters in which it is typed.
    public static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return written(bytes);
    }

    /// What a phone reads from a QR code.
    ///
    /// @param account as the phone lists it
    public static String address(String account, String secret) {
        return "otpauth://totp/Luot:%s?secret=%s&issuer=Luot".formatted(account, secret);
    }

    /// The step of time whose code this is: now's, or the one before or after, since clocks differ.
    static OptionalLong step(String secret, String code, Instant now) {
        if (!secret.matches(SHAPE)) return OptionalLong.empty();
        var step = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(candidate -> isCode(secret, candidate, code))
                .findFirst();
    }

    private static boolean isCode(String secret, long step, String code) {
        return MessageDigest.isEqual(
                bytes(code(secret, step)), bytes(code.replaceAll("[^0-9]", "")));
    }

    static String code(String secret, long step) {
        var at = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
        try {
            var key = new SecretKeySpec(read(secret), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a second factor's secret is no key", e);
        }
    }

    private static String written(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++)
                value = 2 * value + ((bytes[i / 8] >> (7 - i % 8)) & 1);
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }

    private static byte[] read(String text) {
        var bytes = new byte[text.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var value = LETTERS.indexOf(text.charAt(bit / 5));
            if (((value >> (4 - bit % 5)) & 1) == 1) bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
