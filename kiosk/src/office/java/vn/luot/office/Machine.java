package vn.luot.office;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.luot.kiosk.outbox.OutboxException;
import vn.luot.kiosk.panel.Input;
import vn.luot.kiosk.panel.Keys;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketId;

/// One kiosk or rating box as a thing: disk, printer, clock, plug and cable. Its program comes and
/// goes.
final class Machine {
    final Site site;
    final DeviceId id;
    final Keys keys;
    final boolean prints;
    final Disk disk;
    final DiskFiles files;
    final Printer printer;
    final Broker.Port port;
    private final World world;
    private Duration clock = Duration.ZERO;
    private Optional<Program> program = Optional.empty();
    private boolean restarting;

    Machine(Site site, String name, Keys keys) {
        this.site = site;
        this.world = site.world();
        this.id = new DeviceId(name);
        this.keys = keys;
        this.prints = keys.desk().isEmpty();
        this.disk = new Disk(world);
        this.files = new DiskFiles(disk);
        this.printer = new Printer(site, id);
        var down = "luot/v1/" + Site.OFFICE + "/" + name + "/down/";
        var hub = Site.TOPICS.hub().name();
        this.port = site.broker().port(name, t -> t.startsWith(down) || t.equals(hub), false);
    }

    /// What its own clock shows.
    Instant wall() {
        return world.truth().plus(clock);
    }

    boolean isOn() {
        return program.isPresent();
    }

    long pending() {
        return program.map(Program::pending).orElse(Long.MAX_VALUE);
    }

    Optional<Program> program() {
        return program;
    }

    void start() {
        restarting = false;
        if (program.isPresent()) return;
        try {
            program = Optional.of(new Program(this));
            world.say(() -> id + " starts, " + pending() + " pending");
            program.get().begin();
        } catch (Death death) {
            world.say(() -> id + " dies at its start: " + death.getMessage());
            end(world.chance(0.5));
        } catch (OutboxException e) {
            world.say(() -> id + " cannot start: " + e.getMessage());
            end(false);
        }
    }

    /// @param power whether power went, and with it what was not forced
    void end(boolean power) {
        program.ifPresent(Program::stop);
        program = Optional.empty();
        port.dead();
        disk.killAfter(-1);
        if (power) {
            disk.powerCut();
            printer.powerCut();
            if (world.chance(0.3)) clock = clock.minus(world.seconds(0, 200_000));
        }
        world.say(() -> id + (power ? " loses power" : " is killed"));
        if (restarting) return;
        restarting = true;
        world.in(world.seconds(2, 90), this::start);
    }

    void press(String button, TicketId fresh) {
        program.ifPresent(on -> on.input(new Input.Pressed(button, fresh)));
    }

    /// What may go wrong in such a time.
    void suffer(Duration span) {
        var faults = site.faults();
        if (faults.cuts(span)) cut();
        if (isOn() && faults.kills(span)) kill(false);
        if (isOn() && faults.cutsPower(span)) kill(true);
        if (faults.movesClock(span)) moveClock();
        if (faults.hurtsDisk(span)) hurtDisk();
        if (prints && faults.hurtsPaper(span)) hurtPaper();
    }

    private void cut() {
        world.say(() -> id + " is cut off");
        port.cut(true);
        world.in(world.seconds(1, 240), () -> port.cut(false));
    }

    /// Now, or at one of its next writes.
    private void kill(boolean power) {
        if (world.chance(0.3)) end(power);
        else if (power) program.ifPresent(Program::losesPowerWithIt);
        if (isOn()) disk.killAfter(world.below(12));
    }

    /// Never over midnight: a day that only the clock knows is another matter.
    private void moveClock() {
        clock = world.chance(0.5) ? world.seconds(0, 12_000) : world.seconds(0, 90_000).negated();
    }

    private void hurtDisk() {
        var slow = world.chance(0.5);
        if (slow) disk.slow(3000);
        else disk.full(true);
        world.say(() -> id + (slow ? ": slow disk" : ": full disk"));
        world.in(world.seconds(5, 120), this::mendDisk);
    }

    private void mendDisk() {
        disk.slow(0);
        disk.full(false);
    }

    private void hurtPaper() {
        paper(world.chance(0.5) ? PrinterState.PAPER_OUT : PrinterState.GONE);
        world.in(world.seconds(5, 200), () -> paper(PrinterState.READY));
    }

    private void paper(PrinterState state) {
        printer.become(state);
        program.ifPresent(on -> on.input(new Input.PrinterIs(state)));
    }

    /// Everything works from now on.
    void heal() {
        port.cut(false);
        mendDisk();
        disk.killAfter(-1);
        if (prints) paper(PrinterState.READY);
        start();
    }
}
