package vn.luot.hub.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords somebody may choose: long, not guessed first, not one's own name. No rule asks
/// for capitals, digits or signs (NIST SP 800-63B). Pure.
public final class PasswordRules {
    /// In characters.
    public static final int MIN_LENGTH = 12;

    public static final int MAX_LENGTH = 200;

    /// A password of fewer different characters is one key held down.
    private static final int FEWEST_DIFFERENT = 5;

    /// A name shorter than this stands in many words by chance.
    private static final int NAME_MATTERS = 4;

    private static final String KEYS = "abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /// What is wrong with it, if anything.
    public static Optional<Weakness> check(String account, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) return Optional.of(Weakness.TOO_SHORT);
        if (length > MAX_LENGTH) return Optional.of(Weakness.TOO_LONG);
        var plain = plain(password);
        if (account.length() >= NAME_MATTERS && isMostly(plain, plain(account)))
            return Optional.of(Weakness.NAME);
        return isCommon(plain) ? Optional.of(Weakness.COMMON) : Optional.empty();
    }

    private static boolean isMostly(String password, String name) {
        var spelt = letters(password);
        return password.equals(name)
                || (!spelt.isEmpty() && spelt.replace(letters(name), "").isEmpty());
    }

    private static boolean isCommon(String plain) {
        var core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return plain.chars().distinct().count() < FEWEST_DIFFERENT
                || COMMON.contains(plain)
                || COMMON.contains(letters(core))
                || COMMON.contains(letters(unmasked(core)))
                || isRun(letters(plain));
    }

    /// Neighbours on the keyboard, in order.
    private static boolean isRun(String text) {
        return text.length() >= FEWEST_DIFFERENT && KEYS.contains(text);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    private static String letters(String text) {
        return text.replaceAll("[^a-z]", "");
    }

    /// `p@ssw0rd` is no secret either.
    private static String unmasked(String text) {
        var masks = "@4083$57!1";
        var under = "aaobesstii";
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            var at = masks.indexOf(plain.charAt(i));
            if (at >= 0) plain.setCharAt(i, under.charAt(at));
        }
        return plain.toString();
    }

    private static Set<String> common() {
        try (var in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) throw new IllegalStateException("no common-passwords.txt");
            return lines(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read common-passwords.txt", e);
        }
    }

    private static Set<String> lines(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
