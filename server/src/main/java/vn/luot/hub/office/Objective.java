package vn.luot.hub.office;

/// Something an office may want to reach, as a share: what ISO 9001 calls a quality objective.
public enum Objective {
    /// Waits in hours of at most 15 minutes.
    WITHIN_15("within15"),
    /// Waits in hours of at most 30 minutes.
    WITHIN_30("within30"),
    SATISFIED("satisfied"),
    /// Ratings of the visits that were served.
    RESPONSE("response"),
    /// People called within the range they were told.
    KEPT("kept"),
    /// The fewer, the better.
    NO_SHOW("noShow");

    private final String key;

    Objective(String key) {
        this.key = key;
    }

    /// Its key in the office's file.
    public String key() {
        return key;
    }

    /// Whether the target is the most that is right, else the least.
    public boolean isAtMost() {
        return this == NO_SHOW;
    }
}
