package vn.luot.hub.mqtt;

import java.time.Instant;
import java.util.Optional;
import vn.luot.wire.Envelope;

/// When a device's event happened, by the hub's clock. Pure.
///
/// The device's own estimate counts; without one, the time since its program started. Both are only
/// believed between the last acknowledgement before the device was cut off and the receipt, and
/// never before the device's event before. Its wall clock counts for nothing.
final class HappenedAt {
    private HappenedAt() {}

    /// @param contact what was known of the device, this message seen
    /// @param received when the hub got it
    static Instant of(Envelope envelope, Contact contact, Instant received) {
        var supposed =
                envelope.estimated()
                        .map(Envelope.Estimate::at)
                        .or(() -> contact.life().map(life -> life.begun().plus(envelope.mono())))
                        .orElse(received);
        return earliest(latest(latest(supposed, contact.floor()), contact.latest()), received);
    }

    private static Instant latest(Instant at, Optional<Instant> bound) {
        return bound.filter(at::isBefore).orElse(at);
    }

    private static Instant earliest(Instant at, Instant bound) {
        return at.isAfter(bound) ? bound : at;
    }
}
