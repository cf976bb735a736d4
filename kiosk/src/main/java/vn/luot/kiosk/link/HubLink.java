package vn.luot.kiosk.link;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.panel.Input;
import vn.luot.link.Arrived;
import vn.luot.link.Credential;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.link.Outgoing;
import vn.luot.machine.Alive;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.TicketId;
import vn.luot.wire.Topics;

/// The kiosk's conversation with the hub: asks for numbers and more, sends the outbox until it is
/// acknowledged, hears the configuration and orders.
///
/// All work is done on one thread of its own; every public method may be called from any thread and
/// returns at once.
public final class HubLink implements AutoCloseable, Alive {
    private static final Logger log = LoggerFactory.getLogger(HubLink.class);
    private static final Duration SESSION = Duration.ofHours(1);
    private static final int BROKER_WINDOW = 50;
    private static final long BUSY_MILLIS = 50;
    private static final long IDLE_MILLIS = 500;

    /// Told on the link's thread; must return at once.
    public interface Listener {
        void heard(Input input);

        /// An order that is not the panel's business.
        void ordered(FromHub.DeviceCommand.Order order);
    }

    /// Where the hub is and who we are.
    ///
    /// @param broker such as `mqtt://127.0.0.1:1883`
    /// @param key asked before every connection, on the link's own thread
    public record Address(
            URI broker, Topics topics, DeviceId device, Supplier<Optional<Credential>> key) {
        /// As nobody.
        public Address(URI broker, Topics topics, DeviceId device) {
            this(broker, topics, device, Optional::empty);
        }
    }

    /// What the link works with; the outbox stays its owner's to close.
    ///
    /// @param shelf absent if nobody looks anything up here
    public record Parts(Outbox outbox, HubTime time, OfficeFile file, Optional<Shelf> shelf) {
        public Parts(Outbox outbox, HubTime time, OfficeFile file) {
            this(outbox, time, file, Optional.empty());
        }
    }

    /// What waits for the link's thread.
    private sealed interface Task {
        record Connected() implements Task {}

        record Lost() implements Task {}

        record Heard(Arrived message) implements Task {}

        record Ask(FromKiosk request, TicketId press) implements Task {}

        record Nudge() implements Task {}

        record End() implements Task {}
    }

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("hub-link").daemon().unstarted(this::run);
    private final Address address;
    private final MqttLink link;

    /// Confined to the link's thread, but for its last will.
    private final Conversation conversation;

    /// Confined to the link's thread.
    private boolean over;

    public HubLink(Address address, Report report, Parts parts, Listener listener) {
        this.address = address;
        this.link = new MqttLink(settings(), new Callbacks());
        this.conversation = new Conversation(address, report, parts, listener, new Connection());
    }

    private LinkSettings settings() {
        var topics = address.topics();
        return new LinkSettings(
                address.broker(),
                topics.client(address.device()),
                List.of(topics.allDown(address.device()), topics.hub().name(), topics.allPublic()),
                () -> Optional.of(conversation.will()),
                BROKER_WINDOW,
                SESSION,
                address.key(),
                false);
    }

    /// Begins to connect.
    ///
    /// @param rev revision of the configuration in use, 0 for none
    public void start(long rev) {
        conversation.revision(rev);
        thread.start();
        link.start();
    }

    /// Asks for a number, or whatever else is answered. The answer, or that there will be none,
    /// comes to the listener; silence is the caller's to notice.
    ///
    /// @param press what the answer is known by
    public void ask(FromKiosk request, TicketId press) {
        tasks.add(new Task.Ask(request, press));
    }

    /// Something was added to the outbox, or the printer's state changed.
    public void nudge() {
        tasks.add(new Task.Nudge());
    }

    public boolean isConnected() {
        return link.isConnected();
    }

    /// Whether the link's own thread is there; that nobody answers it is no trouble of ours.
    @Override
    public Optional<String> trouble() {
        var state = thread.getState();
        return state == Thread.State.TERMINATED
                ? Optional.of("the link to the hub has no thread")
                : Optional.empty();
    }

    /// The simulator's network cable.
    public void cut(boolean on) {
        link.cut(on);
    }

    private void run() {
        var batch = new ArrayList<Task>();
        var pause = IDLE_MILLIS;
        while (!over) {
            batch.clear();
            try {
                Optional.ofNullable(tasks.poll(pause, TimeUnit.MILLISECONDS)).ifPresent(batch::add);
                tasks.drainTo(batch);
                for (var task : batch) survive(task);
                conversation.send();
                pause = conversation.isWaiting() ? BUSY_MILLIS : IDLE_MILLIS;
            } catch (InterruptedException _) {
                // An interrupt would close the outbox under our hands: only a task ends us.
                log.warn("somebody interrupted the link; it goes on");
            } catch (RuntimeException e) {
                log.error("the link to the hub failed and goes on", e);
                pause = IDLE_MILLIS;
            }
        }
    }

    private void survive(Task task) {
        try {
            handle(task);
        } catch (RuntimeException e) {
            log.error("{} failed", task, e);
        }
    }

    private void handle(Task task) {
        switch (task) {
            case Task.Connected() -> conversation.connected();
            case Task.Lost() -> conversation.lost();
            case Task.Heard(var message) -> conversation.heard(message);
            case Task.Ask(var request, var press) -> conversation.ask(request, press);
            case Task.Nudge() -> {
                // only wakes the thread
            }
            case Task.End() -> over = true;
        }
    }

    private final class Connection implements Conversation.Line {
        @Override
        public boolean isConnected() {
            return link.isConnected();
        }

        @Override
        public boolean publish(Outgoing message) {
            return link.publish(message);
        }
    }

    private final class Callbacks implements MqttLink.Listener {
        @Override
        public void connected() {
            tasks.add(new Task.Connected());
        }

        @Override
        public void lost(String why) {
            tasks.add(new Task.Lost());
        }

        @Override
        public void arrived(Arrived message) {
            tasks.add(new Task.Heard(message));
        }
    }

    /// Says goodbye and ends; one that was never started has nobody to say it to.
    @Override
    public void close() {
        if (thread.getState() == Thread.State.NEW) return;
        tasks.add(new Task.End());
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        link.publish(conversation.farewell());
        link.close();
    }
}
