package vn.luot.kiosk.hardware;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.luot.kiosk.hardware.PrintOutcome.Cause;
import vn.luot.kiosk.hardware.PrintOutcome.Done;
import vn.luot.kiosk.hardware.PrintOutcome.Failed;
import vn.luot.kiosk.hardware.PrintOutcome.Unknown;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Any printer at a [PrinterPort]: prints in order on its own thread, looks after the printer's
/// state between tickets, and gives up on one that stops reading.
public final class QueuedPrinter implements Printer {
    private static final Logger log = LoggerFactory.getLogger(QueuedPrinter.class);
    private static final int CHUNK = 4096;

    private final PrinterPort port;
    private final Timing timing;
    private final Listener listener;
    private final BlockingQueue<PrintJob> jobs = new LinkedBlockingQueue<>();
    private final ScheduledExecutorService guard =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("printer-guard").factory());
    private final Thread thread = Thread.ofPlatform().daemon().name("printer").unstarted(this::run);
    private volatile PrinterState state = PrinterState.READY;
    private volatile boolean closed;

    /// Only the printer's thread: it did not answer, so it is not asked again until it was away.
    private boolean oneWay;

    /// How long things may take.
    ///
    /// @param write for a printer to take one ticket
    /// @param whole from [#print] to its outcome, with the tickets before it
    /// @param between how often the state is looked at when nothing is printed
    public record Timing(Duration write, Duration whole, Duration between) {
        public static final Timing USUAL =
                new Timing(Duration.ofSeconds(8), Duration.ofSeconds(30), Duration.ofSeconds(4));
    }

    public QueuedPrinter(PrinterPort port, Timing timing, Listener listener) {
        this.port = port;
        this.timing = timing;
        this.listener = listener;
        thread.start();
    }

    @Override
    public CompletableFuture<PrintOutcome> print(byte[] escPos) {
        var job = new PrintJob(escPos);
        if (closed) job.end(new Failed(Cause.GONE, "printer closed"));
        else {
            jobs.add(job);
            var _ = guard.schedule(job::expire, timing.whole.toMillis(), TimeUnit.MILLISECONDS);
        }
        return job.outcome();
    }

    @Override
    public PrinterState state() {
        return state;
    }

    @Override
    public Optional<PrinterAnswers> answers() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        guard.shutdownNow();
        for (var job = jobs.poll(); job != null; job = jobs.poll()) job.expire();
    }

    private void run() {
        while (!closed) {
            try {
                var job =
                        Optional.ofNullable(
                                jobs.poll(timing.between.toMillis(), TimeUnit.MILLISECONDS));
                if (job.isEmpty()) look();
                else if (job.get().begin()) job.get().end(print(job.get()));
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                log.error("printer {} failed", port, e);
            }
        }
    }

    /// Sees that the printer went away, or came back, before anybody needs it.
    private void look() {
        try (var line = port.open()) {
            changeTo(askUnlessOneWay(line).orElse(PrinterState.READY));
        } catch (IOException _) {
            changeTo(PrinterState.GONE);
        }
    }

    private PrintOutcome print(PrintJob job) {
        PrinterPort.Line line;
        try {
            line = port.open();
        } catch (IOException e) {
            changeTo(PrinterState.GONE);
            return new Failed(Cause.GONE, port + ": " + e.getMessage());
        }
        var late =
                guard.schedule(
                        () -> job.late(line), timing.write.toMillis(), TimeUnit.MILLISECONDS);
        try (line) {
            return print(job, line);
        } catch (IOException e) {
            changeTo(PrinterState.GONE);
            return job.broken(port + ": " + e);
        } finally {
            late.cancel(false);
        }
    }

    private PrintOutcome print(PrintJob job, PrinterPort.Line line) throws IOException {
        var before = askUnlessOneWay(line);
        if (before.isPresent() && !before.get().canPrint()) {
            changeTo(before.get());
            return new Failed(
                    before.get() == PrinterState.PAPER_OUT ? Cause.NO_PAPER : Cause.GONE,
                    port + " is " + before.get());
        }
        for (int at = 0; at < job.bytes().length; at += CHUNK) {
            int length = Math.min(CHUNK, job.bytes().length - at);
            line.write(job.bytes(), at, length);
            job.sent(length);
        }
        if (before.isEmpty()) return done(PrinterState.READY);
        var after = line.ask();
        if (after.isEmpty()) return new Unknown(port + " took the ticket and fell silent");
        if (after.get().canPrint()) return done(after.get());
        changeTo(after.get());
        return new Unknown("%s became %s with the ticket".formatted(port, after.get()));
    }

    private PrintOutcome done(PrinterState now) {
        changeTo(now);
        return new Done();
    }

    private Optional<PrinterState> askUnlessOneWay(PrinterPort.Line line) throws IOException {
        if (state == PrinterState.GONE) oneWay = false;
        if (oneWay) return Optional.empty();
        var answer = line.ask();
        oneWay = answer.isEmpty();
        return answer;
    }

    private void changeTo(PrinterState next) {
        if (next == state) return;
        log.info("printer {}: {} -> {}", port, state, next);
        state = next;
        listener.changed(next);
    }
}
