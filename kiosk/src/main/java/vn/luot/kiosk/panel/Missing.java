package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Optional;
import vn.luot.wire.TicketNumber;

/// A number whose paper is missing, or of which nobody knows.
///
/// @param leftOver power or program ended while it was printed: it stays open until somebody asks
///   for it again
/// @param since when that became known, by the monotonic clock
/// @param offeredUntil while the printer can print: how long it can be had again
record Missing(Slip slip, boolean leftOver, Duration since, Optional<Duration> offeredUntil) {
    /// How long a number can be printed again, from when the printer can.
    static final Duration OFFERED = Duration.ofMinutes(2);

    /// A citizen who waits longer for a printer has gone with the number alone.
    static final Duration KEPT = Duration.ofMinutes(30);

    TicketNumber number() {
        return slip.number();
    }

    boolean isOffered() {
        return offeredUntil.isPresent();
    }

    boolean isOver(Duration mono) {
        return offeredUntil.orElse(since.plus(KEPT)).compareTo(mono) <= 0;
    }

    /// The time begins anew each time the printer comes back.
    Missing whenPrinterCan(boolean print, Duration mono) {
        if (print == isOffered()) return this;
        var until = print ? Optional.of(mono.plus(OFFERED)) : Optional.<Duration>empty();
        return new Missing(slip, leftOver, since, until);
    }
}
