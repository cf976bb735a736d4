package vn.luot.hub.queue;

import java.time.Duration;
import java.util.Comparator;

/// Who is next: the same comparison decides at the desk and, in numbers, in the forecast.
///
/// @param prioritiesInRow priority calls of the desk since its last ordinary one
public record CallOrder(CallRule rule, int prioritiesInRow, Backlog backlog)
        implements Comparator<Ticket> {
    /// The smallest place first, ties in the order they became known.
    static final Comparator<Ticket> BY_PLACE =
            Comparator.comparing(Ticket::order).thenComparingInt(Ticket::turn);

    /// What a class of tickets is to a rule: the smaller group is called first, whatever its
    /// places.
    ///
    /// @param row priority calls of the desk since its last ordinary one
    public static int group(CallRule rule, int row, boolean carriedOver, boolean priority) {
        var rank =
                switch (rule) {
                    case CallRule.Fifo(), CallRule.HeadStart _, CallRule.Smart() -> 0;
                    case CallRule.Strict() -> priority ? 0 : 1;
                    case CallRule.MaxInRow(var most) -> priority == row < most ? 0 : 1;
                };
        return carriedOver ? rank : rank + 2;
    }

    @Override
    public int compare(Ticket one, Ticket other) {
        var byGroup = Integer.compare(group(one), group(other));
        if (byGroup != 0) return byGroup;
        var byPlace = place(one).compareTo(place(other));
        return byPlace != 0 ? byPlace : Integer.compare(one.turn(), other.turn());
    }

    /// The place from which the rule calls it now.
    Duration place(Ticket ticket) {
        return rule instanceof CallRule.Smart
                ? ticket.order().minus(backlog.credit(ticket.service()))
                : ticket.order();
    }

    /// Whether a desk may serve this one at all.
    public static boolean mayCall(Desk desk, Ticket ticket) {
        return desk.services().contains(ticket.service())
                && ticket.onlyDesk().filter(only -> !only.equals(desk.id())).isEmpty();
    }

    private int group(Ticket ticket) {
        return group(
                rule, prioritiesInRow, Place.isCarriedOver(ticket), ticket.priority().isPresent());
    }
}
