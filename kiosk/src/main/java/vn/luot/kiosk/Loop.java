package vn.luot.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.PriorityQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.link.HubLink;
import vn.luot.kiosk.link.HubTime;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.panel.Action;
import vn.luot.kiosk.panel.Input;
import vn.luot.kiosk.panel.Now;
import vn.luot.kiosk.panel.Panel;
import vn.luot.kiosk.panel.Player;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.TicketId;

/// The one thread on which everything happens: takes an input, asks the panel, performs its
/// actions. Paper and network have threads of their own and only bring inputs back.
final class Loop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);

    /// Of the machine's time.
    private static final Duration TICK = Duration.ofMillis(200);

    /// What the loop works with. It closes none of them.
    record Parts(Inbox inbox, Outbox outbox, HubLink link, HubTime time, Face face, Paper paper) {}

    private record Due(long nanos, TicketId ticket) {}

    private final Thread thread = Thread.ofPlatform().name("loop").unstarted(this::run);
    private final Parts parts;

    /// Confined to the loop's thread: deadlines in the machine's time, the next one first.
    private final PriorityQueue<Due> deadlines =
            new PriorityQueue<>((a, b) -> Long.compare(a.nanos() - b.nanos(), 0));

    private final Pulse pulse;
    private final Player player;
    private Optional<OfficeCard> shownOffice = Optional.empty();
    private long tickNanos = System.nanoTime();
    private boolean over;

    Loop(Panel panel, Parts parts, Pulse pulse) {
        this.player = new Player(panel, new Hands());
        this.parts = parts;
        this.pulse = pulse;
    }

    void start() {
        parts.face().show(player.panel().shown(), Optional.empty());
        thread.start();
    }

    private void run() {
        while (!over) {
            try {
                parts.inbox().next(patience()).ifPresent(this::take);
                dueNow();
                pulse.turned(System.nanoTime());
            } catch (InterruptedException _) {
                // An interrupt would close the outbox under our hands: only the last item ends us.
                log.warn("somebody interrupted the loop; it goes on");
            }
        }
    }

    private void take(Inbox.Item item) {
        switch (item) {
            case Inbox.Item.Heard(var input) -> play(input);
            case Inbox.Item.Ordered(var order) -> obey(order);
            case Inbox.Item.NetworkCut(var cut) -> parts.link().cut(cut);
            case Inbox.Item.End() -> over = true;
        }
    }

    private void play(Input input) {
        player.play(input);
        try {
            if (!player.panel().office().equals(shownOffice)) show(player.panel());
        } catch (RuntimeException e) {
            log.error("the screen failed after {}", input, e);
        }
    }

    private final class Hands implements Player.Hands {
        @Override
        public Now now() {
            return parts.time().now();
        }

        @Override
        public void perform(Action action, Panel panel) {
            Loop.this.perform(action, panel);
        }

        @Override
        public void failed(Object doing, RuntimeException why) {
            log.error("{} failed", doing, why);
        }
    }

    private void perform(Action action, Panel panel) {
        switch (action) {
            case Action.Ask(var request) -> parts.link().ask(request, request.ticket());
            case Action.Check(var check) -> parts.link().ask(check, check.ticket());
            case Action.CheckIn(var request) -> parts.link().ask(request, request.ticket());
            case Action.Press(var press, var request) -> parts.link().ask(request, press);
            case Action.Signal(var taken) -> parts.face().signal(taken);
            case Action.Deadline(var ticket, var after) ->
                    deadlines.add(new Due(System.nanoTime() + after.toNanos(), ticket));
            case Action.Save(var day, var happened) -> {
                parts.outbox().add(day, parts.time().stamp(), happened);
                parts.link().nudge();
            }
            case Action.Print(var slip) ->
                    panel.office().ifPresent(o -> parts.paper().print(slip, o));
            case Action.Show _ -> show(panel);
            case Action.Light(var buttons) -> parts.face().light(buttons);
        }
    }

    private void show(Panel panel) {
        shownOffice = panel.office();
        parts.face().show(panel.shown(), panel.office());
    }

    private void obey(Order order) {
        switch (order) {
            case PRINT_TEST -> parts.paper().printTest(parts.time().now().at());
            case UNLOCK_RATING, RELOAD -> log.debug("{} is not for the loop", order);
        }
    }

    private Duration patience() {
        var nanos = TICK.toNanos() - (System.nanoTime() - tickNanos);
        var due = deadlines.isEmpty() ? nanos : deadlines.peek().nanos() - System.nanoTime();
        return Duration.ofNanos(Math.max(0, Math.min(nanos, due)));
    }

    private void dueNow() {
        var now = System.nanoTime();
        while (!deadlines.isEmpty() && deadlines.peek().nanos() - now <= 0)
            play(new Input.AnswerLate(deadlines.remove().ticket()));
        if (now - tickNanos < TICK.toNanos()) return;
        tickNanos = now;
        play(new Input.Tick());
    }

    /// Ends after the inputs that are there.
    @Override
    public void close() {
        parts.inbox().end();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
