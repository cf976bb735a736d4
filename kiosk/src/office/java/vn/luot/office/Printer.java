package vn.luot.office;

import java.time.Duration;
import java.util.function.Consumer;
import vn.luot.kiosk.panel.Input;
import vn.luot.kiosk.panel.Slip;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;

/// Brings paper into citizens' hands, or does not, and may not know.
final class Printer {
    private final Site site;
    private final World world;
    private final DeviceId at;
    private PrinterState state = PrinterState.READY;
    private long freeAt;
    private int powerLost;

    Printer(Site site, DeviceId at) {
        this.site = site;
        this.world = site.world();
        this.at = at;
    }

    PrinterState state() {
        return state;
    }

    void become(PrinterState next) {
        state = next;
    }

    /// Whatever it was printing stays inside.
    void powerCut() {
        powerLost++;
    }

    void print(Slip slip, Consumer<Input> told) {
        freeAt = Math.max(freeAt, world.nanos()) + world.millis(300, 1500).toNanos();
        var power = powerLost;
        world.in(
                Duration.ofNanos(freeAt - world.nanos()),
                () -> {
                    if (power == powerLost)
                        told.accept(new Input.Printed(slip.ticket(), printed(slip)));
                });
    }

    private PrintResult printed(Slip slip) {
        if (!state.canPrint()) return PrintResult.FAILED;
        var doubtful = site.faults().hurtsPaper(Duration.ofSeconds(60));
        if (!doubtful || world.chance(0.5)) site.ledger().paper(at, slip);
        if (doubtful) return PrintResult.UNKNOWN;
        return world.chance(0.5) ? PrintResult.PRINTED : PrintResult.SENT;
    }
}
