package vn.luot.hub.report;

/// How often people were called within the time they were told.
///
/// @param told tickets that were told a range and have been called
/// @param kept those of them that were called within it
public record Honesty(int told, int kept) {
    /// Fewer tell nothing.
    private static final int ENOUGH = 30;

    Honesty and(Honesty other) {
        return new Honesty(told + other.told, kept + other.kept);
    }

    public boolean enough() {
        return told >= ENOUGH;
    }

    /// 0..1; 0 if nobody was told anything.
    public double share() {
        return told == 0 ? 0 : (double) kept / told;
    }
}
