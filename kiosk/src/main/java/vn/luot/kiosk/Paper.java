package vn.luot.kiosk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.hardware.PrintOutcome;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.kiosk.panel.Input;
import vn.luot.kiosk.panel.Slip;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.ticket.Issued;
import vn.luot.ticket.TicketFace;
import vn.luot.ticket.TicketText;
import vn.luot.ticket.Typesetter;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.PrintResult;
import vn.luot.wire.TicketId;

/// Draws tickets on a thread of its own, for drawing takes longer than a press may, and brings the
/// printer's answer to the inbox. Safe for use from any thread.
final class Paper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Paper.class);
    private static final long LAST_TICKETS_SECONDS = 5;

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("paper").factory());
    private final Printer printer;
    private final Typesetter typesetter;
    private final Inbox inbox;

    /// Done when the printer has answered for the newest ticket, and so for all before it.
    private volatile CompletableFuture<Void> newest = CompletableFuture.completedFuture(null);

    private final boolean training;

    /// @param training every ticket says that it is none
    Paper(Printer printer, Typesetter typesetter, Inbox inbox, boolean training) {
        this.training = training;
        this.printer = printer;
        this.typesetter = typesetter;
        this.inbox = inbox;
    }

    void print(Slip slip, OfficeCard office) {
        thread.execute(() -> {
            try {
                send(new TicketText(office, Language.VI).face(issued(slip)), slip.ticket());
            } catch (RuntimeException e) {
                log.error("ticket {} cannot be drawn", slip.number(), e);
                tell(slip.ticket(), PrintResult.FAILED);
            }
        });
    }

    /// Draws a slip that nobody prints: the first visitor must not wait while fonts are read.
    void warm() {
        thread.execute(() -> {
            try {
                log.debug(
                        "a ticket is about {} bytes",
                        typesetter.bytes(TestSlip.face(Instant.EPOCH)).length);
            } catch (RuntimeException e) {
                log.error("no ticket can be drawn", e);
            }
        });
    }

    void printTest(Instant at) {
        thread.execute(() -> {
            try {
                var _ =
                        printer.print(typesetter.bytes(TestSlip.face(at)))
                                .thenAccept(outcome -> log.info("test slip: {}", outcome));
            } catch (RuntimeException e) {
                log.error("the test slip cannot be drawn", e);
            }
        });
    }

    private void send(TicketFace face, TicketId ticket) {
        newest =
                printer.print(typesetter.bytes(face))
                        .thenAccept(outcome -> tell(ticket, result(outcome)));
    }

    private void tell(TicketId ticket, PrintResult result) {
        inbox.heard(new Input.Printed(ticket, result));
    }

    private static PrintResult result(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed() -> PrintResult.PRINTED;
            case PrintOutcome.Sent() -> PrintResult.SENT;
            case PrintOutcome.Unknown(var detail) -> {
                log.warn("nobody knows what was printed: {}", detail);
                yield PrintResult.UNKNOWN;
            }
            case PrintOutcome.Failed(var cause, var detail) -> {
                log.warn("not printed, {}: {}", cause, detail);
                yield PrintResult.FAILED;
            }
        };
    }

    private Issued issued(Slip slip) {
        var marks = new ArrayList<Issued.Mark>();
        if (training) marks.add(new Issued.Mark.Training());
        if (slip.priority().isPresent()) marks.add(new Issued.Mark.Priority());
        slip.slot()
                .map(slot -> LocalTime.ofInstant(slot, Formats.ZONE))
                .ifPresent(slot -> marks.add(new Issued.Mark.Appointment(slot)));
        if (slip.reprint()) marks.add(new Issued.Mark.Reprint());
        return new Issued(
                slip.ticket(),
                slip.number(),
                slip.service(),
                slip.ahead(),
                slip.range(),
                LocalDateTime.ofInstant(slip.takenAt(), Formats.ZONE),
                marks);
    }

    /// Tickets already taken are still printed; one that takes too long is asked about at the next
    /// start.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_TICKETS_SECONDS, TimeUnit.SECONDS))
                thread.shutdownNow();
            newest.get(LAST_TICKETS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("the printer did not answer for the last ticket", e);
        }
    }
}
