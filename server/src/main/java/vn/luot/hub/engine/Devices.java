package vn.luot.hub.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.PrinterState;

/// Every device the hub has met, and how it is now. Safe for use from any thread.
public final class Devices {
    /// Keeps them over a restart.
    public interface Store {
        List<Device> devices();

        void save(Device device);
    }

    private static final int NONE_YET = 0;

    private final Store store;
    private final ReentrantLock change = new ReentrantLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, Device> devices;

    /// Nobody is online until it says so again.
    public Devices(Store store) {
        this.store = store;
        var known = new TreeMap<String, Device>();
        for (var d : store.devices()) known.put(d.id().value(), offline(d));
        this.devices = Collections.unmodifiableMap(known);
    }

    /// Runs after each change, on the thread that made it.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// All devices by name.
    public List<Device> all() {
        return List.copyOf(devices.values());
    }

    public Optional<Device> find(DeviceId id) {
        return Optional.ofNullable(devices.get(id.value()));
    }

    /// The device, which gets its number series if it is new.
    ///
    /// @throws IllegalStateException if all 99 series are given to devices that may give numbers
    public Device meet(DeviceId id, Instant now) {
        return find(id).orElseGet(() -> change(id, now, d -> d));
    }

    /// A device's birth, report or last will. A will older than the last birth changes nothing.
    public void reported(DeviceId id, DeviceState state, Instant now) {
        change(
                id,
                now,
                d -> {
                    if (state.online())
                        return new Device(
                                id, series(d, state), Optional.of(state), true, now, d.helpAsked());
                    return d.state().filter(s -> s.connection() > state.connection()).isPresent()
                            ? d
                            : lost(d, now);
                });
    }

    public void printerChanged(DeviceId id, PrinterState printer, Instant now) {
        change(
                id,
                now,
                d ->
                        new Device(
                                id,
                                d.series(),
                                d.state().map(s -> s.withPrinter(printer)),
                                d.online(),
                                now,
                                d.helpAsked()));
    }

    public void helpAsked(DeviceId id, Instant now) {
        change(
                id,
                now,
                d -> new Device(id, d.series(), d.state(), d.online(), now, Optional.of(now)));
    }

    private Device change(DeviceId id, Instant now, UnaryOperator<Device> step) {
        change.lock();
        try {
            var before = devices.get(id.value());
            var after = numbered(step.apply(before == null ? stranger(id, now) : before));
            if (after.equals(before)) return after;
            store.save(after);
            var next = new TreeMap<>(devices);
            next.put(id.value(), after);
            devices = Collections.unmodifiableMap(next);
            listeners.forEach(Runnable::run);
            return after;
        } finally {
            change.unlock();
        }
    }

    private Device numbered(Device d) {
        if (d.series() != NONE_YET) return d;
        var series = free(1, Device.MAX_SERIES, d.id());
        return new Device(d.id(), series, d.state(), d.online(), d.lastSeen(), d.helpAsked());
    }

    private static Device stranger(DeviceId id, Instant now) {
        return new Device(id, NONE_YET, Optional.empty(), false, now, Optional.empty());
    }

    /// A sign or a rating box leaves the series to kiosks: a centre has more than 99 of them.
    private int series(Device device, DeviceState state) {
        var isBeyond = device.series() > Device.MAX_SERIES;
        if (state.givesNumbers()) return isBeyond ? NONE_YET : device.series();
        return isBeyond
                ? device.series()
                : free(Device.MAX_SERIES + 1, Integer.MAX_VALUE, device.id());
    }

    private int free(int from, int to, DeviceId id) {
        var given = devices.values().stream().map(Device::series).collect(Collectors.toSet());
        return IntStream.rangeClosed(from, to)
                .filter(n -> !given.contains(n))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no number series left for device " + id));
    }

    /// Its connection lived until now: the broker has heard it all the time.
    private static Device lost(Device d, Instant now) {
        return d.online()
                ? new Device(d.id(), d.series(), d.state(), false, now, d.helpAsked())
                : d;
    }

    private static Device offline(Device d) {
        return new Device(d.id(), d.series(), d.state(), false, d.lastSeen(), d.helpAsked());
    }
}
