package vn.luot.hub.journal;

/// What a look at every event of the log comes to.
public sealed interface Proof {
    /// Nothing was changed, moved or taken out before the head.
    ///
    /// @param head the last hash: whoever noted it earlier can tell that nothing was cut off
    record Whole(long events, String head) implements Proof {}

    /// @param seq the first event that is not what was stored
    record Broken(long seq, String why) implements Proof {}
}
