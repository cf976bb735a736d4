package vn.luot.wire;

/// An honest waiting time: eight of ten wait between `fromMinutes` and `toMinutes`, counted from
/// now.
public record WaitRange(int fromMinutes, int toMinutes) {
    public WaitRange {
        if (fromMinutes < 0 || toMinutes < fromMinutes)
            throw new IllegalArgumentException(
                    "not a range of minutes: " + fromMinutes + ".." + toMinutes);
    }
}
