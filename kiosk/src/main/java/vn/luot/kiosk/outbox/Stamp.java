package vn.luot.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromKiosk;

/// When and where a message was made: the part of an [Envelope] that its maker knows.
///
/// @param id unique for ever
/// @param boot one life of the program
/// @param mono since that life began
/// @param wall what the clock showed
/// @param estimated hub time as reckoned; absent before the first answer
public record Stamp(
        UUID id, String boot, Duration mono, Instant wall, Optional<Envelope.Estimate> estimated) {
    public Envelope on(String epoch, long seq, FromKiosk message) {
        return new Envelope(id, epoch, seq, boot, mono, wall, estimated, message);
    }
}
