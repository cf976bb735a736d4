package vn.luot.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// The code that whoever booked shows when they come, such as `K7MR-2XWD`: all they hold, for no
/// name is asked. Its letters and digits cannot be taken for each other.
///
/// @param value without the dash
public record BookingCode(String value) {
    /// Where the page of a booking stands, below the office's public address.
    public static final String PATH = "/a/";

    /// The letters and digits of codes.
    public static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    public BookingCode {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("not a booking code: \"" + value + '"');
    }

    /// Drawn letter by letter.
    ///
    /// @param below gives a number from 0 up to, not including, its argument; must not be guessable
    public static BookingCode draw(IntUnaryOperator below) {
        var drawn = new StringBuilder();
        while (drawn.length() < LENGTH)
            drawn.append(LETTERS.charAt(below.applyAsInt(LETTERS.length())));
        return new BookingCode(drawn.toString());
    }

    /// What somebody typed or scanned: in any case, with or without dash and blanks, or the address
    /// of the booking's page; absent if it is no code.
    public static Optional<BookingCode> in(String text) {
        var page = text.lastIndexOf(PATH);
        var code = page < 0 ? text : text.substring(page + PATH.length());
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches()
                ? Optional.of(new BookingCode(plain))
                : Optional.empty();
    }

    /// In two halves, as people read it.
    @Override
    public String toString() {
        return value.substring(0, HALF) + "-" + value.substring(HALF);
    }
}
