package vn.luot.wire;

/// What an officer can ask for with a key of the desk's keypad.
public enum DeskAction {
    /// Calls whom the rule names.
    CALL_NEXT,
    RECALL,
    START,
    FINISH,
    /// Finishes the ticket that is there, if one is, and calls the next.
    FINISH_NEXT,
    NO_SHOW,
    HOLD,
    TRANSFER,
    /// Opens the desk, or ends its pause.
    OPEN,
    PAUSE,
    CLOSE
}
