package vn.luot.kiosk.panel;

import java.time.Instant;
import java.util.Optional;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// What stands on one ticket.
///
/// @param ahead people who will be called before; unknown while the hub is away
/// @param slot the time that was booked, if one was and it is still known
/// @param reprint it was printed before, or may have been
public record Slip(
        TicketId ticket,
        TicketNumber number,
        ServiceCode service,
        Optional<PriorityCode> priority,
        Optional<Integer> ahead,
        Optional<WaitRange> range,
        Instant takenAt,
        Optional<Instant> slot,
        boolean reprint) {
    /// The same number once more. How many are ahead was true when it was taken.
    Slip again() {
        return new Slip(
                ticket,
                number,
                service,
                priority,
                Optional.empty(),
                Optional.empty(),
                takenAt,
                slot,
                true);
    }
}
