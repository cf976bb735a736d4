package vn.luot.wire;

import java.math.BigInteger;
import java.util.UUID;

/// Who a ticket is, whatever number it carries: a UUIDv7 made where the button was pressed.
///
/// It is request id, idempotency key and, as [#token], the secret in the QR code.
public record TicketId(UUID value) implements Comparable<TicketId> {
    private static final int TOKEN_RADIX = 36;

    /// @throws IllegalArgumentException if the text is no UUID as [#toString] writes it
    public static TicketId parse(String text) {
        return new TicketId(Ids.uuid(text));
    }

    /// The id as it stands in the address of the ticket's page: at most 25 of `0..9 a..z`.
    public String token() {
        return new BigInteger(value.toString().replace("-", ""), 16).toString(TOKEN_RADIX);
    }

    /// @throws IllegalArgumentException if no ticket could have this token
    public static TicketId ofToken(String token) {
        if (!token.matches("[0-9a-z]{1,25}"))
            throw new IllegalArgumentException("not a ticket token: \"" + token + '"');
        var bits = new BigInteger(token, TOKEN_RADIX);
        if (bits.bitLength() > 128)
            throw new IllegalArgumentException("not a ticket token: \"" + token + '"');
        return new TicketId(new UUID(bits.shiftRight(64).longValue(), bits.longValue()));
    }

    @Override
    public int compareTo(TicketId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
