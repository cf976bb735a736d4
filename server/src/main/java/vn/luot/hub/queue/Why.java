package vn.luot.hub.queue;

import java.time.Duration;
import java.util.Optional;
import vn.luot.wire.TicketNumber;

/// Why this ticket was called: kept with each call, so that anyone may ask.
///
/// @param basis which sentence explains it
/// @param order the ticket's place, office time
/// @param headStart minutes it stood ahead of its arrival
/// @param passed an earlier comer it went before, if any, and that one's place
public record Why(
        Basis basis,
        Duration order,
        Duration headStart,
        Optional<TicketNumber> passed,
        Duration passedOrder) {
    /// The sentences.
    public enum Basis {
        FIRST_IN_LINE,
        PRIORITY,
        CARRIED_OVER,
        RETURNED,
        SHORT_SERVICE,
        CHOSEN_BY_OFFICER
    }
}
