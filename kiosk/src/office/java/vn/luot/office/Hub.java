package vn.luot.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;

/// The hub as a thing: its database outlives its program.
final class Hub implements Devices.Store {
    final Site site;
    JournalModel journal;
    final Broker.Port port;
    private final World world;
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private Duration clock = Duration.ZERO;
    private Optional<Service> service = Optional.empty();
    private boolean restarting;
    private Rules rules = Site.CONFIG.rules();

    /// All that is kept of it elsewhere.
    record Backup(JournalModel journal, Map<String, Device> devices) {}

    Hub(Site site) {
        this.site = site;
        this.world = site.world();
        this.journal = new JournalModel(world);
        this.port = site.broker().port("hub", topic -> topic.contains("/up/"), true);
    }

    Instant wall() {
        return world.truth().plus(clock);
    }

    boolean isOn() {
        return service.isPresent();
    }

    /// As its pages show it; absent while it is down.
    Optional<Office> office() {
        return service.map(Service::office);
    }

    Rules rules() {
        return rules;
    }

    Backup backup() {
        return new Backup(journal.copy(), new LinkedHashMap<>(devices));
    }

    /// Its disk is gone, and everything since the backup with it.
    void restore(Backup backup) {
        service.ifPresent(Service::stop);
        service = Optional.empty();
        port.dead();
        journal = backup.journal();
        devices.clear();
        devices.putAll(backup.devices());
        rules = rules.restored(wall());
        site.ledger().hubIsRestored(journal.entries().size());
        start();
    }

    void start() {
        restarting = false;
        if (service.isPresent()) return;
        var next = new Service(this);
        service = Optional.of(next);
        site.ledger().hubStarts(journal.entries(), next.office());
        world.say(() -> "hub starts with " + journal.entries().size() + " events");
        next.begin();
    }

    void end() {
        service.ifPresent(Service::stop);
        service = Optional.empty();
        journal.killAfter(-1);
        port.dead();
        world.say(() -> "hub is killed");
        if (world.chance(0.5)) site.broker().restart();
        if (restarting) return;
        restarting = true;
        world.in(world.seconds(2, 60), this::start);
    }

    /// @param answer what whoever asked hears; nothing if the hub dies meanwhile
    void submit(Command command, Actor by, Consumer<Decision> answer) {
        service.ifPresent(on -> on.submit(command, by, answer));
    }

    void suffer(Duration span) {
        var faults = site.faults();
        if (faults.cuts(span)) {
            port.cut(true);
            world.in(world.seconds(1, 60), () -> port.cut(false));
        }
        if (isOn() && faults.kills(span)) {
            if (world.chance(0.3)) end();
            else journal.killAfter(world.below(10));
        }
        if (faults.cuts(span.dividedBy(4))) site.broker().restart();
        if (faults.movesClock(span)) clock = world.seconds(0, 300).minusSeconds(150);
        if (faults.hurtsDisk(span)) {
            journal.failing(true);
            world.in(world.seconds(1, 30), () -> journal.failing(false));
        }
    }

    void heal() {
        port.cut(false);
        journal.failing(false);
        journal.killAfter(-1);
        start();
    }

    @Override
    public List<Device> devices() {
        return new ArrayList<>(devices.values());
    }

    @Override
    public void save(Device device) {
        devices.put(device.id().value(), device);
    }
}
