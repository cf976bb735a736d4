package vn.luot.hub.journal;

/// What became of a visit, as its row says it.
public enum Fate {
    /// Still on its way.
    OPEN,
    SERVED,
    NO_SHOW,
    CANCELLED,
    UNCLAIMED,
    NOT_SERVED,
    /// Kept for another day, where it is another visit.
    CARRIED_OVER
}
