package vn.luot.hub.print;

/// What a report is printed on.
public enum Paper {
    /// As many A4 sheets as it takes.
    SHEETS,
    /// One A4 sheet that hangs on a wall.
    POSTER_A4,
    /// The same, twice as large.
    POSTER_A3
}
