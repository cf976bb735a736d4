package vn.luot.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What surrounds each message of a device: enough to know it again and to tell when it happened.
///
/// @param id unique for ever, UUIDv7
/// @param epoch one life of the device's storage; new with a re-imaged card
/// @param seq counted from 1 within the epoch for [FromKiosk.Happened]; 0 for everything else
/// @param boot one life of the program
/// @param mono time since the program started, by the monotonic clock
/// @param wall what the device's clock said
/// @param estimated hub time by the device's reckoning, and how far it may be off; absent before
///   the first answer from the hub
public record Envelope(
        UUID id,
        String epoch,
        long seq,
        String boot,
        Duration mono,
        Instant wall,
        Optional<Estimate> estimated,
        FromKiosk message) {
    /// The version written; readers take this version and older ones.
    public static final int VERSION = 1;

    public Envelope {
        Ids.checkShort("epoch", epoch);
        Ids.checkShort("boot", boot);
        if (seq < 0 || (seq > 0) != (message instanceof FromKiosk.Happened))
            throw new IllegalArgumentException(
                    "seq " + seq + " for " + message.getClass().getSimpleName());
    }

    /// Hub time as the device reckons it.
    public record Estimate(Instant at, Duration error) {}
}
