package vn.luot.kiosk.hardware;

/// What became of one ticket at the printer.
public sealed interface PrintOutcome {
    /// The printer took every byte.
    record Done() implements PrintOutcome {}

    /// The printer went away in the middle: there may be paper, whole or half.
    ///
    /// @param detail for the log
    record Unknown(String detail) implements PrintOutcome {}

    /// Nothing was printed.
    ///
    /// @param detail for the log
    record Failed(Cause cause, String detail) implements PrintOutcome {}

    /// Why nothing was printed.
    enum Cause {
        NO_PAPER,
        /// Unplugged, switched off, or the connection is refused.
        GONE,
        /// Connected, but takes no bytes.
        TIMEOUT
    }
}
