package vn.luot.kiosk.panel;

import java.util.Optional;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;

/// What one press wished for, while its number is on the way.
public record Asked(ServiceCode service, Optional<PriorityCode> priority, String button) {
    String prefix() {
        return priority.isPresent() ? TicketNumber.PRIORITY_PREFIX : service.value();
    }
}
