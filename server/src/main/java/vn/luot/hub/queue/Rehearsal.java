package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// The calls that would come if every visit took its usual time and nobody else came: the open
/// desks, as they get free, call by the office's own rule.
///
/// A newcomer to each service is rehearsed with the others; it takes no time, so it delays nobody.
final class Rehearsal {
    private static final Duration AT_LEAST_LEFT = Duration.ofMinutes(2);

    private final Office office;
    private final Rules rules;
    private final Instant now;
    private final List<Ticket> line;
    private final Map<ServiceCode, Ticket> newcomers = new HashMap<>();
    private final Map<TicketId, Duration> waits = new HashMap<>();

    Rehearsal(Office office, Instant now) {
        this.office = office;
        this.rules = office.rules();
        this.now = now;
        this.line = office.waiting().toList();
        for (var service : rules.services().keySet())
            newcomers.put(service, newcomer(service, newcomers.size()));
        run();
    }

    Map<ServiceCode, Ticket> newcomers() {
        return Collections.unmodifiableMap(newcomers);
    }

    /// Until it is called; absent if no open desk would call it.
    Optional<Duration> waitOf(TicketId id) {
        return Optional.ofNullable(waits.get(id));
    }

    /// A desk and when it is free again.
    private record Seat(Desk desk, Duration freeIn, int row) {
        Seat after(Ticket ticket, Duration visit) {
            return new Seat(desk, freeIn.plus(visit), ticket.priority().isPresent() ? row + 1 : 0);
        }
    }

    private void run() {
        var backlog = backlog();
        var left = new ArrayList<>(line);
        left.addAll(newcomers.values());
        var seats = seats();
        while (!seats.isEmpty() && !left.isEmpty()) {
            var seat = seats.remove();
            var order = new CallOrder(rules.callRule(), seat.row(), backlog);
            var called = left.stream().filter(t -> CallOrder.mayCall(seat.desk(), t)).min(order);
            if (called.isEmpty()) continue;
            left.remove(called.get());
            waits.put(called.get().id(), seat.freeIn());
            seats.add(next(seat, called.get(), backlog));
        }
    }

    private Seat next(Seat seat, Ticket called, Backlog backlog) {
        if (newcomers.containsValue(called)) return seat;
        backlog.left(called);
        return seat.after(called, rules.usual(called.service()));
    }

    private PriorityQueue<Seat> seats() {
        var taken = new HashMap<DeskId, Duration>();
        for (var ticket : office.tickets().values())
            ticket.desk().ifPresent(desk -> taken.put(desk, left(ticket)));
        var seats =
                new PriorityQueue<>(
                        Comparator.comparing(Seat::freeIn).thenComparing(seat -> seat.desk().id()));
        for (var desk : office.desks().values())
            if (desk.isOpen()) {
                var freeIn = taken.getOrDefault(desk.id(), Duration.ZERO);
                seats.add(new Seat(desk, freeIn, desk.prioritiesInRow()));
            }
        return seats;
    }

    /// What is left of a visit that has begun.
    private Duration left(Ticket ticket) {
        var since =
                switch (ticket.stage()) {
                    case Stage.Called(_, var at, _) -> at;
                    case Stage.Serving(_, var at) -> at;
                    case Stage.Waiting _,
                            Stage.Held _,
                            Stage.Missed _,
                            Stage.Served _,
                            Stage.Cancelled _,
                            Stage.Unclaimed _,
                            Stage.CarriedOver _,
                            Stage.NotServed _ ->
                            now;
                };
        var left = rules.usual(ticket.service()).minus(Duration.between(since, now));
        return left.compareTo(AT_LEAST_LEFT) < 0 ? AT_LEAST_LEFT : left;
    }

    private Backlog backlog() {
        return new Backlog(rules, line, office.desks().values());
    }

    private Ticket newcomer(ServiceCode service, int index) {
        return Ticket.issued(
                new Event.TicketIssued(
                        new TicketId(new UUID(0, index)),
                        new TicketNumber(service.value(), 0, 1),
                        service,
                        Optional.empty(),
                        "",
                        now,
                        Place.atIssue(rules, service, false, now),
                        now),
                Integer.MAX_VALUE);
    }
}
