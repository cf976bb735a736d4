package vn.luot.wire;

/// Something wrong with a part of a device, reported for as long as it lasts.
///
/// @param part which one, as the device's profile names it, such as `a` or `scanner`
public record Trouble(Kind kind, String part) {
    public Trouble {
        Ids.checkShort("part", part);
    }

    /// What is wrong. A kind that a reader does not know yet arrives as [#OTHER].
    public enum Kind {
        /// Held down far longer than a finger would: ignored until it is let go.
        BUTTON_STUCK,
        /// Its presses are not reported any more.
        INPUT_DEAD,
        /// The profile names it, and it is not there.
        PART_MISSING,
        OTHER
    }
}
