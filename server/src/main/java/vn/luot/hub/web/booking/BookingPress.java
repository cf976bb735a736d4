package vn.luot.hub.web.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.luot.wire.BookingCode;
import vn.luot.wire.ServiceCode;

/// One press of a button that books. Pressed twice, or sent twice because no answer came, it is one
/// booking: its code follows from the press. Nobody guesses a press, so nobody guesses the code.
public record BookingPress(UUID id) {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// One that nobody has made before.
    static BookingPress drawn() {
        return new BookingPress(UUID.randomUUID());
    }

    /// @return absent unless it is a UUID: a number that somebody counts could be guessed
    public static Optional<BookingPress> of(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new BookingPress(UUID.fromString(text)))
                : Optional.empty();
    }

    /// The code of the booking that this press makes.
    public BookingCode code(ServiceCode service, Instant slot) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var text = "booking press %s %s %s".formatted(id, service, slot);
            var left = new Remainders(new BigInteger(1, digest.digest(text.getBytes(UTF_8))));
            return BookingCode.draw(left::below);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Takes a large number apart.
    private static final class Remainders {
        private BigInteger left;

        Remainders(BigInteger left) {
            this.left = left;
        }

        int below(int bound) {
            var parts = left.divideAndRemainder(BigInteger.valueOf(bound));
            left = parts[0];
            return parts[1].intValue();
        }
    }
}
