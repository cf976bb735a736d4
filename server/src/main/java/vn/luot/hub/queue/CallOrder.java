package vn.luot.hub.queue;

import java.util.Comparator;

/// Who is next.
public final class CallOrder {
    /// The smallest place first, ties in the order they became known.
    public static final Comparator<Ticket> BY_PLACE =
            Comparator.comparing(Ticket::order).thenComparingInt(Ticket::turn);

    private CallOrder() {}
}
