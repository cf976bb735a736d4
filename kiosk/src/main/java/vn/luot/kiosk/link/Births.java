package vn.luot.kiosk.link;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.link.Outgoing;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.Topics.Topic;
import vn.luot.wire.Wire;

/// The device's retained state: last will, birth, and news of itself while it is connected.
final class Births {
    /// Of the machine's time; how much waits changes with every event, and only matters when it
    /// stays.
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);

    private final Topic topic;
    private final Report report;
    private final Outbox outbox;
    private final HubTime time;
    private final AtomicLong connection = new AtomicLong();
    private volatile long rev;

    /// Confined to the link's thread.
    private Optional<DeviceState> published = Optional.empty();

    private long publishedNanos;

    Births(Topic topic, Report report, Outbox outbox, HubTime time) {
        this.topic = topic;
        this.report = report;
        this.outbox = outbox;
        this.time = time;
    }

    void revision(long inUse) {
        rev = inUse;
    }

    /// Begins a connection: its will carries the same count as its birth.
    Outgoing will() {
        connection.incrementAndGet();
        return outgoing(state(false));
    }

    /// The end that we choose ourselves.
    Outgoing farewell() {
        return outgoing(state(false));
    }

    /// The next call of [#news] speaks, whatever was said before.
    void again() {
        published = Optional.empty();
    }

    /// What to publish now, if anything changed.
    Optional<Outgoing> news(long nanos) {
        var state = state(true);
        if (published.filter(last -> !isNews(last, state, nanos)).isPresent())
            return Optional.empty();
        published = Optional.of(state);
        publishedNanos = nanos;
        return Optional.of(outgoing(state));
    }

    private boolean isNews(DeviceState last, DeviceState state, long nanos) {
        if (last.equals(state)) return false;
        var recounted = Duration.ofNanos(nanos - publishedNanos).compareTo(BETWEEN_COUNTS) >= 0;
        return recounted || !last.equals(state.withPending(last.pending()));
    }

    private DeviceState state(boolean online) {
        return new DeviceState(
                online,
                connection.get(),
                report.profile(),
                rev,
                report.printer().get(),
                outbox.pending(),
                report.clockSynced().get() || time.agrees(),
                report.version(),
                report.desk(),
                report.troubles().get(),
                report.answers().get(),
                Optional.of(report.numbers()));
    }

    private Outgoing outgoing(DeviceState state) {
        return new Outgoing(topic, Wire.write(time.stamp().on(outbox.epoch(), 0, state)));
    }
}
