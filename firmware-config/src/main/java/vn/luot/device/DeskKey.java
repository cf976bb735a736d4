package vn.luot.device;

/// What a key of a desk's keypad is for.
public enum DeskKey {
    /// Opens a closed desk, calls the next, or finishes whom the desk has: the one key of a day.
    NEXT,
    FINISH_NEXT,
    CALL_NEXT,
    RECALL,
    START,
    FINISH,
    NO_SHOW,
    HOLD,
    /// The digits after it are the desk to send somebody to; NEXT sends.
    TRANSFER,
    /// Pauses the desk, or ends its pause.
    PAUSE,
    CLOSE,
    /// Forgets the digits.
    CLEAR
}
