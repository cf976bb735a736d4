package vn.luot.hub.forecast;

import java.time.Instant;
import java.util.Set;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// One thing to do with one desk: from now on it serves these services.
///
/// @param services empty for a desk that calls nobody any more, after whom it has
public record Change(DeskId desk, Set<ServiceCode> services) {
    public Change {
        services = Set.copyOf(services);
    }

    /// The office as it would be; nothing happens to the real one.
    Office in(Office office, Instant now) {
        return office.apply(new Event.DeskOpened(desk, services, "", now));
    }
}
