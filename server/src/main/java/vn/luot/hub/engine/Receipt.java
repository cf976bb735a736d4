package vn.luot.hub.engine;

import java.util.UUID;
import vn.luot.wire.DeviceId;

/// Which message of which device this was: enough to know it again.
///
/// @param epoch one life of the device's storage
/// @param seq counted from 1 within the epoch
/// @param id unique for ever
public record Receipt(DeviceId device, String epoch, long seq, UUID id) {
    private static final int MAX_EPOCH = 64;

    public Receipt {
        if (epoch.isBlank() || epoch.length() > MAX_EPOCH)
            throw new IllegalArgumentException(
                    "epoch not 1.." + MAX_EPOCH + " characters: \"" + epoch + '"');
        if (seq < 1) throw new IllegalArgumentException("sequence number below 1: " + seq);
    }

    /// Where its sequence number counts.
    public Source source() {
        return new Source(device, epoch);
    }

    /// One life of one device's storage.
    public record Source(DeviceId device, String epoch) {}
}
