package vn.luot.hub.mqtt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Decision;
import vn.luot.link.Arrived;
import vn.luot.text.Languages;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.FromKiosk.DeskRequest;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.FromKiosk.ProcedureRequest;
import vn.luot.wire.FromKiosk.TicketCheck;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.Topics;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// Takes what devices say, batch by batch: to the engine, then acknowledged once it is on disk.
///
/// Any one message may be wrong without harm to the next. Used by one thread.
public final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    /// Whoever pressed for help longer ago has gone, or was helped.
    private static final Duration HELP_WAITS = Duration.ofMinutes(5);

    private final Topics topics;
    private final Engine engine;
    private final Supplier<Forecast> forecast;
    private final Devices devices;
    private final Post post;
    private final InstantSource clock;
    private final Requests requests;
    private final Contacts contacts;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private Acks acks = new Acks();

    /// What stands behind it.
    ///
    /// @param forecast asked for whenever a device is told of a wait
    /// @param procedures that citizens look up
    /// @param languages in which devices speak
    public record Office(
            Topics topics,
            Engine engine,
            Devices devices,
            Supplier<Forecast> forecast,
            Supplier<Procedures.Held> procedures,
            Languages languages) {}

    /// @param revision what every device shall use from now on
    public Reception(Office office, Post post, OfficeRevision revision) {
        this.topics = office.topics();
        this.engine = office.engine();
        this.devices = office.devices();
        this.forecast = office.forecast();
        this.post = post;
        this.clock = post.clock();
        this.requests = new Requests(engine, devices, office.procedures());
        this.contacts = new Contacts(office, post, revision);
    }

    /// Messages that were given to the engine and are not settled yet.
    public interface Unsettled {
        /// Returns when all are on disk and acknowledged.
        ///
        /// @throws InterruptedException if the hub is ending; unacknowledged messages come again
        void finish() throws InterruptedException;
    }

    /// One message on its way.
    private record Step(Arrived arrived, Pending pending) {}

    /// What came over the wire since the start.
    ///
    /// @param refused understood by nobody, or against the rules; counted all the same
    /// @param dropped could neither be understood nor counted
    public record Traffic(long taken, long refused, long dropped) {}

    Traffic traffic() {
        return new Traffic(taken.get(), refused.get(), dropped.get());
    }

    /// The connection is new: every device is greeted again, for what was sent may be lost.
    public void greetAgain() {
        contacts.greetAgain();
    }

    /// Every device shall use this configuration.
    void adopt(OfficeRevision next) {
        contacts.adopt(next);
    }

    /// Gives these messages to the engine, in their order. One batch is finished before the next
    /// begins.
    public Unsettled take(List<Arrived> messages) {
        acks = new Acks();
        var steps = new ArrayList<Step>();
        for (var message : messages) begin(message).ifPresent(steps::add);
        return () -> finish(steps);
    }

    private void finish(List<Step> steps) throws InterruptedException {
        for (var step : steps) finish(step);
        acks.at(clock.instant(), source -> engine.upto(source.device(), source.epoch()))
                .forEach((source, ack) -> {
                    var _ = post.publish(topics.ack(source.device()), ack);
                });
    }

    /// Absent if there is nothing to wait for.
    private Optional<Step> begin(Arrived message) {
        taken.incrementAndGet();
        try {
            var device = topics.sender(message.topic());
            var step = begin(message, device);
            if (step.isEmpty()) message.acknowledge();
            return step;
        } catch (RuntimeException e) {
            drop(message, e.getMessage() == null ? e.toString() : e.getMessage());
            message.acknowledge();
            return Optional.empty();
        }
    }

    private Optional<Step> begin(Arrived message, DeviceId device) {
        // An empty payload is somebody clearing a retained topic.
        if (message.payload().length == 0) return Optional.empty();
        try {
            var envelope = Wire.readFromDevice(message.payload());
            return switch (envelope.message()) {
                case Happened happened -> Optional.of(event(message, device, envelope, happened));
                case TicketRequest _,
                        DeskRequest _,
                        TicketCheck _,
                        BookingRequest _,
                        ProcedureRequest _ ->
                        request(message, device, envelope);
                case DeviceState state -> {
                    state(device, envelope, state);
                    yield Optional.empty();
                }
            };
        } catch (WireException e) {
            return poison(message, device, e);
        }
    }

    private Step event(Arrived message, DeviceId device, Envelope envelope, Happened happened) {
        var receipt = new Receipt(device, envelope.epoch(), envelope.seq(), envelope.id());
        var at = contacts.happened(device, envelope, clock.instant());
        var command = Meaning.of(happened, device, at);
        return new Step(
                message,
                new Pending(
                        engine.intake(receipt, command, new Actor.Device(device)),
                        decision -> settled(receipt, happened, at, decision)));
    }

    private void settled(
            Receipt receipt, Happened happened, Instant at, Optional<Decision> decision) {
        var source = receipt.source();
        if (decision.isEmpty()) {
            // The rules broke on it: the engine has put it aside, and counts it.
            if (engine.upto(source.device(), source.epoch()) >= receipt.seq())
                acks.reject(source, receipt.seq(), "fault");
            return;
        }
        acks.owe(source);
        switch (decision.get()) {
            case Decision.Accepted(var events) -> {
                if (!events.isEmpty()) show(receipt.device(), happened, at);
            }
            case Decision.Refused(var reason, _) -> {
                refused.incrementAndGet();
                acks.reject(source, receipt.seq(), reason.word());
            }
        }
    }

    private void show(DeviceId device, Happened happened, Instant at) {
        var now = clock.instant();
        if (happened instanceof PrinterChanged(var printer))
            devices.printerChanged(device, printer, now);
        if (happened instanceof HelpAsked && !at.plus(HELP_WAITS).isBefore(now))
            devices.helpAsked(device, at);
    }

    private Optional<Step> request(Arrived message, DeviceId device, Envelope envelope) {
        var answerTo = topics.answer(device);
        if (message.responseTopic().filter(answerTo.name()::equals).isEmpty()) {
            drop(message, "a request that wants its answer at " + message.responseTopic());
            return Optional.empty();
        }
        var by =
                new Requests.Asking(
                        device,
                        envelope.id(),
                        new Answers(engine, forecast, post, answerTo),
                        message.correlation().orElse(new byte[0]));
        return asked(envelope.message(), by).map(pending -> new Step(message, pending));
    }

    private Optional<Pending> asked(FromKiosk message, Requests.Asking by) {
        return switch (message) {
            case TicketRequest request -> requests.take(request, by);
            case DeskRequest key -> requests.take(key, by);
            case TicketCheck check -> requests.take(check, by);
            case BookingRequest booked -> requests.take(booked, by);
            case ProcedureRequest wanted -> requests.take(wanted, by);
            case Happened _, DeviceState _ ->
                    throw new IllegalArgumentException("not a request: " + message);
        };
    }

    private void state(DeviceId device, Envelope envelope, DeviceState state) {
        if (!state.online()) {
            contacts.gone(device, envelope, state);
            return;
        }
        contacts.born(device, envelope, state);
        acks.owe(new Receipt.Source(device, envelope.epoch()));
    }

    private Optional<Step> poison(Arrived message, DeviceId device, WireException e) {
        var place = e.place().filter(p -> p.seq() > 0);
        if (place.isEmpty()) {
            drop(message, e.getMessage() == null ? e.reason().word() : e.getMessage());
            return Optional.empty();
        }
        var at = place.get();
        var receipt = new Receipt(device, at.epoch(), at.seq(), at.id());
        refused.incrementAndGet();
        log.warn("{} sent a message {} that is refused: {}", device, at.seq(), e.getMessage());
        return Optional.of(
                new Step(
                        message,
                        new Pending(
                                engine.reject(receipt, e.reason().word(), message.payload()),
                                decision -> {
                                    if (decision.isPresent())
                                        acks.reject(receipt.source(), at.seq(), e.reason().word());
                                })));
    }

    private void finish(Step step) throws InterruptedException {
        step.pending().finish(step.arrived().topic());
        // Acknowledged even if it could not be stored: that only frees the window. The device keeps
        // it until the hub's own acknowledgement, and sends it again.
        step.arrived().acknowledge();
    }

    private void drop(Arrived message, String why) {
        dropped.incrementAndGet();
        log.warn("message on {} dropped: {}", message.topic(), why);
    }
}
