package vn.luot.hub.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Random secrets, and the form in which they are kept. Safe for use from any thread.
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_LETTERS = 16;
    private static final int CODE_LETTERS = 10;

    /// Nothing that looks like something else on paper.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Secrets() {}

    /// 256 bits, as 43 characters that fit an address or a cookie.
    public static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A password to be read from paper: four groups of four, 79 bits.
    public static String password() {
        return letters(PASSWORD_LETTERS, 4);
    }

    /// A code that is worth something for an hour: two groups of five, 49 bits.
    static String code() {
        return letters(CODE_LETTERS, 5);
    }

    private static String letters(int count, int group) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0 && i % group == 0) text.append('-');
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /// SHA-256 in hex: enough for secrets of 256 random bits and for codes of an hour, never for
    /// passwords.
    static String digest(String secret) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this Java", e);
        }
    }
}
