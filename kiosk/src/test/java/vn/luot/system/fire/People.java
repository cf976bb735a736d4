package vn.luot.system.fire;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Everybody in the hall, each doing one thing after another until they go home.
final class People implements AutoCloseable {
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(300);
    private static final Duration TO_GO = Duration.ofSeconds(60);

    private final ScheduledExecutorService hall;
    private final long seed;
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();

    /// @param most how many can do something at the same time
    People(long seed, int most) {
        this.seed = seed;
        hall = Executors.newScheduledThreadPool(most, Thread.ofVirtual().factory());
    }

    /// Somebody with one thing to do.
    interface Person {
        /// Does it, and says how long until the next.
        ///
        /// @throws UncheckedIOException if nobody answered
        Duration act(Random random);
    }

    void come(String name, Person person) {
        later(name, Duration.ZERO, person, new Random(seed * 31 + name.hashCode()));
    }

    private void later(String name, Duration pause, Person person, Random random) {
        try {
            var _ =
                    hall.schedule(
                            () -> act(name, person, random), pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            // time to go home
        }
    }

    private void act(String name, Person person, Random random) {
        var pause = AFTER_TROUBLE;
        try {
            pause = person.act(random);
        } catch (UncheckedIOException _) {
            // whoever was asked is dead, or out of reach
        } catch (RuntimeException e) {
            troubles.add(name + ": " + e);
        }
        later(name, pause, person, random);
    }

    /// What somebody could not cope with, if anything.
    Iterable<String> troubles() {
        return troubles;
    }

    static Duration between(Random random, int fromMillis, int toMillis) {
        return Duration.ofMillis(random.nextInt(fromMillis, toMillis));
    }

    /// Everybody ends what they are doing.
    @Override
    public void close() {
        hall.shutdown();
        try {
            if (!hall.awaitTermination(TO_GO.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("somebody is still at it after " + TO_GO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
