package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.hardware.PrintOutcome.Cause;
import vn.luot.kiosk.hardware.PrintOutcome.Failed;
import vn.luot.kiosk.hardware.PrintOutcome.Sent;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;

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

    /// Only the printer's thread: counts the tickets, for their marks.
    private int tickets;

    /// Found out at the first talk, forgotten when the printer goes away.
    private volatile Optional<Ability> ability = Optional.empty();

    /// How long things may take.
    ///
    /// @param write for a printer to take one ticket, and again to say that it is on paper
    /// @param whole from [#print] to its outcome, with the tickets before it
    /// @param between how often the state is looked at when nothing is printed
    /// @param answer for a printer to answer a question
    public record Timing(Duration write, Duration whole, Duration between, Duration answer) {
        public static final Timing USUAL =
                new Timing(
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(4),
                        Duration.ofMillis(500));
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
        return ability.map(Ability::answers);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        guard.shutdownNow();
        for (var job = jobs.poll(); job != null; job = jobs.poll()) job.expire();
    }

    private void run() {
        look();
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
        try (var session = open()) {
            changeTo(state(session));
        } catch (IOException _) {
            gone();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Session open() throws IOException {
        return new Session(port.open(), timing.answer);
    }

    private PrintOutcome print(PrintJob job) throws InterruptedException {
        Session session;
        try {
            session = open();
        } catch (IOException e) {
            gone();
            return new Failed(Cause.GONE, port + ": " + e.getMessage());
        }
        try (session) {
            return print(job, session);
        } catch (IOException e) {
            gone();
            return job.broken(port + ": " + e);
        }
    }

    private PrintOutcome print(PrintJob job, Session session)
            throws IOException, InterruptedException {
        changeTo(state(session));
        if (!state.canPrint()) return new Failed(cause(state), port + " is " + state);
        write(job, session);
        var able = ability.orElse(Ability.MUTE);
        if (able.isMute()) return new Sent();
        return new Proof(session, able, timing).of(++tickets, this::changeTo);
    }

    private void write(PrintJob job, Session session) throws IOException {
        var late =
                guard.schedule(
                        () -> job.late(session), timing.write.toMillis(), TimeUnit.MILLISECONDS);
        try {
            for (int at = 0; at < job.bytes().length; at += CHUNK) {
                int length = Math.min(CHUNK, job.bytes().length - at);
                session.send(job.bytes(), at, length);
                job.sent(length);
            }
        } finally {
            late.cancel(false);
        }
    }

    /// One that answered before and is silent now cannot print; one that never answered may.
    private PrinterState state(Session session) throws IOException, InterruptedException {
        if (ability.isEmpty()) learn(session);
        if (ability.orElse(Ability.MUTE).isMute()) return PrinterState.READY;
        return session.state().orElse(PrinterState.OFFLINE);
    }

    private void learn(Session session) throws IOException, InterruptedException {
        var found = Ability.of(session);
        ability = Optional.of(found);
        log.info("printer {} answers {}", port, found.answers());
    }

    private static Cause cause(PrinterState state) {
        return switch (state) {
            case PAPER_OUT -> Cause.NO_PAPER;
            case READY, PAPER_LOW, COVER_OPEN, CUTTER, JAM, OFFLINE -> Cause.NOT_READY;
            case GONE -> Cause.GONE;
        };
    }

    private void gone() {
        ability = Optional.empty();
        changeTo(PrinterState.GONE);
    }

    private void changeTo(PrinterState next) {
        if (next == state) return;
        log.info("printer {}: {} -> {}", port, state, next);
        state = next;
        listener.changed(next);
    }
}
