package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Optional;
import vn.luot.wire.DeskId;

/// The digits that an officer pressed and has not used yet.
///
/// @param transfer whether they name a desk to send somebody to; else the first says why somebody
///   came, and the others how many dossiers there were
/// @param at when the last one was pressed
record Typed(boolean transfer, String digits, Duration at) {
    /// Digits of somebody long gone must not count for the next.
    static final Duration STAYS = Duration.ofSeconds(20);

    private static final int MOST = 4;

    static final Typed NONE = new Typed(false, "", Duration.ZERO);

    Typed with(int digit, Duration now) {
        return digits.length() < MOST ? new Typed(transfer, digits + digit, now) : this;
    }

    Typed at(Duration now) {
        return isEmpty() || now.minus(at).compareTo(STAYS) < 0 ? this : NONE;
    }

    boolean isEmpty() {
        return !transfer && digits.isEmpty();
    }

    Optional<Integer> purpose() {
        return transfer || digits.isEmpty()
                ? Optional.empty()
                : Optional.of(digits.charAt(0) - '0').filter(key -> key <= 6);
    }

    int dossiers() {
        return transfer || digits.length() < 2 ? 0 : Integer.parseInt(digits.substring(1));
    }

    Optional<DeskId> desk() {
        return transfer && !digits.isEmpty()
                ? Optional.of(DeskId.of(Integer.parseInt(digits)))
                : Optional.empty();
    }

    /// As the keypad's page shows them.
    String text() {
        return transfer ? "→ " + digits : digits;
    }
}
