package vn.luot.kiosk.link;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.panel.Input;
import vn.luot.link.Arrived;
import vn.luot.link.Outgoing;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.TicketId;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// What is said between kiosk and hub, and when: who we are, what we ask, the outbox until it is
/// acknowledged; and what is made of everything heard.
///
/// Has no thread and no connection of its own. Used by one thread.
public final class Conversation {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    private static final Duration REQUEST_EXPIRY = Duration.ofSeconds(5);
    private static final int MOST_ASKED = 100;

    /// The connection to the broker, as it is now.
    public interface Line {
        boolean isConnected();

        /// False if it cannot take a message now.
        boolean publish(Outgoing message);
    }

    private final HubLink.Address address;
    private final HubLink.Parts parts;
    private final HubLink.Listener listener;
    private final Line line;
    private final Births births;
    private final Sending sending;
    private final Map<TicketId, Duration> askedAt = new HashMap<>();

    private final Doubt doubt = new Doubt();
    private String hubEpoch = "";
    private boolean hubOnline;
    private boolean up;
    private String lastCommand = "";

    public Conversation(
            HubLink.Address address,
            Report report,
            HubLink.Parts parts,
            HubLink.Listener listener,
            Line line) {
        this.address = address;
        this.parts = parts;
        this.listener = listener;
        this.line = line;
        var state = address.topics().state(address.device());
        this.births = new Births(state, report, parts.outbox(), parts.time());
        this.sending = new Sending(parts.outbox());
    }

    /// @param inUse revision of the configuration in use, 0 for none
    public void revision(long inUse) {
        births.revision(inUse);
    }

    /// Begins a connection: the last will it is made with. Safe for use from any thread.
    public Outgoing will() {
        return births.will();
    }

    /// The end that we choose ourselves.
    Outgoing farewell() {
        return births.farewell();
    }

    /// The connection is there.
    public void connected() {
        up = true;
        greet();
        tellWhetherHubIsThere();
    }

    /// The connection is gone.
    public void lost() {
        up = false;
        hubOnline = false;
        tellWhetherHubIsThere();
    }

    /// Whether there is something to say soon, though nothing happens here: events of which the hub
    /// has said nothing, or a doubt whether it still has what it had.
    public boolean isWaiting() {
        return sending.isWaiting() || doubt.isOpen();
    }

    /// A hub that has not seen this connection yet must hear who we are and all it has not got.
    private void greet() {
        births.again();
        sending.again(parts.time().nanos());
    }

    /// Says what there is to say now: news of ourselves, and events that the hub may not have.
    public void send() {
        if (!line.isConnected()) return;
        var nanos = parts.time().nanos();
        doubt.forgottenAfter().ifPresent(this::startOver);
        // Who announces itself is told how far the hub has its events.
        if (doubt.asks(nanos)) births.again();
        var state = births.news(nanos);
        if (state.isPresent() && !line.publish(state.get())) {
            births.again();
            return;
        }
        askForProcedures(nanos);
        var topic = address.topics().event(address.device());
        for (var event : sending.next(nanos)) {
            if (!line.publish(new Outgoing(topic, event.json()))) return;
            sending.sent(event, parts.time().mono(), nanos);
        }
    }

    /// Somebody may stand in the hall with paper that the hub does not know.
    private void startOver(long hubHas) {
        var outbox = parts.outbox();
        log.error(
                "the hub has lost events {} to {}: all that is still here is sent again",
                hubHas + 1,
                outbox.upto());
        outbox.startOver(parts.time().newId().toString());
        doubt.over();
        sending.startOver(parts.time().nanos());
        greet();
    }

    /// Asks the hub. That it cannot be asked comes to the listener at once.
    ///
    /// @param press what the answer is known by
    public void ask(FromKiosk request, TicketId press) {
        var envelope = parts.time().stamp().on(parts.outbox().epoch(), 0, request);
        var outgoing = outgoing(envelope, press.toString());
        if (askedAt.size() >= MOST_ASKED) askedAt.clear();
        askedAt.put(press, envelope.mono());
        if (!line.isConnected() || !line.publish(outgoing))
            listener.heard(new Input.AnswerLate(press));
    }

    private Outgoing outgoing(Envelope request, String correlation) {
        var topics = address.topics();
        return new Outgoing(topics.request(address.device()), Wire.write(request))
                .expiring(REQUEST_EXPIRY)
                .asking(
                        topics.answer(address.device()).name(),
                        correlation.getBytes(StandardCharsets.US_ASCII));
    }

    /// What is not here yet of what citizens look up.
    private void askForProcedures(long nanos) {
        if (!hubOnline) return;
        parts.shelf()
                .flatMap(shelf -> shelf.next(nanos))
                .ifPresent(wanted -> {
                    var request = parts.time().stamp().on(parts.outbox().epoch(), 0, wanted);
                    line.publish(outgoing(request, "procedures"));
                });
    }

    public void heard(Arrived message) {
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
            case FromHub.BookingAnswer booked -> listener.heard(new Input.BookingGiven(booked));
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
            case FromHub.ProcedureList list -> parts.shelf().ifPresent(shelf -> shelf.heard(list));
            case FromHub.ProcedurePart part -> parts.shelf().ifPresent(shelf -> shelf.heard(part));
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
        doubt.heard(ack.upto(), parts.outbox().upto());
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
}
