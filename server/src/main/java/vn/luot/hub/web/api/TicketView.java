package vn.luot.hub.web.api;

import java.time.Instant;
import java.util.Optional;
import vn.luot.hub.forecast.Forecast.Ahead;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// A ticket in the API.
///
/// @param state one word, such as `waiting`
/// @param desk which has it now
/// @param ahead people called before; 0 unless it waits
/// @param waitFrom minutes from now; absent while no desk of the service is open
/// @param rating 1 to 5, if it was rated
record TicketView(
        TicketId id,
        String token,
        TicketNumber number,
        ServiceCode service,
        Optional<PriorityCode> priority,
        String state,
        Optional<DeskId> desk,
        int ahead,
        Optional<Integer> waitFrom,
        Optional<Integer> waitTo,
        Instant issuedAt,
        Optional<Instant> firstCalledAt,
        Optional<Integer> rating) {
    static TicketView of(Ticket ticket, Optional<Ahead> ahead) {
        var range = ahead.flatMap(Ahead::range);
        return new TicketView(
                ticket.id(),
                ticket.id().token(),
                ticket.number(),
                ticket.service(),
                ticket.priority(),
                state(ticket.stage()),
                ticket.desk(),
                ahead.map(Ahead::people).orElse(0),
                range.map(WaitRange::fromMinutes),
                range.map(WaitRange::toMinutes),
                ticket.issuedAt(),
                ticket.firstCalledAt(),
                ticket.rating().map(Ticket.Rating::level));
    }

    static String state(Stage stage) {
        return switch (stage) {
            case Stage.Waiting _ -> "waiting";
            case Stage.Called _ -> "called";
            case Stage.Serving _ -> "serving";
            case Stage.Held _ -> "held";
            case Stage.Missed _ -> "missed";
            case Stage.Served _ -> "served";
            case Stage.Cancelled _ -> "cancelled";
            case Stage.Unclaimed _ -> "unclaimed";
            case Stage.CarriedOver _ -> "carried-over";
            case Stage.NotServed _ -> "not-served";
        };
    }
}
