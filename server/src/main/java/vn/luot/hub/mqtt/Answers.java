package vn.luot.hub.mqtt;

import java.time.Duration;
import java.util.Optional;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Forecast;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.TicketAnswer;
import vn.luot.wire.FromHub.TicketRefused;
import vn.luot.wire.FromKiosk.TicketRequest;
import vn.luot.wire.Topics.Topic;

/// Answers one device that asked for a number.
///
/// @param to its own topic
record Answers(Engine engine, Post post, Topic to) {
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
                var forecast = Forecast.of(office, post.clock().instant());
                yield office.ticket(request.ticket()).map(ticket -> answer(ticket, forecast));
            }
        };
    }

    private static FromHub answer(Ticket ticket, Forecast forecast) {
        var ahead = Optional.ofNullable(forecast.tickets().get(ticket.id()));
        return new TicketAnswer(
                ticket.id(),
                ticket.number(),
                ahead.map(Forecast.Ahead::people).orElse(0),
                ahead.flatMap(Forecast.Ahead::range),
                ticket.issuedAt());
    }
}
