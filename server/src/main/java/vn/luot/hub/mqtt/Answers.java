package vn.luot.hub.mqtt;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.BookingAnswer;
import vn.luot.wire.FromHub.DeskAnswer;
import vn.luot.wire.FromHub.ProcedurePart;
import vn.luot.wire.FromHub.TicketAnswer;
import vn.luot.wire.FromHub.TicketChecked;
import vn.luot.wire.FromHub.TicketRefused;
import vn.luot.wire.FromKiosk.BookingRequest;
import vn.luot.wire.FromKiosk.DeskRequest;
import vn.luot.wire.FromKiosk.TicketCheck;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.TicketStage;
import vn.luot.wire.Topics.Topic;

/// Answers one device that asked for a number, pressed an officer's key, read a ticket or wants
/// procedures.
///
/// @param to its own topic
record Answers(Engine engine, Supplier<Forecast> forecast, Post post, Topic to) {
    /// The device waits less than a second; a later answer is only read to be declined.
    private static final Duration EXPIRY = Duration.ofSeconds(5);

    void give(TicketRequest request, Decision decision, byte[] correlation) {
        answer(request, decision)
                .ifPresent(message -> post.answer(to, message, EXPIRY, correlation));
    }

    private Optional<FromHub> answer(TicketRequest request, Decision decision) {
        return switch (decision) {
            case Decision.Refused(var reason, _) ->
                    Optional.of(new TicketRefused(request.ticket(), reason.key()));
            case Decision.Accepted _ -> {
                var office = engine.office();
                var told = forecast.get();
                yield office.ticket(request.ticket()).map(ticket -> answer(ticket, told));
            }
        };
    }

    void give(BookingRequest booked, Decision decision, byte[] correlation) {
        answer(booked, decision)
                .ifPresent(message -> post.answer(to, message, EXPIRY, correlation));
    }

    private Optional<FromHub> answer(BookingRequest booked, Decision decision) {
        return switch (decision) {
            case Decision.Refused(var reason, _) ->
                    Optional.of(new TicketRefused(booked.ticket(), reason.key()));
            case Decision.Accepted _ -> {
                var told = forecast.get();
                yield engine.office()
                        .ticket(booked.ticket())
                        .flatMap(ticket ->
                                ticket.slot()
                                        .map(slot ->
                                                new BookingAnswer(
                                                        answer(ticket, told),
                                                        ticket.service(),
                                                        slot)));
            }
        };
    }

    void give(DeskRequest key, Optional<Refusal> refused, byte[] correlation) {
        var ticket = engine.office().at(key.desk()).map(Ticket::number);
        var answer = new DeskAnswer(key.press(), refused.map(Refusal::key), ticket);
        post.answer(to, answer, EXPIRY, correlation);
    }

    void give(TicketCheck check, Optional<Refusal> refused, byte[] correlation) {
        var found = engine.office().ticket(check.ticket()).map(this::found);
        var answer = new TicketChecked(check.ticket(), found, refused.map(Refusal::key));
        post.answer(to, answer, EXPIRY, correlation);
    }

    void give(ProcedurePart part, byte[] correlation) {
        post.answer(to, part, EXPIRY, correlation);
    }

    private TicketChecked.Found found(Ticket ticket) {
        var told = forecast.get();
        var ahead = Optional.ofNullable(told.tickets().get(ticket.id()));
        return new TicketChecked.Found(
                ticket.number(),
                stage(ticket.stage()),
                ahead.map(Forecast.Ahead::people).orElse(0),
                ahead.flatMap(Forecast.Ahead::range),
                ticket.desk());
    }

    private static TicketStage stage(Stage stage) {
        return switch (stage) {
            case Stage.Waiting _ -> TicketStage.WAITING;
            case Stage.Called _ -> TicketStage.CALLED;
            case Stage.Serving _ -> TicketStage.SERVING;
            case Stage.Held _ -> TicketStage.HELD;
            case Stage.Missed _ -> TicketStage.MISSED;
            case Stage.CarriedOver _ -> TicketStage.CARRIED_OVER;
            case Stage.Served _, Stage.Cancelled _, Stage.Unclaimed _, Stage.NotServed _ ->
                    TicketStage.OVER;
        };
    }

    private static TicketAnswer answer(Ticket ticket, Forecast forecast) {
        var ahead = Optional.ofNullable(forecast.tickets().get(ticket.id()));
        return new TicketAnswer(
                ticket.id(),
                ticket.number(),
                ahead.map(Forecast.Ahead::people).orElse(0),
                ahead.flatMap(Forecast.Ahead::range),
                ticket.issuedAt());
    }
}
