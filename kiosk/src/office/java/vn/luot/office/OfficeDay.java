package vn.luot.office;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Office;
import vn.luot.kiosk.panel.Key;
import vn.luot.kiosk.panel.Keys;
import vn.luot.wire.DeskId;

/// One day of one office from one seed: two kiosks, three desks with a rating box at two of them, a
/// bad day, then repair, then the accounts.
final class OfficeDay {
    private static final Duration DAY = Duration.ofMinutes(20);
    private static final Duration FAULTS_EVERY = Duration.ofSeconds(20);

    /// Much longer than anything needs that works.
    private static final int REPAIR_MINUTES = 20;

    private final World world;
    private final Faults faults;
    private final Ledger ledger;
    private final Hub hub;
    private final List<Machine> machines;
    private final People people;

    OfficeDay(long seed, boolean told) {
        world = new World(seed, told);
        faults = new Faults(world);
        ledger = new Ledger(world);
        var site = new Site(world, faults, new Broker(world, faults), ledger);
        hub = new Hub(site);
        var kiosks =
                IntStream.rangeClosed(1, 2)
                        .mapToObj(n -> new Machine(site, "kiosk-" + n, services()))
                        .toList();
        var boxes =
                Site.DESKS.stream()
                        .limit(2)
                        .map(desk -> new Machine(site, "box-" + desk, ratings(desk)))
                        .toList();
        machines = Stream.concat(kiosks.stream(), boxes.stream()).toList();
        people = new People(site, hub, kiosks, boxes);
    }

    private static Keys services() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("a", new Key.Service(Site.A));
        keys.put("c", new Key.Service(Site.C));
        keys.put("p", new Key.Priority());
        keys.put("h", new Key.Help());
        return new Keys(keys, Optional.empty());
    }

    private static Keys ratings(DeskId desk) {
        var keys = new LinkedHashMap<String, Key>();
        for (int level = 1; level <= 5; level++) keys.put("r" + level, new Key.Rating(level));
        return new Keys(keys, Optional.of(desk));
    }

    /// @return how many tickets came out on paper
    int run() {
        hub.start();
        machines.forEach(machine -> world.in(world.seconds(0, 5), machine::start));
        world.in(Duration.ofSeconds(10), () -> people.begin(20 + world.below(21), DAY));
        world.in(FAULTS_EVERY, this::suffer);
        world.runUntil(DAY);
        faults.end();
        hub.heal();
        machines.forEach(Machine::heal);
        settle();
        ledger.settled(office(), hub.journal.arrivals());
        replayIsLive();
        clear();
        ledger.cleared(office());
        replayIsLive();
        return ledger.papers();
    }

    private void suffer() {
        if (world.since().compareTo(DAY) >= 0) return;
        hub.suffer(FAULTS_EVERY);
        machines.forEach(machine -> machine.suffer(FAULTS_EVERY));
        world.in(FAULTS_EVERY, this::suffer);
    }

    private void settle() {
        for (int minute = 0; minute < REPAIR_MINUTES; minute++) {
            world.runUntil(world.since().plusMinutes(1));
            if (minute > 0 && hub.isOn() && machines.stream().allMatch(m -> m.pending() == 0))
                return;
        }
        var left = machines.stream().map(m -> m.id + ": " + m.pending()).toList();
        throw new Violation("not everything reaches the hub: " + left);
    }

    private void clear() {
        Site.DESKS.forEach(people::clear);
        for (int minute = 0; minute < REPAIR_MINUTES && somebodyIsThere(); minute++)
            world.runUntil(world.since().plusMinutes(1));
        if (somebodyIsThere())
            throw new Violation("somebody still waits: " + office().waiting().toList());
    }

    private boolean somebodyIsThere() {
        return office().waiting().findAny().isPresent()
                || Site.DESKS.stream().anyMatch(desk -> office().at(desk).isPresent());
    }

    private void replayIsLive() {
        var events = hub.journal.today().stream().map(Recorded::event).toList();
        if (!Office.empty(Site.CONFIG.rules()).after(events).equals(office()))
            throw new Violation("the journal replayed is not the live state");
    }

    private Office office() {
        return hub.office().orElseThrow(() -> new Violation("the hub does not come back"));
    }

    String story() {
        return faults + "\n" + world.story();
    }
}
