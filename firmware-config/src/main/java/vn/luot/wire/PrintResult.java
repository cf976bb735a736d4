package vn.luot.wire;

/// What became of one ticket's paper.
public enum PrintResult {
    /// The printer took every byte, or proved the print.
    PRINTED,
    /// Power or printer went away in mid-print.
    UNKNOWN,
    /// Nothing was printed; the number was shown on the screen.
    FAILED,
    /// Nobody took the paper, or nobody asked for it again: the ticket leaves the count.
    NOT_TAKEN
}
