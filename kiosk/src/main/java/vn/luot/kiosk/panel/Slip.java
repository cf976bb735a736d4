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
public record Slip(
        TicketId ticket,
        TicketNumber number,
        ServiceCode service,
        Optional<PriorityCode> priority,
        Optional<Integer> ahead,
        Optional<WaitRange> range,
        Instant takenAt) {}
