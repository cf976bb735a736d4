package vn.luot.kiosk.link;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.panel.Input;
import vn.luot.link.Arrived;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.link.Outgoing;
import vn.luot.machine.Alive;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.TicketId;
import vn.luot.wire.Topics;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// The kiosk's conversation with the hub: asks for numbers and more, sends the outbox until it is
/// acknowledged, hears the configuration and orders.
///
/// All work is done on one thread of its own; every public method may be called from any thread and
/// returns at once.
public final class HubLink implements AutoCloseable, Alive {
    private static final Logger log = LoggerFactory.getLogger(HubLink.class);
    private static final Duration REQUEST_EXPIRY = Duration.ofSeconds(5);
    private static final Duration SESSION = Duration.ofHours(1);
    private static final int BROKER_WINDOW = 50;
    private static final int MOST_ASKED = 100;
    private static final int STALLS = 3;
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
    public record Address(URI broker, Topics topics, DeviceId device) {}

    /// What the link works with; the outbox stays its owner's to close.
    public record Parts(Outbox outbox, HubTime time, OfficeFile file) {}

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
    private final Parts parts;
    private final Listener listener;
    private final Births births;
    private final Sending sending;
    private final MqttLink link;

    /// Confined to the link's thread.
    private final Map<TicketId, Duration> askedAt = new HashMap<>();

    /// What the hub says it has, if that is less than it once acknowledged.
    private Optional<Long> hubHasOnly = Optional.empty();

    private String hubEpoch = "";
    private boolean hubOnline;
    private boolean up;
    private boolean over;
    private String lastCommand = "";

    public HubLink(Address address, Report report, Parts parts, Listener listener) {
        this.address = address;
        this.parts = parts;
        this.listener = listener;
        var state = address.topics().state(address.device());
        this.births = new Births(state, report, parts.outbox(), parts.time());
        this.sending = new Sending(parts.outbox());
        this.link = new MqttLink(settings(), new Callbacks());
    }

    private LinkSettings settings() {
        var topics = address.topics();
        return new LinkSettings(
                address.broker(),
                topics.office() + "-" + address.device(),
                List.of(topics.allDown(address.device()), topics.hub().name(), topics.allPublic()),
                () -> Optional.of(births.will()),
                BROKER_WINDOW,
                SESSION,
                false);
    }

