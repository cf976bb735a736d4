package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import vn.luot.kiosk.hardware.PrintOutcome.Printed;
import vn.luot.kiosk.hardware.PrintOutcome.Sent;
import vn.luot.kiosk.hardware.PrintOutcome.Unknown;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;

/// Waits for a printer to say that the ticket it has just taken is on paper.
///
/// @param able never a mute one
record Proof(Session session, Ability able, QueuedPrinter.Timing timing) {
    /// Between two looks at the state while it prints.
    private static final Duration LOOK = Duration.ofMillis(500);

    /// Marks are four digits.
    private static final int MARKS = 10_000;

    /// @param ticket counts the tickets
    /// @param state hears how the printer is now
    PrintOutcome of(int ticket, Consumer<PrinterState> state)
            throws IOException, InterruptedException {
        var mark = "%04d".formatted(ticket % MARKS);
        ask(mark);
        var end = System.nanoTime() + timing.write().toNanos();
        while (true) {
            if (has(mark)) return new Printed();
            var now = session.state();
            now.ifPresent(state);
            if (now.isPresent() && !now.get().canPrint()) return stopped(now.get());
            if (now.isPresent() && !able.keepsOrder()) return new Sent();
            if (System.nanoTime() - end >= 0) return new Unknown("no word that it is on paper");
        }
    }

    private void ask(String mark) throws IOException {
        if (able.answers() == PrinterAnswers.PROOF) session.mark(mark);
        else if (able.keepsOrder()) session.askReached();
    }

    private boolean has(String mark) throws InterruptedException {
        if (able.answers() == PrinterAnswers.PROOF) return session.isPrinted(mark, LOOK);
        return able.keepsOrder() && session.isReached(LOOK);
    }

    private PrintOutcome stopped(PrinterState now) throws IOException {
        if (able.answers() == PrinterAnswers.PROOF) session.forget();
        return new Unknown("the printer became " + now + " with the ticket");
    }
}
