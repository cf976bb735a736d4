package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.luot.kiosk.hardware.PrintOutcome.Cause;
import vn.luot.kiosk.hardware.PrintOutcome.Failed;
import vn.luot.kiosk.hardware.PrintOutcome.Unknown;

/// One ticket on its way through a printer; ends exactly once.
final class PrintJob {
    private final byte[] bytes;
    private final CompletableFuture<PrintOutcome> outcome = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /// Only the printer's thread.
    private int sent;

    private volatile boolean late;

    PrintJob(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes;
    }

    CompletableFuture<PrintOutcome> outcome() {
        return outcome.copy();
    }

    /// False if it was given up before its turn came: then it must not be printed any more.
    boolean begin() {
        return begun.compareAndSet(false, true);
    }

    void end(PrintOutcome ended) {
        outcome.complete(ended);
    }

    /// Only the printer's thread.
    void sent(int more) {
        sent += more;
    }

    /// The printer takes no bytes: frees the thread that waits for it.
    void late(Session session) {
        late = true;
        try {
            session.abandon();
        } catch (IOException _) {
            // The printer is given up in any case.
        }
    }

    /// Its line broke: with some bytes gone, there may be paper.
    PrintOutcome broken(String detail) {
        if (sent > 0) return new Unknown(detail);
        return new Failed(late ? Cause.TIMEOUT : Cause.GONE, detail);
    }

    /// It has waited long enough, whatever the printer's thread is doing.
    void expire() {
        end(
                begin()
                        ? new Failed(Cause.TIMEOUT, "the tickets before it were not printed")
                        : new Unknown("the printer took too long"));
    }
}
