package vn.luot.kiosk.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.luot.kiosk.outbox.Stamp;
import vn.luot.kiosk.panel.Now;
import vn.luot.wire.Envelope.Estimate;

/// What time it is, as well as a device without a trustworthy clock can know: each answer of the
/// hub says between which bounds hub time is, and the monotonic clock carries it on.
///
/// The device's own clock is used as far as it keeps within the bounds. Safe for use from any
/// thread.
public final class HubTime {
    private static final int KEPT = 8;

    /// How far two clocks may drift apart in a million seconds.
    private static final long DRIFT_PER_MILLION = 100;

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Supplier<UUID> ids;
    private final String boot;
    private final long started;
    private final Trust trust;
    private volatile List<Bounds> heard = List.of();

    /// How far the device's own clock is believed before the hub was heard.
    ///
    /// @param notBefore the time of the last thing that happened here: a clock without a battery
    ///   comes back in the past
    /// @param isSet whether a time server set the clock, which is then right, forwards or backwards
    public record Trust(Instant notBefore, BooleanSupplier isSet) {
        /// The clock is always right.
        public static final Trust FULL = new Trust(Instant.EPOCH, () -> true);
    }

    /// Hub time less monotonic time lies between these.
    private record Bounds(Duration mono, Instant low, Instant high) {
        Duration width() {
            return Duration.between(low, high);
        }

        /// The same bounds later, when the clocks may have drifted.
        Bounds at(Duration later) {
            var drift =
                    later.minus(mono).abs().multipliedBy(DRIFT_PER_MILLION).dividedBy(1_000_000);
            return new Bounds(later, low.minus(drift), high.plus(drift));
        }

        Instant nearest(Instant zero) {
            if (zero.isBefore(low)) return low;
            return zero.isAfter(high) ? high : zero;
        }
    }

    /// @param wall the device's own clock
    /// @param nanos a monotonic clock
    /// @param ids makes ids that are unique for ever
    public HubTime(InstantSource wall, LongSupplier nanos, Supplier<UUID> ids, Trust trust) {
        this.wall = wall;
        this.nanos = nanos;
        this.ids = ids;
        this.trust = trust;
        this.boot = ids.get().toString();
        this.started = nanos.getAsLong();
    }

    /// Office time since the program started; only goes forward.
    public Duration mono() {
        return Duration.ofNanos(nanos.getAsLong() - started);
    }

    /// The machine's monotonic clock.
    long nanos() {
        return nanos.getAsLong();
    }

    /// The best that is known.
    public Now now() {
        var mono = mono();
        return new Now(estimate(mono).map(Estimate::at).orElseGet(() -> alone(mono)), mono);
    }

    /// A clock that nobody set never takes us back behind what has happened.
    private Instant alone(Duration mono) {
        var shown = wall.instant();
        var least = trust.notBefore().plus(mono);
        return shown.isBefore(least) && !trust.isSet().getAsBoolean() ? least : shown;
    }

    public Stamp stamp() {
        var mono = mono();
        return new Stamp(ids.get(), boot, mono, alone(mono), estimate(mono));
    }

    public UUID newId() {
        return ids.get();
    }

    /// The hub's clock showed `hub` at some moment since `asked`, by [#mono], and before now.
    public void heard(Duration asked, Instant hub) {
        var now = mono();
        var next = new ArrayList<>(heard);
        if (next.size() == KEPT) next.removeFirst();
        next.add(new Bounds(now, hub.minus(now), hub.minus(asked)));
        heard = List.copyOf(next);
    }

    /// Whether the device's own clock agrees with the hub's.
    public boolean agrees() {
        var mono = mono();
        return best(mono)
                .filter(bounds -> bounds.nearest(zero(mono)).equals(zero(mono)))
                .isPresent();
    }

    private Optional<Estimate> estimate(Duration mono) {
        return best(mono)
                .map(bounds ->
                        new Estimate(
                                bounds.nearest(zero(mono)).plus(mono),
                                bounds.width().dividedBy(2)));
    }

    /// When the program started, by the device's own clock.
    private Instant zero(Duration mono) {
        return wall.instant().minus(mono);
    }

    private Optional<Bounds> best(Duration mono) {
        return heard.stream()
                .map(bounds -> bounds.at(mono))
                .min(Comparator.comparing(Bounds::width));
    }
}
