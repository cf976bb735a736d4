package vn.luot.wire;

/// How a kiosk's printer is, as far as it can be known.
public enum PrinterState {
    READY,
    PAPER_LOW,
    PAPER_OUT,
    GONE
}
