package vn.luot.hub.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;

/// Makes the engine look at the clock once a second of real time: a new day, tickets nobody
/// claimed, pauses that are over.
public final class Timers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timers").daemon().factory());
    private final Engine engine;
    private final Runnable answered;

    /// Confined to the timers' thread; a tick that still waits is not doubled.
    private CompletableFuture<Decision> tick =
            CompletableFuture.completedFuture(new Decision.Accepted(List.of()));

    /// @param answered told on the timers' thread, once a second at most, that the engine has
    ///   answered: what the service manager may take as a sign of life
    public Timers(Engine engine, Runnable answered) {
        this.engine = engine;
        this.answered = answered;
    }

    public void start() {
        var _ = thread.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
    }

    private void tick() {
        if (!tick.isDone()) return;
        answered.run();
        if (tick.isCompletedExceptionally()) log.warn("the last look at the clock failed");
        tick = engine.submit(new Command.Tick(), new Actor.Timer());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
