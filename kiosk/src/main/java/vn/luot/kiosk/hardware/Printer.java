package vn.luot.kiosk.hardware;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;

/// The ticket printer. Safe for use from any thread; no call ever waits for paper.
public interface Printer extends AutoCloseable {
    /// Takes one ticket and returns at once.
    ///
    /// @return completes on the printer's own thread, in the order the tickets were given, never
    ///   exceptionally
    CompletableFuture<PrintOutcome> print(byte[] escPos);

    /// The newest known state.
    PrinterState state();

    /// How much it tells; absent until it was asked.
    Optional<PrinterAnswers> answers();

    /// Ends the printer's thread; tickets not yet begun come out as failed.
    @Override
    void close();

    /// Hears of changes.
    interface Listener {
        /// Called on the printer's thread; must return at once.
        void changed(PrinterState state);
    }
}
