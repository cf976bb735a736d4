package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Optional;
import vn.luot.wire.TicketId;

/// Where an officer's keys stand.
///
/// @param waiting the press that the hub has not answered yet
/// @param answered when it answered last
record Pad(Typed typed, Optional<TicketId> waiting, Optional<Duration> answered) {
    static final Pad NONE = new Pad(Typed.NONE, Optional.empty(), Optional.empty());

    Pad with(Typed next) {
        return new Pad(next, waiting, answered);
    }

    Pad waitingFor(TicketId press) {
        return new Pad(Typed.NONE, Optional.of(press), answered);
    }

    Pad answeredAt(Duration mono) {
        return new Pad(typed, Optional.empty(), Optional.of(mono));
    }

    /// After a key that had no effect: the next one means what it says at once.
    Pad released() {
        return new Pad(typed, Optional.empty(), answered);
    }

    boolean waitsFor(String press) {
        return waiting.filter(one -> one.toString().equals(press)).isPresent();
    }

    boolean answeredWithin(Duration span, Duration mono) {
        return answered.filter(at -> mono.minus(at).compareTo(span) < 0).isPresent();
    }
}
