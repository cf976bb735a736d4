package vn.luot.wire;

import java.util.Locale;

/// How a kiosk's printer is, as far as it can be known.
public enum PrinterState {
    READY,
    /// It still prints; the roll ends soon.
    PAPER_LOW,
    PAPER_OUT,
    COVER_OPEN,
    /// The knife is stuck.
    CUTTER,
    /// Paper is stuck, or a fault that somebody must look at.
    JAM,
    /// Connected, but it does not print and does not say why.
    OFFLINE,
    /// Unplugged, switched off, or out of reach.
    GONE;

    /// Whether a ticket sent now would come out.
    public boolean canPrint() {
        return this == READY || this == PAPER_LOW;
    }

    /// The end of its keys in the language packs, such as `paper-low`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
