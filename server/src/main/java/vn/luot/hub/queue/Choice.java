package vn.luot.hub.queue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.hub.queue.Why.Basis;

/// Chooses for one desk among all who wait for any of its services: no service is its own.
final class Choice {
    private static final Comparator<Ticket> BY_ARRIVAL =
            Comparator.comparing(Ticket::issuedAt).thenComparingInt(Ticket::turn);

    private final Rules rules;
    private final List<Ticket> candidates;
    private final CallOrder order;

    Choice(Office office, Desk desk) {
        var waiting = office.waiting().toList();
        rules = office.rules();
        candidates = waiting.stream().filter(t -> CallOrder.mayCall(desk, t)).toList();
        var backlog = new Backlog(rules, waiting, office.desks().values());
        order = new CallOrder(rules.callRule(), desk.prioritiesInRow(), backlog);
    }

    Optional<Pick> pick() {
        return candidates.stream().min(order).map(called -> new Pick(called, why(called)));
    }

    /// Everyone the desk may call, in the order in which the rule would name them now.
    Stream<Ticket> line() {
        return candidates.stream().sorted(order);
    }

    /// Why an officer's own choice was called.
    static Why chosen(Ticket ticket) {
        return new Why(
                Basis.CHOSEN_BY_OFFICER,
                ticket.order(),
                Duration.ZERO,
                Optional.empty(),
                Duration.ZERO);
    }

    private Why why(Ticket called) {
        var passed = passed(called);
        var place = order.place(called);
        return new Why(
                basis(called, passed),
                place,
                Place.isFromArrival(rules, called)
                        ? Place.countedFrom(rules, called).minus(place)
                        : Duration.ZERO,
                passed.map(Ticket::number),
                passed.map(order::place).orElse(Duration.ZERO));
    }

    /// Of those who came earlier and never left their place, the first in the line.
    private Optional<Ticket> passed(Ticket called) {
        return candidates.stream()
                .filter(other -> BY_ARRIVAL.compare(other, called) < 0)
                .filter(other -> Place.isFromArrival(rules, other))
                .min(order);
    }

    private Basis basis(Ticket called, Optional<Ticket> passed) {
        if (Place.isCarriedOver(called)) return Basis.CARRIED_OVER;
        return passed.map(other -> basis(called, other)).orElse(Basis.FIRST_IN_LINE);
    }

    private Basis basis(Ticket called, Ticket passed) {
        if (!Place.isFromArrival(rules, called)) return Basis.RETURNED;
        var priority = called.priority().isPresent();
        return switch (rules.callRule()) {
            case CallRule.Fifo() -> Basis.FIRST_IN_LINE;
            case CallRule.HeadStart _, CallRule.Strict() ->
                    called.slot().isPresent() ? Basis.APPOINTMENT : Basis.PRIORITY;
            case CallRule.MaxInRow _ -> priority ? Basis.PRIORITY : Basis.ORDINARY_TURN;
            case CallRule.Smart() when CallOrder.BY_PLACE.compare(called, passed) > 0 ->
                    Basis.BACKLOG;
            case CallRule.Smart() when called.slot().isPresent() -> Basis.APPOINTMENT;
            case CallRule.Smart() -> priority ? Basis.PRIORITY : Basis.SHORT_SERVICE;
        };
    }
}
