package vn.luot.wire;

import java.util.Locale;

/// How much a printer tells of what it does, as found out by asking it.
public enum PrinterAnswers {
    /// Nothing: what was sent may lie on the floor.
    ONE_WAY,
    /// Whether it can print: what was sent before it said so is on paper.
    STATUS,
    /// Which ticket it has printed.
    PROOF;

    /// The end of its keys in the language packs, such as `one-way`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
