package vn.luot.kiosk.hardware.sim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.hardware.touch.TouchScreen;
import vn.luot.kiosk.hardware.touch.Watched;
import vn.luot.wire.PrinterState;

/// The virtual kiosk as it is now: its touch screen, faults and paper. Safe for use from any
/// thread.
final class VirtualDevice {
    private final TouchScreen screen;
    private final Watched<Body> body = new Watched<>(new Body(PrinterState.READY, Set.of(), 0));

    /// What is round the screen.
    ///
    /// @param papers tickets printed since the start
    private record Body(PrinterState printer, Set<Fault> faults, int papers) {
        Body with(Fault fault, boolean on) {
            var next = EnumSet.noneOf(Fault.class);
            next.addAll(faults);
            if (on) next.add(fault);
            else next.remove(fault);
            return new Body(printer, Set.copyOf(next), papers);
        }
    }

    /// One moment.
    record Snapshot(
            Screen.Page page,
            List<Screen.Tile> tiles,
            Set<String> lit,
            PrinterState printer,
            Set<Fault> faults,
            int papers) {}

    VirtualDevice(TouchScreen screen) {
        this.screen = screen;
    }

    TouchScreen screen() {
        return screen;
    }

    Snapshot now() {
        var seen = screen.now();
        var rest = body.now();
        return new Snapshot(
                seen.page(), seen.tiles(), seen.lit(), rest.printer, rest.faults, rest.papers);
    }

    void printer(PrinterState state) {
        body.change(now -> new Body(state, now.faults, now.papers));
    }

    /// False if it was so already.
    boolean set(Fault fault, boolean on) {
        var before = has(fault);
        body.change(now -> now.with(fault, on));
        return before != on;
    }

    boolean has(Fault fault) {
        return body.now().faults.contains(fault);
    }

    void printed() {
        body.change(now -> new Body(now.printer, now.faults, now.papers + 1));
    }

    /// Whatever changes.
    List<Watched<?>> watched() {
        return List.of(screen.shown(), body);
    }
}
