package vn.luot.kiosk.hardware.sim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.text.Words;
import vn.luot.wire.PrinterState;

/// The virtual kiosk as it is now: its screen, lamps, faults and paper. Safe for use from any
/// thread.
final class VirtualDevice implements Screen, Lamps {
    private final AtomicReference<Snapshot> now;
    private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();

    /// One moment.
    ///
    /// @param papers tickets printed since the start
    record Snapshot(
            Page page,
            List<Tile> tiles,
            Set<String> lit,
            PrinterState printer,
            Set<Fault> faults,
            int papers) {
        Snapshot {
            tiles = List.copyOf(tiles);
            lit = Set.copyOf(lit);
            faults = Set.copyOf(faults);
        }

        private Snapshot showing(Page next) {
            var words = next.tiles().isEmpty() ? tiles : next.tiles();
            return new Snapshot(next, words, lit, printer, faults, papers);
        }

        private Snapshot lighting(Set<String> next) {
            return new Snapshot(page, tiles, next, printer, faults, papers);
        }

        private Snapshot printer(PrinterState next) {
            return new Snapshot(page, tiles, lit, next, faults, papers);
        }

        private Snapshot with(Fault fault, boolean on) {
            var next = EnumSet.noneOf(Fault.class);
            next.addAll(faults);
            if (on) next.add(fault);
            else next.remove(fault);
            return new Snapshot(page, tiles, lit, printer, next, papers);
        }

        private Snapshot withPaper() {
            return new Snapshot(page, tiles, lit, printer, faults, papers + 1);
        }
    }

    /// @param tiles the buttons until [#show] brings better words
    VirtualDevice(List<Tile> tiles) {
        now =
                new AtomicReference<>(
                        new Snapshot(
                                Page.of(Kind.STARTING, Words.vi("…")),
                                tiles,
                                Set.of(),
                                PrinterState.READY,
                                Set.of(),
                                0));
    }

    Snapshot now() {
        return now.get();
    }

    @Override
    public void show(Page page) {
        change(moment -> moment.showing(page));
    }

    @Override
    public void light(Set<String> buttons) {
        change(moment -> moment.lighting(buttons));
    }

    void printer(PrinterState state) {
        change(moment -> moment.printer(state));
    }

    /// False if it was so already.
    boolean set(Fault fault, boolean on) {
        var before = now.get().faults().contains(fault);
        change(moment -> moment.with(fault, on));
        return before != on;
    }

    boolean has(Fault fault) {
        return now.get().faults().contains(fault);
    }

    void printed() {
        change(Snapshot::withPaper);
    }

    /// Runs after each change, on the thread that made it; must return at once.
    void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    void forget(Runnable watcher) {
        watchers.remove(watcher);
    }

    private void change(UnaryOperator<Snapshot> next) {
        var before = now.get();
        if (!now.updateAndGet(next).equals(before)) watchers.forEach(Runnable::run);
    }
}
