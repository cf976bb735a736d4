package vn.luot.hub.queue;

/// What a ticket was told of its wait and on what grounds, so that it can be held against what
/// came.
///
/// @param basis the number of the event after which it was worked out: with the log up to there it
///   can be worked out again
/// @param fromMinutes counted from the promise, like `toMinutes`
public record Promise(long basis, int fromMinutes, int toMinutes, Signs signs) {
    public Promise {
        if (fromMinutes < 0 || toMinutes < fromMinutes)
            throw new IllegalArgumentException("no range: " + fromMinutes + "–" + toMinutes);
    }

    /// What the rehearsals and some simple signs say of one wait, in minutes, as they are.
    ///
    /// @param low one wait in ten is shorter
    /// @param middle one in two
    /// @param high one in ten is longer
    /// @param mean of all rehearsals
    /// @param direct one rehearsal in which everything takes its mean time
    /// @param line from the people ahead, their usual lengths and the desks they share
    /// @param last how long whoever was called last for the service had waited
    public record Signs(
            double low,
            double middle,
            double high,
            double mean,
            double direct,
            double line,
            double last) {}
}
