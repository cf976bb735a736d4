package vn.luot.office;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.mqtt.Post;
import vn.luot.hub.mqtt.Reception;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Office;
import vn.luot.link.Arrived;
import vn.luot.link.Outgoing;
import vn.luot.text.Languages;
import vn.luot.wire.FromHub.HubState;
import vn.luot.wire.Wire;

/// One life of the hub's program: the real engine and the real reception of devices, joined as the
/// hub's link joins them, without their threads.
final class Service implements Broker.Ear, Engine.Listener {
    private static final Forecast NONE = new Forecast(0, Instant.EPOCH, Map.of(), Map.of());

    private final Hub hub;
    private final World world;
    private final Turns turns = new Turns();
    private final Engine engine;
    private final Reception reception;
    private final Post post;
    private final String epoch;
    private final List<Arrived> inbox = new ArrayList<>();
    private boolean on = true;
    private boolean awake;

    Service(Hub hub) {
        this.hub = hub;
        this.world = hub.site.world();
        this.epoch = world.id().toString();
        this.engine = new Engine(hub.rules(), hub.journal, hub::wall, turns);
        this.post = new Post(hub.port::publish, hub::wall);
        var devices = new Devices(hub);
        var office =
                new Reception.Office(
                        Site.TOPICS,
                        engine,
                        devices,
                        () -> NONE,
                        () -> Procedures.Held.NONE,
                        Languages.COMPLETE);
        this.reception = new Reception(office, post, new OfficeRevision(1, Site.CONFIG));
        engine.listen(this);
    }

    Office office() {
        return engine.office();
    }

    void begin() {
        connect();
        tick();
    }

    void stop() {
        on = false;
    }

    private void guarded(Runnable what) {
        if (!on) return;
        try {
            what.run();
        } catch (Death death) {
            world.say(() -> "hub dies at " + death.getMessage());
            hub.end();
        }
    }

    private void after(Duration delay, Runnable what) {
        world.in(delay, () -> guarded(what));
    }

    private void tick() {
        submit(new Command.Tick(), new Actor.Timer(), _ -> {});
        after(Duration.ofSeconds(60), this::tick);
    }

    private void connect() {
        if (!hub.port.isUp()) hub.port.connect(this, Optional.of(state(false)));
        if (!hub.port.isUp()) after(world.millis(200, 3000), this::connect);
    }

    private Outgoing state(boolean online) {
        var state = new HubState(online, epoch, hub.wall());
        return new Outgoing(Site.TOPICS.hub(), Wire.write(state, hub.wall()));
    }

    @Override
    public void connected() {
        reception.greetAgain();
        hub.port.publish(state(true));
    }

    @Override
    public void lost() {
        guarded(this::connect);
    }

    @Override
    public void arrived(Arrived message) {
        inbox.add(message);
        wake();
    }

    void submit(Command command, Actor by, Consumer<Decision> answer) {
        var settled = engine.submit(command, by);
        var _ =
                settled.thenAccept(
                        decision -> world.in(world.millis(1, 40), () -> answer.accept(decision)));
        wake();
    }

    private void wake() {
        if (awake) return;
        awake = true;
        after(world.millis(1, world.chance(0.05) ? 2000 : 20), this::work);
    }

    /// One batch of messages, and the commands that came meanwhile, in one commit.
    private void work() {
        awake = false;
        var messages = List.copyOf(inbox);
        inbox.clear();
        try {
            var unsettled = reception.take(messages);
            turns.run();
            if (hub.site.faults().kills(Duration.ofSeconds(1))) throw new Death("before the ack");
            unsettled.finish();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a simulation", e);
        }
    }

    @Override
    public void changed(Office before, Office after, List<Recorded> entries) {
        hub.site.ledger().told(entries, after);
    }
}
