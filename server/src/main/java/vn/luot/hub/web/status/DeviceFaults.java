package vn.luot.hub.web.status;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.engine.Device;
import vn.luot.hub.queue.PaperTime;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.PrinterState;

/// What is wrong with the devices now.
///
/// @param paper how long each was without
record DeviceFaults(Function<DeviceId, PaperTime> paper) {
    List<Fault> of(List<Device> devices) {
        return devices.stream().flatMap(this::of).toList();
    }

    /// A device that is away has told us nothing new.
    private Stream<Fault> of(Device device) {
        if (!device.online()) return Stream.of(new Fault.CutOff(device.id(), device.lastSeen()));
        return device.state().stream().flatMap(state -> of(device.id(), state));
    }

    private Stream<Fault> of(DeviceId id, DeviceState state) {
        return Stream.of(
                        printer(id, state.printer()).stream(),
                        state.troubles().stream().map(trouble -> new Fault.Part(id, trouble)),
                        clock(id, state).stream())
                .flatMap(faults -> faults);
    }

    private Optional<Fault> printer(DeviceId id, PrinterState state) {
        return switch (state) {
            case READY -> Optional.empty();
            case PAPER_LOW, COVER_OPEN, CUTTER, JAM, OFFLINE, GONE ->
                    Optional.of(new Fault.Printer(id, state, Optional.empty()));
            case PAPER_OUT -> Optional.of(new Fault.Printer(id, state, paper.apply(id).outSince()));
        };
    }

    private static Optional<Fault> clock(DeviceId id, DeviceState state) {
        return state.clockSynced() ? Optional.empty() : Optional.of(new Fault.NoClock(id));
    }
}
