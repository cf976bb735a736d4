package vn.luot.hub.queue;

/// Why a desk is paused, as the hall may read it.
public enum PauseReason {
    BREAK,
    MEETING,
    PAPERWORK,
    SYSTEM_FAULT,
    OTHER
}
