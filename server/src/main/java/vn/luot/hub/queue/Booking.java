package vn.luot.hub.queue;

import java.time.Instant;
import java.util.Optional;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A time that somebody has booked. Nobody's name belongs to it. Immutable.
///
/// @param slot when it begins
/// @param ticket what it became when its holder checked in
public record Booking(
        BookingId id, ServiceCode service, Instant slot, State state, Optional<TicketId> ticket) {
    static Booking made(BookingId id, ServiceCode service, Instant slot) {
        return new Booking(id, service, slot, State.EXPECTED, Optional.empty());
    }

    /// What became of it.
    public enum State {
        /// Whoever booked is still to come.
        EXPECTED,
        /// Checked in: a ticket took its place.
        ARRIVED,
        CANCELLED,
        /// "Không đến": not checked in in time.
        MISSED
    }

    public boolean isExpected() {
        return state == State.EXPECTED;
    }

    /// Whether nobody else can have its place.
    boolean takesPlace() {
        return state == State.EXPECTED || state == State.ARRIVED;
    }

    Booking become(State next) {
        return new Booking(id, service, slot, next, ticket);
    }

    Booking arrived(TicketId as) {
        return new Booking(id, service, slot, State.ARRIVED, Optional.of(as));
    }
}
