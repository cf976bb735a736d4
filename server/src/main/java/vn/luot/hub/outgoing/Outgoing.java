package vn.luot.hub.outgoing;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One way out, on a thread of its own: round after round, each step of one until it is taken. What
/// is not taken holds up this way and nothing else. Safe for use from any thread, save
/// [#untilTaken].
///
/// @param <R> why something is not taken
public final class Outgoing<R> {
    private static final Logger log = LoggerFactory.getLogger(Outgoing.class);
    private static final int LOOK_SECONDS = 30;
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    private final String name;
    private final Round round;
    private final Function<Throwable, R> reasons;
    private final InstantSource clock;
    private final RetryPolicy<Object> patience;
    private final Thread thread;
    private final Semaphore bell = new Semaphore(0);
    private volatile Optional<Failing<R>> failing = Optional.empty();

    /// Looks for what is to be done, and does it.
    public interface Round {
        /// @return whether there may be more
        boolean go();
    }

    /// Gives something to the other machine.
    public interface Step {
        void take() throws IOException;
    }

    /// @param since when the first try went wrong
    /// @param reason of the latest try
    public record Failing<R>(Instant since, R reason) {}

    /// How long after a failure the next try is made: at first, and at most.
    public record Pace(Duration first, Duration longest) {}

    /// @param name of the way, for the log and the thread
    /// @param reasons what to say of a failure
    public Outgoing(
            String name,
            Round round,
            Function<Throwable, R> reasons,
            Pace pace,
            InstantSource clock) {
        this.name = name;
        this.round = round;
        this.reasons = reasons;
        this.clock = clock;
        this.patience =
                RetryPolicy.builder()
                        .handle(IOException.class)
                        .withMaxRetries(-1)
                        .withBackoff(pace.first(), pace.longest())
                        .withJitter(0.1)
                        .onFailedAttempt(e -> failed(e.getLastException()))
                        .build();
        this.thread = Thread.ofVirtual().name(name).unstarted(this::work);
    }

    public void start() {
        thread.start();
    }

    /// There may be something to do; returns at once.
    public void ring() {
        bell.release();
    }

    /// Absent while all is taken.
    public Optional<Failing<R>> failing() {
        return failing;
    }

    /// Returns when it was taken. Only within a round.
    public void untilTaken(Step step) {
        Failsafe.with(patience).run(step::take);
        taken();
    }

    /// What was not taken stays where the round found it.
    public void interrupt() {
        thread.interrupt();
    }

    /// Ends all, and waits a little for each.
    public static void end(Collection<? extends Outgoing<?>> ways) {
        ways.forEach(Outgoing::interrupt);
        for (var way : ways) {
            try {
                var _ = way.thread.join(GOODBYE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var more = survived();
                if (!more) rest();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// A round that went wrong is gone again after a rest.
    private boolean survived() throws InterruptedException {
        try {
            var more = round.go();
            taken();
            return more;
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interrupted) throw interrupted;
            failed(e);
        } catch (RuntimeException e) {
            failed(e);
        }
        return false;
    }

    private void failed(Throwable why) {
        var first = failing;
        if (first.isEmpty()) log.warn("{} fails; tried again until it is taken", name, why);
        var since = first.map(Failing::since).orElseGet(clock::instant);
        failing = Optional.of(new Failing<>(since, reasons.apply(why)));
    }

    private void taken() {
        if (failing.isPresent()) log.info("{} is taken again", name);
        failing = Optional.empty();
    }

    private void rest() throws InterruptedException {
        var _ = bell.tryAcquire(LOOK_SECONDS, SECONDS);
        bell.drainPermits();
    }
}
