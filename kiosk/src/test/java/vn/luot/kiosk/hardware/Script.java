package vn.luot.kiosk.hardware;

import vn.luot.wire.PrinterState;

/// How a [ScriptedPrinter] behaves.
///
/// @param being what it says of itself while it has paper
/// @param rows of paper left; when they are used up it stops, and says so
/// @param stallsAfter so many bytes it takes no more
/// @param diesAfter so many bytes it hangs up
public record Script(Talks talks, PrinterState being, int rows, int stallsAfter, int diesAfter) {
    static final int NEVER = Integer.MAX_VALUE;

    /// What a printer answers.
    public enum Talks {
        NOTHING,
        /// DLE EOT alone, as cheap ones do.
        STATUS,
        /// DLE EOT and GS r.
        ORDER,
        /// All of it, with GS ( H.
        PROOF
    }

    /// A good printer, with paper.
    public static Script talking(Talks talks) {
        return new Script(talks, PrinterState.READY, NEVER, NEVER, NEVER);
    }

    public Script being(PrinterState state) {
        return new Script(talks, state, rows, stallsAfter, diesAfter);
    }

    public Script withPaperFor(int rowsLeft) {
        return new Script(talks, being, rowsLeft, stallsAfter, diesAfter);
    }

    public Script stallingAfter(int bytes) {
        return new Script(talks, being, rows, bytes, diesAfter);
    }

    public Script dyingAfter(int bytes) {
        return new Script(talks, being, rows, stallsAfter, bytes);
    }
}
