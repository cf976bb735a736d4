package vn.luot.kiosk.hardware;

/// What became of one ticket at the printer.
public sealed interface PrintOutcome {
    /// The printer said that it is on paper.
    record Printed() implements PrintOutcome {}

    /// The printer took every byte, and is one that says no more.
    record Sent() implements PrintOutcome {}

    /// The printer stopped in the middle, or fell silent: there may be paper, whole or half.
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
        /// An open cover, a stuck knife, a jam: somebody must look at it.
        NOT_READY,
        /// Unplugged, switched off, or the connection is refused.
        GONE,
        /// Connected, but takes no bytes.
        TIMEOUT
    }
}
