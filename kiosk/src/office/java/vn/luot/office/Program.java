package vn.luot.office;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.luot.kiosk.link.Conversation;
import vn.luot.kiosk.link.HubLink;
import vn.luot.kiosk.link.HubTime;
import vn.luot.kiosk.link.OfficeFile;
import vn.luot.kiosk.link.Report;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.outbox.OutboxException;
import vn.luot.kiosk.panel.Action;
import vn.luot.kiosk.panel.Input;
import vn.luot.kiosk.panel.Now;
import vn.luot.kiosk.panel.Panel;
import vn.luot.kiosk.panel.Player;
import vn.luot.link.Arrived;
import vn.luot.link.Outgoing;
import vn.luot.wire.FromHub.Desired;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.PrinterState;

/// One life of a kiosk's program: the real panel, outbox, clock and conversation, joined as the
/// kiosk's loop and link join them, without their threads.
final class Program implements Broker.Ear, Player.Hands, HubLink.Listener, Conversation.Line {
    private static final Duration NEXT = Duration.ofMillis(1);

    /// A few tickets' worth of bytes, so that it happens on every day.
    private static final long COMPACT_FROM = 1500;

    private final Machine machine;
    private final Site site;
    private final World world;
    private final Outbox outbox;
    private final HubTime time;
    private final Optional<Desired> stored;
    private final Conversation conversation;
    private final Player player;
    private boolean on = true;
    private boolean sends;
    private boolean powerGoes;
    private long busyUntil;

    Program(Machine machine) {
        this.machine = machine;
        this.site = machine.site;
        this.world = site.world();
        var folder = machine.files.folder();
        this.outbox = Outbox.open(folder, world.id().toString(), COMPACT_FROM);
        var trust = new HubTime.Trust(outbox.latest(), () -> false);
        this.time = new HubTime(machine::wall, world::nanos, world::id, trust);
        var file = new OfficeFile(folder.resolve("office.json"));
        this.stored = file.load();
        var parts = new HubLink.Parts(outbox, time, file);
        var address = Site.address(machine.id);
        this.conversation = new Conversation(address, report(), parts, this, this);
        this.player = new Player(Panel.start(machine.keys, outbox.numbers()), this);
    }

    private Report report() {
        return new Report(
                "simulated",
                "0",
                machine.keys.desk(),
                machine.prints,
                machine.prints ? machine.printer::state : () -> PrinterState.READY,
                Optional::empty,
                () -> false,
                List::of);
    }

    void begin() {
        conversation.revision(stored.map(Desired::rev).orElse(0L));
        if (machine.prints) input(new Input.PrinterIs(machine.printer.state()));
        input(new Input.LeftOver(outbox.unfinished()));
        stored.ifPresent(desired -> input(new Input.Configured(desired.office())));
        connect();
        tick();
    }

    void stop() {
        on = false;
    }

    void losesPowerWithIt() {
        powerGoes = true;
    }

    long pending() {
        return outbox.pending();
    }

    void input(Input input) {
        after(NEXT, () -> player.play(input));
    }

    /// Later in this life, when the disk has done what came before.
    private void after(Duration delay, Runnable what) {
        var at = Math.max(busyUntil, world.nanos() + delay.toNanos());
        world.in(Duration.ofNanos(at - world.nanos()), () -> guarded(what));
    }

    private void guarded(Runnable what) {
        if (!on) return;
        try {
            what.run();
            busyUntil = world.nanos() + Duration.ofMillis(machine.disk.owed()).toNanos();
        } catch (OutboxException e) {
            world.say(() -> machine.id + ": " + e.getMessage());
        } catch (Death death) {
            world.say(() -> machine.id + " dies at " + death.getMessage());
            machine.end(powerGoes);
        }
    }

    private void tick() {
        player.play(new Input.Tick());
        after(world.seconds(15, 40), this::tick);
    }

    private void connect() {
        if (!machine.port.isUp()) machine.port.connect(this, Optional.of(conversation.will()));
        if (!machine.port.isUp()) after(world.millis(200, 8000), this::connect);
    }

    @Override
    public void connected() {
        after(
                NEXT,
                () -> {
                    conversation.connected();
                    send();
                });
    }

    @Override
    public void lost() {
        after(
                NEXT,
                () -> {
                    conversation.lost();
                    connect();
                });
    }

    @Override
    public void arrived(Arrived message) {
        after(
                NEXT,
                () -> {
                    conversation.heard(message);
                    send();
                });
    }

    /// Goes on by itself while something is not acknowledged.
    private void send() {
        try {
            conversation.send();
        } catch (OutboxException e) {
            world.say(() -> machine.id + " cannot send: " + e.getMessage());
        }
        if (sends || (outbox.pending() == 0 && !conversation.isWaiting())) return;
        sends = true;
        after(
                world.millis(400, 900),
                () -> {
                    sends = false;
                    send();
                });
    }

    @Override
    public boolean isConnected() {
        return machine.port.isUp();
    }

    @Override
    public boolean publish(Outgoing message) {
        return machine.port.publish(message);
    }

    @Override
    public void heard(Input input) {
        input(input);
    }

    @Override
    public void ordered(Order order) {
        // nothing is ordered here
    }

    @Override
    public Now now() {
        return time.now();
    }

    @Override
    public void perform(Action action, Panel panel) {
        switch (action) {
            case Action.Ask(var request) ->
                    after(NEXT, () -> conversation.ask(request, request.ticket()));
            case Action.Check(var check) ->
                    after(NEXT, () -> conversation.ask(check, check.ticket()));
            case Action.CheckIn(var request) ->
                    after(NEXT, () -> conversation.ask(request, request.ticket()));
            case Action.Press(var press, var request) ->
                    after(NEXT, () -> conversation.ask(request, press));
            case Action.Deadline(var ticket, var late) ->
                    after(late, () -> player.play(new Input.AnswerLate(ticket)));
            case Action.Save(var day, var happened) -> {
                site.ledger().saving(machine.id, happened);
                outbox.add(day, time.stamp(), happened);
                site.ledger().saved(machine.id, happened);
                after(NEXT, this::send);
            }
            case Action.Print(var slip) -> {
                world.say(() -> machine.id + " prints " + slip.number() + " " + slip.ticket());
                machine.printer.print(slip, this::input);
            }
            case Action.Show _, Action.Light _, Action.Signal _ -> {
                // seen by nobody
            }
        }
    }

    @Override
    public void failed(Object doing, RuntimeException why) {
        world.say(() -> machine.id + ": " + doing + " failed: " + why.getMessage());
        if (!(why instanceof OutboxException))
            throw new Violation(machine.id + ": " + doing + " failed", why);
    }
}
