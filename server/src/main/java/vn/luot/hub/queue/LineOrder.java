package vn.luot.hub.queue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Who is called before whom, service by service, if nobody else comes: "Trước Ông/Bà còn: 7 lượt".
public final class LineOrder {
    private static final TicketId NEWCOMER = new TicketId(new UUID(0, 0));

    private final Office office;
    private final Map<ServiceCode, List<Ticket>> lines = new HashMap<>();
    private final Map<TicketId, Integer> ahead = new HashMap<>();

    private LineOrder(Office office) {
        this.office = office;
        office.waiting()
                .forEach(t -> lines.computeIfAbsent(t.service(), _ -> new ArrayList<>()).add(t));
        for (var line : lines.values()) {
            var called = inOrder(line);
            for (int i = 0; i < called.size(); i++) ahead.put(called.get(i).id(), i);
        }
    }

    public static LineOrder of(Office office) {
        return new LineOrder(office);
    }

    /// How many of the same service come before; 0 for one who does not wait.
    public int ahead(TicketId ticket) {
        return ahead.getOrDefault(ticket, 0);
    }

    /// How many would come before somebody who took a number at `now`.
    public int aheadOfNewcomer(ServiceCode service, Optional<PriorityCode> priority, Instant now) {
        var newcomer = newcomer(service, priority, now);
        var line = new ArrayList<>(lines.getOrDefault(service, List.of()));
        line.add(newcomer);
        return inOrder(line).indexOf(newcomer);
    }

    /// @param line in order of place
    private List<Ticket> inOrder(List<Ticket> line) {
        var first = new ArrayDeque<Ticket>();
        var others = new ArrayDeque<Ticket>();
        line.stream()
                .sorted(CallOrder.BY_PLACE)
                .forEach(t -> (t.priority().isPresent() ? first : others).add(t));
        var backlog = new Backlog(office.rules(), line, office.desks().values());
        var called = new ArrayList<Ticket>();
        var row = 0;
        while (!first.isEmpty() || !others.isEmpty()) {
            var next = next(first, others, new CallOrder(office.rules().callRule(), row, backlog));
            row = next.priority().isPresent() ? row + 1 : 0;
            called.add(next);
        }
        return called;
    }

    private static Ticket next(Deque<Ticket> first, Deque<Ticket> others, CallOrder order) {
        if (first.isEmpty()) return others.remove();
        if (others.isEmpty()) return first.remove();
        return order.compare(first.element(), others.element()) < 0
                ? first.remove()
                : others.remove();
    }

    private Ticket newcomer(ServiceCode service, Optional<PriorityCode> priority, Instant now) {
        return Ticket.issued(
                new Event.TicketIssued(
                        NEWCOMER,
                        new TicketNumber(service.value(), 0, 1),
                        service,
                        priority,
                        "",
                        now,
                        Place.atIssue(office.rules(), service, priority.isPresent(), now),
                        Optional.empty(),
                        now),
                Integer.MAX_VALUE);
    }
}
