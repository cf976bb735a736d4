package vn.luot.wire;

/// Where a ticket is, as its holder may be told.
public enum TicketStage {
    WAITING,
    CALLED,
    SERVING,
    /// Put aside by a desk.
    HELD,
    /// Called and not come.
    MISSED,
    /// Kept for another session.
    CARRIED_OVER,
    /// Nothing more will happen to it.
    OVER
}
