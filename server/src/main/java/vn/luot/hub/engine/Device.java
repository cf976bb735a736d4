package vn.luot.hub.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.DeviceState;

/// A device the hub has met.
///
/// @param series its own number series, 1 to 99, given once for ever; of a device that gives no
///   numbers only its place beyond them
/// @param state what it last said of itself while it was online
/// @param lastSeen when it last said anything of itself, or its connection was lost
/// @param helpAsked when somebody last pressed "Tôi cần hướng dẫn" there
public record Device(
        DeviceId id,
        int series,
        Optional<DeviceState> state,
        boolean online,
        Instant lastSeen,
        Optional<Instant> helpAsked) {
    static final int MAX_SERIES = 99;

    /// Its own number series; absent if it gives no numbers.
    public OptionalInt ownSeries() {
        return series <= MAX_SERIES ? OptionalInt.of(series) : OptionalInt.empty();
    }

    /// The series that stands in its configuration: whoever gives no numbers will not use it.
    public int toldSeries() {
        return Math.min(series, MAX_SERIES);
    }
}
