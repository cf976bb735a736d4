package vn.luot.office;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.DeskId;
import vn.luot.wire.TicketId;

/// Citizens who press, come when their number is called, and rate; officers who call and serve.
final class People {
    private static final Actor OFFICER = new Actor.Staff("hanh");

    private final Site site;
    private final World world;
    private final Hub hub;
    private final List<Machine> kiosks;
    private final Map<DeskId, Machine> boxes = new LinkedHashMap<>();

    People(Site site, Hub hub, List<Machine> kiosks, List<Machine> boxes) {
        this.site = site;
        this.world = site.world();
        this.hub = hub;
        this.kiosks = kiosks;
        for (var box : boxes) box.keys.desk().ifPresent(desk -> this.boxes.put(desk, box));
    }

    void begin(int citizens, Duration day) {
        for (int n = 0; n < citizens; n++)
            world.in(world.millis(0, (int) day.toMillis()), () -> arrives(5));
        for (var desk : Site.DESKS) world.in(world.seconds(1, 30), () -> works(desk, day));
    }

    private void arrives(int tries) {
        var kiosk = world.any(kiosks);
        if (!kiosk.isOn()) {
            if (tries > 0) world.in(world.seconds(5, 40), () -> arrives(tries - 1));
            return;
        }
        if (world.chance(0.15)) kiosk.press("p", new TicketId(world.id()));
        var button = world.chance(0.6) ? "a" : "c";
        press(kiosk, button, Duration.ofMillis(200));
        // Impatience, or a child.
        if (world.chance(0.1)) press(kiosk, button, world.millis(200, 4000));
        if (world.chance(0.1)) press(kiosk, "h", world.seconds(1, 60));
    }

    private void press(Machine kiosk, String button, Duration after) {
        world.in(after, () -> kiosk.press(button, new TicketId(world.id())));
    }

    /// One look of an officer at the page, and what follows.
    private void works(DeskId desk, Duration day) {
        hub.office()
                .ifPresent(office -> {
                    var isOpen = office.desk(desk).filter(d -> d.isOpen()).isPresent();
                    if (isOpen) serve(desk, office.at(desk));
                    else give(new Command.OpenDesk(desk, Set.of()));
                });
        if (world.since().compareTo(day) < 0)
            world.in(world.seconds(5, 45), () -> works(desk, day));
    }

    private void serve(DeskId desk, Optional<Ticket> has) {
        if (has.isEmpty()) {
            if (world.chance(0.1)) restoreSomebody();
            give(new Command.CallNext(desk));
            return;
        }
        if (!(has.get().stage() instanceof Ticket.Stage.Called)) end(desk);
        else if (site.ledger().holds(has.get().number()) && world.chance(0.9))
            give(new Command.Start(desk));
        else if (world.chance(0.4)) give(new Command.Recall(desk));
        else give(new Command.NoShow(desk));
    }

    private void end(DeskId desk) {
        if (world.chance(0.05)) give(new Command.Hold(desk));
        else if (world.chance(0.05))
            give(new Command.Transfer(desk, Optional.of(Site.C), Optional.empty(), ""));
        else
            hub.submit(
                    new Command.Finish(desk, Optional.empty(), 1),
                    OFFICER,
                    decision -> {
                        if (decision instanceof Decision.Accepted) finished(desk);
                    });
    }

    private void finished(DeskId desk) {
        var box = boxes.get(desk);
        if (box == null || !world.chance(0.6)) return;
        var level = 1 + world.below(5);
        world.in(world.seconds(1, 30), () -> box.press("r" + level, new TicketId(world.id())));
    }

    private void restoreSomebody() {
        hub.office()
                .flatMap(office ->
                        office.tickets().values().stream()
                                .filter(t ->
                                        t.stage() instanceof Ticket.Stage.Missed
                                                || t.stage() instanceof Ticket.Stage.Held)
                                .filter(t -> site.ledger().sawItself(t.id()))
                                .findFirst())
                .ifPresent(ticket -> give(new Command.Restore(ticket.id())));
    }

    private void give(Command command) {
        hub.submit(command, OFFICER, _ -> {});
    }

    /// At the end of the day: a desk calls and serves until nobody waits.
    void clear(DeskId desk) {
        var office = hub.office().orElseThrow();
        if (!office.desk(desk).filter(d -> d.isOpen()).isPresent()) {
            give(new Command.OpenDesk(desk, Set.of()));
            world.in(Duration.ofSeconds(1), () -> clear(desk));
            return;
        }
        var has = office.at(desk);
        if (has.isEmpty() && office.next(desk).isEmpty()) return;
        give(
                has.isEmpty()
                        ? new Command.CallNext(desk)
                        : new Command.Finish(desk, Optional.empty(), 0));
        world.in(Duration.ofSeconds(1), () -> clear(desk));
    }
}
