package vn.luot.wire;

/// What became of one ticket's paper.
public enum PrintResult {
    /// The printer said so itself.
    PRINTED,
    /// The printer took every byte and is one that says no more.
    SENT,
    /// The same number is on paper once more, marked "BẢN IN LẠI".
    REPRINTED,
    /// Power, paper or printer went away in mid-print.
    UNKNOWN,
    /// Nothing was printed; the number was shown on the screen.
    FAILED,
    /// Nobody took the paper, or nobody asked for it again: the ticket leaves the count.
    NOT_TAKEN
}
