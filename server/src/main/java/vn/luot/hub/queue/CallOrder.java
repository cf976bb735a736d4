package vn.luot.hub.queue;

import java.time.Duration;
import java.util.Comparator;

/// Who is next: the same object decides at the desk and in the forecast.
///
/// @param prioritiesInRow priority calls of the desk since its last ordinary one
record CallOrder(CallRule rule, int prioritiesInRow, Backlog backlog)
        implements Comparator<Ticket> {
    /// The smallest place first, ties in the order they became known.
    static final Comparator<Ticket> BY_PLACE =
            Comparator.comparing(Ticket::order).thenComparingInt(Ticket::turn);

    private static final Comparator<Ticket> CARRIED_OVER_FIRST =
            Comparator.comparing(ticket -> !Place.isCarriedOver(ticket));

    @Override
    public int compare(Ticket one, Ticket other) {
        var byClass = CARRIED_OVER_FIRST.compare(one, other);
        if (byClass == 0) byClass = Integer.compare(rank(one), rank(other));
        if (byClass != 0) return byClass;
        var byPlace = place(one).compareTo(place(other));
        return byPlace != 0 ? byPlace : Integer.compare(one.turn(), other.turn());
    }

    /// The place from which the rule calls it now.
    Duration place(Ticket ticket) {
        return rule instanceof CallRule.Smart
                ? ticket.order().minus(backlog.credit(ticket.service()))
                : ticket.order();
    }

    static boolean mayCall(Desk desk, Ticket ticket) {
        return desk.services().contains(ticket.service())
                && ticket.onlyDesk().filter(only -> !only.equals(desk.id())).isEmpty();
    }

    private int rank(Ticket ticket) {
        var priority = ticket.priority().isPresent();
        return switch (rule) {
            case CallRule.Fifo(), CallRule.HeadStart _, CallRule.Smart() -> 0;
            case CallRule.Strict() -> priority ? 0 : 1;
            case CallRule.MaxInRow(var most) -> priority == prioritiesInRow < most ? 0 : 1;
        };
    }
}
