package vn.luot.hub.hooks;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells one webhook everything it wants to know, in order, each until it is taken: what is not
/// taken holds up this webhook and nothing else. Runs on a thread of its own.
final class Courier implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final int LOOK_SECONDS = 30;
    private static final int AT_ONCE = 500;

    private final String hook;
    private final Feed feed;
    private final Told told;
    private final Sender sender;
    private final InstantSource clock;
    private final RetryPolicy<Object> patience;
    private final Semaphore bell = new Semaphore(0);
    private volatile Optional<Failing> failing = Optional.empty();
    private volatile long upto;

    /// @param since when the first try went wrong
    record Failing(Instant since, String why) {}

    /// @param longest between two tries
    Courier(
            String hook,
            Feed feed,
            Told told,
            Sender sender,
            InstantSource clock,
            Duration first,
            Duration longest) {
        this.hook = hook;
        this.feed = feed;
        this.told = told;
        this.sender = sender;
        this.clock = clock;
        this.upto = told.upto(hook, feed.last());
        this.patience =
                RetryPolicy.builder()
                        .handle(IOException.class)
                        .withMaxRetries(-1)
                        .withBackoff(first, longest)
                        .withJitter(0.1)
                        .onFailedAttempt(e -> failed(e.getLastException()))
                        .build();
    }

    /// There is more; returns at once.
    void ring() {
        bell.release();
    }

    Optional<Failing> failing() {
        return failing;
    }

    /// The number of the last event that was told or is of no interest.
    long upto() {
        return upto;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!tellMore()) rest();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (FailsafeException e) {
                if (e.getCause() instanceof InterruptedException)
                    Thread.currentThread().interrupt();
                else log.error("webhook {} goes on after a failure", hook, e);
            } catch (RuntimeException e) {
                log.error("webhook {} could not read the journal; it goes on", hook, e);
                pause();
            }
        }
    }

    private boolean tellMore() {
        var more = feed.after(upto, AT_ONCE);
        for (var entry : more) {
            entry.message().ifPresent(this::deliver);
            upto = entry.seq();
            if (entry.message().isPresent()) told.advance(hook, upto);
        }
        if (!more.isEmpty()) told.advance(hook, upto);
        return !more.isEmpty();
    }

    private void deliver(Message message) {
        Failsafe.with(patience).run(() -> sender.send(message));
        if (failing.isPresent()) log.info("webhook {} is taken again", hook);
        failing = Optional.empty();
    }

    private void failed(Throwable why) {
        if (failing.isEmpty()) {
            log.warn("webhook {} is not taken; tried again until it is: {}", hook, why.toString());
            failing = Optional.of(new Failing(clock.instant(), why.toString()));
        } else failing = failing.map(first -> new Failing(first.since(), why.toString()));
    }

    private void rest() throws InterruptedException {
        var _ = bell.tryAcquire(LOOK_SECONDS, SECONDS);
        bell.drainPermits();
    }

    private void pause() {
        try {
            rest();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
