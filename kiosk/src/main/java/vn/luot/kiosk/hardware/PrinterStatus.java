package vn.luot.kiosk.hardware;

import vn.luot.wire.PrinterState;

/// The four status bytes of an ESC/POS printer (DLE EOT 1 to 4) as one word.
final class PrinterStatus {
    private static final int OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_BY_PAPER_END = 0x20;
    private static final int CUTTER = 0x08;
    private static final int MECHANICAL_OR_FATAL = 0x64;
    private static final int PAPER_END = 0x60;
    private static final int PAPER_NEAR_END = 0x0c;

    private PrinterStatus() {}

    /// The cause that somebody must remove first: under an open cover no sensor sees paper.
    static PrinterState of(int printer, int offline, int error, int paper) {
        if ((offline & COVER_OPEN) != 0) return PrinterState.COVER_OPEN;
        if ((paper & PAPER_END) != 0 || (offline & STOPPED_BY_PAPER_END) != 0)
            return PrinterState.PAPER_OUT;
        if ((error & CUTTER) != 0) return PrinterState.CUTTER;
        if ((error & MECHANICAL_OR_FATAL) != 0) return PrinterState.JAM;
        if ((printer & OFFLINE) != 0) return PrinterState.OFFLINE;
        return (paper & PAPER_NEAR_END) != 0 ? PrinterState.PAPER_LOW : PrinterState.READY;
    }
}
