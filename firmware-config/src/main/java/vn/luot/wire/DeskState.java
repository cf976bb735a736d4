package vn.luot.wire;

/// Whether a desk takes people.
public enum DeskState {
    OPEN,
    PAUSED,
    CLOSED
}
