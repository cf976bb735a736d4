package vn.luot.hub.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import vn.luot.wire.Envelope;

/// When a device's event happened, by the hub's clock. Pure.
///
/// The device's own estimate counts; without one, the time since its program started; of a life
/// that ended before it was heard, nothing is left but its clock. All are only believed between the
/// device's event before and the receipt. The last acknowledgement is no bound: a device that tells
/// of three days alone may lose its connection in the middle. While its program still runs, its
/// clock counts for nothing.
///
/// In whole milliseconds, as everything in the log is: a wait is the same by the log and by the
/// tables.
final class HappenedAt {
    /// A clock that says more was never set.
    private static final Duration LONGEST_ALONE = Duration.ofDays(60);

    private HappenedAt() {}

    /// @param contact what was known of the device, this message seen
    /// @param received when the hub got it
    static Instant of(Envelope envelope, Contact contact, Instant received) {
        var supposed =
                envelope.estimated()
                        .map(Envelope.Estimate::at)
                        .or(() ->
                                contact.life(envelope.boot())
                                        .map(life -> life.begun().plus(envelope.mono())))
                        .or(() -> Optional.of(envelope.wall()).filter(wasSet(received)))
                        .orElse(received);
        return earliest(latest(supposed, contact.earliest(envelope)), received)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private static Predicate<Instant> wasSet(Instant received) {
        return received.minus(LONGEST_ALONE)::isBefore;
    }

    private static Instant latest(Instant at, Optional<Instant> bound) {
        return bound.filter(at::isBefore).orElse(at);
    }

    private static Instant earliest(Instant at, Instant bound) {
        return at.isAfter(bound) ? bound : at;
    }
}
