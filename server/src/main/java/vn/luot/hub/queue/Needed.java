package vn.luot.hub.queue;

import java.util.Map;
import java.util.TreeMap;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;

/// What other rules would no longer know although somebody still needs it.
///
/// @param services each with how many tickets are not over and how many bookings are to come
/// @param desks each with how many tickets are bound to it; 0 where it is merely open
public record Needed(Map<ServiceCode, Integer> services, Map<DeskId, Integer> desks) {
    public Needed {
        services = Map.copyOf(services);
        desks = Map.copyOf(desks);
    }

    /// What of `office` the rules `next` would leave behind.
    static Needed of(Office office, Rules next) {
        var services = new TreeMap<ServiceCode, Integer>();
        var desks = new TreeMap<DeskId, Integer>();
        for (var desk : office.desks().values())
            if (desk.state() != DeskState.CLOSED && !next.desks().containsKey(desk.id()))
                desks.put(desk.id(), 0);
        for (var ticket : office.tickets().values()) {
            if (ticket.isOver()) continue;
            if (!next.services().containsKey(ticket.service()))
                services.merge(ticket.service(), 1, Integer::sum);
            ticket.desk()
                    .or(ticket::onlyDesk)
                    .filter(desk -> !next.desks().containsKey(desk))
                    .ifPresent(desk -> desks.merge(desk, 1, Integer::sum));
        }
        office.bookings()
                .expected()
                .filter(booking -> !next.services().containsKey(booking.service()))
                .forEach(booking -> services.merge(booking.service(), 1, Integer::sum));
        return new Needed(services, desks);
    }

    public boolean isNothing() {
        return services.isEmpty() && desks.isEmpty();
    }
}
