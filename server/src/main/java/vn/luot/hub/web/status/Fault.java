package vn.luot.hub.web.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.luot.hub.delivery.Hindrance;
import vn.luot.hub.media.MediaFolder.Skipped;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Trouble;

/// Something that is wrong now, with a device or with the hub itself.
public sealed interface Fault {
    /// @param since when it was last heard
    record CutOff(DeviceId device, Instant since) implements Fault {}

    /// @param state anything but ready
    /// @param outSince when its paper ran out
    record Printer(DeviceId device, PrinterState state, Optional<Instant> outSince)
            implements Fault {}

    record Part(DeviceId device, Trouble trouble) implements Fault {}

    record NoClock(DeviceId device) implements Fault {}

    /// The hub answers late or not at all.
    record HubBehind() implements Fault {}

    /// Nothing can be stored.
    record JournalFails() implements Fault {}

    /// @param slowest how long it took to store, at worst in the last minutes
    record JournalSlow(Duration slowest) implements Fault {}

    /// The hub does not reach its broker, and so no device.
    record NoBroker() implements Fault {}

    /// @param over the next hour may not fit any more
    record DiskLow(long megabytes, boolean over) implements Fault {}

    /// The last good backup is too old, or there is none.
    record BackupOld() implements Fault {}

    /// Another program does not take what it asked to be told.
    record WebhookFails(String hook, Instant since) implements Fault {}

    /// Another system by which staff sign in says what cannot be used.
    ///
    /// @param host where it is
    record SignInOff(String host) implements Fault {}

    /// A report does not reach whom it is for.
    ///
    /// @param way `folder` or a mail address
    record NotDelivered(String way, Hindrance hindrance, Instant since) implements Fault {}

    /// The province's hub does not take this office's days.
    record ProvinceAway(Instant since) implements Fault {}

    /// A picture or video for the screens cannot be shown.
    record MediaSkipped(Skipped file) implements Fault {}

    /// The hub started anew in the middle of a business day.
    record StartedAnew(Instant at) implements Fault {}

    /// Somebody was not let in at the broker.
    ///
    /// @param name what it called itself; may be empty
    record TurnedAway(String name, String from, Instant at) implements Fault {}

    /// How bad it is, 0 for the worst: what stops the whole office, then a machine, then what will.
    default int rank() {
        return switch (this) {
            case JournalFails() -> 0;
            case DiskLow(_, var over) -> over ? 1 : 7;
            case HubBehind() -> 2;
            case NoBroker() -> 3;
            case Printer(_, var state, _) -> state == PrinterState.PAPER_LOW ? 9 : 4;
            case CutOff _ -> 5;
            case Part _ -> 6;
            case JournalSlow _ -> 8;
            case BackupOld() -> 10;
            case NoClock _ -> 11;
            case TurnedAway _ -> 12;
            case StartedAnew _ -> 13;
            case WebhookFails _ -> 14;
            case SignInOff _ -> 15;
            case NotDelivered _ -> 16;
            case ProvinceAway _ -> 17;
            case MediaSkipped _ -> 18;
        };
    }

    /// Somebody must act now; otherwise soon.
    default boolean isUrgent() {
        return rank() < 7;
    }
}
