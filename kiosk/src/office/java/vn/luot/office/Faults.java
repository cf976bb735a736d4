package vn.luot.office;

import java.time.Duration;
import java.util.List;

/// How bad a day is: each seed has its own mixture, so that no fault hides another for ever.
final class Faults {
    private final World world;
    private double loss;
    private double doubling;
    private double late;
    private int usualMillis;
    private boolean over;

    /// Per device and ten minutes, about.
    private final double cuts;

    private final double deaths;
    private final double power;
    private final double clocks;
    private final double disks;
    private final double papers;

    Faults(World world) {
        this.world = world;
        loss = some(0.15);
        doubling = some(0.15);
        late = some(0.2);
        usualMillis = world.any(List.of(5, 30, 200));
        cuts = some(1.5);
        deaths = some(1.5);
        power = some(1);
        clocks = some(1);
        disks = some(0.8);
        papers = some(1);
    }

    private double some(double most) {
        return world.chance(0.5) ? 0 : most * world.below(100) / 100;
    }

    /// From now on nothing goes wrong any more.
    void end() {
        over = true;
        loss = 0;
        doubling = 0;
        late = 0;
        usualMillis = 5;
    }

    /// How often one message arrives.
    int copies() {
        if (world.chance(loss)) return 0;
        return world.chance(doubling) ? 2 : 1;
    }

    Duration delay() {
        var usual = world.millis(1, usualMillis);
        return world.chance(late) ? usual.plus(world.millis(0, 6000)) : usual;
    }

    /// Whether the cable comes out within so much time.
    boolean cuts(Duration within) {
        return within(cuts, within);
    }

    boolean kills(Duration within) {
        return within(deaths, within);
    }

    /// Whether power goes, and not the process alone.
    boolean cutsPower(Duration within) {
        return within(power, within);
    }

    boolean movesClock(Duration within) {
        return within(clocks, within);
    }

    boolean hurtsDisk(Duration within) {
        return within(disks, within);
    }

    boolean hurtsPaper(Duration within) {
        return within(papers, within);
    }

    private boolean within(double often, Duration span) {
        return !over && world.chance(often * span.toMillis() / Duration.ofMinutes(10).toMillis());
    }

    @Override
    public String toString() {
        return "loss %.2f doubling %.2f late %.2f of %d ms, cuts %.2f kills %.2f power %.2f clocks %.2f disks %.2f paper %.2f"
                .formatted(
                        loss,
                        doubling,
                        late,
                        usualMillis,
                        cuts,
                        deaths,
                        power,
                        clocks,
                        disks,
                        papers);
    }
}
