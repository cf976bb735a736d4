package vn.luot.hub.mqtt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.FromKiosk.DeskRequest;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.FromKiosk.ProcedureRequest;
import vn.luot.wire.FromKiosk.TicketCheck;
import vn.luot.wire.FromKiosk.TicketRequest;

/// Takes what devices ask for and want answered at once: numbers, officers' keys, scanned tickets,
/// procedures. Used by one thread.
final class Requests {
    /// The broker may bring one message twice within seconds; a key must not be pressed twice.
    private static final int REMEMBERED = 1000;

    private final Engine engine;
    private final Devices devices;
    private final Supplier<Procedures.Held> procedures;
    private final Set<UUID> seen =
            Collections.newSetFromMap(
                    new LinkedHashMap<UUID, Boolean>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    Requests(Engine engine, Devices devices, Supplier<Procedures.Held> procedures) {
        this.engine = engine;
        this.devices = devices;
        this.procedures = procedures;
    }

    /// Who asks, and how to answer.
    ///
    /// @param message the message's own id
    record Asking(DeviceId device, UUID message, Answers answers, byte[] correlation) {
        Actor actor() {
            return new Actor.Device(device);
        }
    }

    Optional<Pending> take(TicketRequest request, Asking by) {
        var settled = engine.submit(Meaning.of(request, by.device()), by.actor());
        return Optional.of(
                new Pending(
                        settled,
                        decision ->
                                decision.ifPresent(
                                        d -> by.answers().give(request, d, by.correlation()))));
    }

    /// What is no code opens nothing, as an unknown one.
    Optional<Pending> take(BookingRequest booked, Asking by) {
        var command = Meaning.of(booked, by.device());
        if (command.isEmpty()) {
            var refused = Decision.refused(Refusal.UNKNOWN_BOOKING);
            by.answers().give(booked, refused, by.correlation());
            return Optional.empty();
        }
        return Optional.of(
                new Pending(
                        engine.submit(command.get(), by.actor()),
                        decision ->
                                decision.ifPresent(
                                        d -> by.answers().give(booked, d, by.correlation()))));
    }

    Optional<Pending> take(DeskRequest key, Asking by) {
        if (!seen.add(by.message())) return Optional.empty();
        var hindrance = hindrance(key, by.device());
        if (hindrance.isPresent()) {
            by.answers().give(key, hindrance, by.correlation());
            return Optional.empty();
        }
        var settled =
                Meaning.of(key).stream()
                        .map(command -> engine.submit(command, by.actor()))
                        .reduce((_, last) -> last)
                        .orElseThrow();
        return Optional.of(
                new Pending(
                        settled,
                        decision ->
                                decision.ifPresent(d ->
                                        by.answers().give(key, refusal(d), by.correlation()))));
    }

    Optional<Pending> take(TicketCheck check, Asking by) {
        if (!seen.add(by.message())) return Optional.empty();
        if (!check.postpone()) {
            by.answers().give(check, Optional.empty(), by.correlation());
            return Optional.empty();
        }
        var settled = engine.submit(new Command.Postpone(check.ticket()), by.actor());
        return Optional.of(
                new Pending(
                        settled,
                        decision ->
                                decision.ifPresent(d ->
                                        by.answers().give(check, refusal(d), by.correlation()))));
    }

    /// A part that the list has not got any more is asked for by who has not heard of the new one.
    Optional<Pending> take(ProcedureRequest wanted, Asking by) {
        var parts = procedures.get().parts();
        if (wanted.part() <= parts.size())
            by.answers().give(parts.get(wanted.part() - 1), by.correlation());
        return Optional.empty();
    }

    /// A keypad acts for the desk it stands at, on the ticket that was there when it was pressed.
    private Optional<Refusal> hindrance(DeskRequest key, DeviceId device) {
        if (standsAt(device).filter(key.desk()::equals).isEmpty())
            return Optional.of(Refusal.UNKNOWN_DESK);
        var now = engine.office().at(key.desk()).map(Ticket::number);
        return key.ticket().isPresent() && !key.ticket().equals(now)
                ? Optional.of(Refusal.TICKET_OVER)
                : Optional.empty();
    }

    private Optional<DeskId> standsAt(DeviceId device) {
        return devices.find(device).flatMap(Device::state).flatMap(DeviceState::desk);
    }

    private static Optional<Refusal> refusal(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> Optional.empty();
            case Decision.Refused(var reason, _) -> Optional.of(reason);
        };
    }
}