    /// Begins to connect.
    ///
    /// @param rev revision of the configuration in use, 0 for none
    public void start(long rev) {
        births.revision(rev);
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
                send();
                pause = sending.isWaiting() ? BUSY_MILLIS : IDLE_MILLIS;
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
            case Task.Connected() -> {
                up = true;
                greet();
                tellWhetherHubIsThere();
            }
            case Task.Lost() -> {
                up = false;
                hubOnline = false;
                tellWhetherHubIsThere();
            }
            case Task.Heard(var message) -> heard(message);
            case Task.Ask(var request, var press) -> publish(request, press);
            case Task.Nudge() -> {
                // only wakes the thread
            }
            case Task.End() -> over = true;
        }
    }

    /// A hub that has not seen this connection yet must hear who we are and all it has not got.
    private void greet() {
        births.again();
        sending.again(System.nanoTime());
    }

    private void send() {
        if (!link.isConnected()) return;
        var nanos = System.nanoTime();
        if (sending.stalls() >= STALLS && hubHasOnly.isPresent()) startOver(hubHasOnly.get());
        var state = births.news(nanos);
        if (state.isPresent() && !link.publish(state.get())) {
            births.again();
            return;
        }
        var topic = address.topics().event(address.device());
        for (var event : sending.next(nanos)) {
            if (!link.publish(new Outgoing(topic, event.json()))) return;
            sending.sent(event, parts.time().mono(), nanos);
        }
    }

    /// An older acknowledgement may come late; but when nothing else comes, the hub has forgotten.
    private void startOver(long hubHas) {
        var outbox = parts.outbox();
        log.error(
                "the hub has lost events {} to {}: all that are still here are sent again",
                hubHas + 1,
                outbox.upto());
        outbox.startOver(parts.time().newId().toString(), hubHas);
        hubHasOnly = Optional.empty();
        sending.startOver(System.nanoTime());
        greet();
    }

    private void publish(FromKiosk request, TicketId press) {
        var topics = address.topics();
        var envelope = parts.time().stamp().on(parts.outbox().epoch(), 0, request);
        var correlation = press.toString().getBytes(StandardCharsets.US_ASCII);
        var outgoing =
                new Outgoing(topics.request(address.device()), Wire.write(envelope))
                        .expiring(REQUEST_EXPIRY)
                        .asking(topics.answer(address.device()).name(), correlation);
        if (askedAt.size() >= MOST_ASKED) askedAt.clear();
        askedAt.put(press, envelope.mono());
        if (!link.isConnected() || !link.publish(outgoing))
            listener.heard(new Input.AnswerLate(press));
    }

    private void heard(Arrived message) {
        if (message.payload().length == 0) return;
        try {
            understood(Wire.readFromHub(message.payload()), message);
        } catch (WireException e) {
            log.warn("message on {} not understood: {}", message.topic(), e.getMessage());
        }
    }

    private void understood(FromHub said, Arrived message) {
        switch (said) {
            case FromHub.Ack ack -> acknowledged(ack);
            case FromHub.TicketAnswer answer -> {
                Optional.ofNullable(askedAt.remove(answer.ticket()))
                        .ifPresent(asked -> parts.time().heard(asked, answer.issuedAt()));
                listener.heard(new Input.NumberGiven(answer));
            }
            case FromHub.TicketRefused(var ticket, var reason) ->
                    listener.heard(new Input.NumberRefused(ticket, reason));
            case FromHub.DeskAnswer answer -> listener.heard(new Input.KeyAnswered(answer));
            case FromHub.TicketChecked answer -> listener.heard(new Input.TicketFound(answer));
            case FromHub.DeviceCommand command -> commanded(command);
            case FromHub.Desired desired -> {
                parts.file().save(message.payload());
                births.revision(desired.rev());
                listener.heard(new Input.Configured(desired.office()));
            }
            case FromHub.QueueStatus queue -> listener.heard(new Input.QueueIs(queue));
            case FromHub.HubState state -> hub(state);
            case FromHub.DeskStatus desk -> listener.heard(new Input.DeskIs(desk));
            case FromHub.CallMade _ -> {
                // for screens in the hall
            }
        }
    }

    /// An acknowledgement of what we sent on this connection proves that the hub works again.
    private void acknowledged(FromHub.Ack ack) {
        if (!ack.epoch().equals(parts.outbox().epoch())) return;
        for (var rejected : ack.rejected())
            log.warn("the hub refused event {}: {}", rejected.seq(), rejected.reason());
        hubHasOnly = Optional.of(ack.upto()).filter(upto -> upto < parts.outbox().upto());
        parts.outbox().forget(ack.epoch(), ack.upto());
        sending.sentAt(ack.upto())
                .ifPresent(sent -> {
                    parts.time().heard(sent, ack.hubTime());
                    hubOnline = true;
                    tellWhetherHubIsThere();
                });
    }

    private void commanded(FromHub.DeviceCommand command) {
        if (command.command().equals(lastCommand)) return;
        lastCommand = command.command();
        switch (command.order()) {
            case UNLOCK_RATING -> listener.heard(new Input.RatingUnlocked());
            case RELOAD -> greet();
            case PRINT_TEST -> listener.ordered(command.order());
        }
    }

    private void hub(FromHub.HubState state) {
        hubOnline = state.online();
        tellWhetherHubIsThere();
        if (state.online() && !state.epoch().equals(hubEpoch)) greet();
        hubEpoch = state.epoch();
    }

    /// Retained news may come before the word that we are connected.
    private void tellWhetherHubIsThere() {
        listener.heard(new Input.HubIs(up && hubOnline));
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
        link.publish(births.farewell());
        link.close();
    }
}
