package vn.luot.hub.queue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.luot.wire.TicketNumber;

/// Why this ticket was called: kept with each call, so that anyone may ask.
///
/// @param basis which sentence explains it
/// @param order the place it was called from, office time
/// @param headStart how far that place is before its arrival
/// @param passed the first of the earlier comers it went before, if any
/// @param passedOrder that one's place; zero if there is none
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
        /// Had booked a time.
        APPOINTMENT,
        CARRIED_OVER,
        /// Came back, or let others pass, and stands where that put it.
        RETURNED,
        SHORT_SERVICE,
        /// Its service has the longest line for its desks.
        BACKLOG,
        /// As many priority calls in a row as the rule allows were made.
        ORDINARY_TURN,
        CHOSEN_BY_OFFICER;

        /// Key of its sentence in the language packs, such as `why.first-in-line`.
        public String key() {
            return "why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
