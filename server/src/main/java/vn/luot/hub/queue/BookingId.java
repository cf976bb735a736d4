package vn.luot.hub.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.luot.wire.BookingCode;

/// Names a booking in the log, which never holds the code itself: whoever reads the log cannot
/// simply use it.
///
/// @param value 16 hexadecimal digits
public record BookingId(String value) {
    private static final int BYTES = 8;

    public BookingId {
        if (!value.matches("[0-9a-f]{" + 2 * BYTES + "}"))
            throw new IllegalArgumentException("not a booking: " + value);
    }

    /// The one that this code opens.
    public static BookingId of(BookingCode code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = ("booking " + code.value()).getBytes(StandardCharsets.UTF_8);
            return new BookingId(HexFormat.of().formatHex(digest.digest(text), 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
