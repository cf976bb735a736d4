package vn.luot.system;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.luot.device.HeldClock;

/// The time of a day that runs fast, but waits for whoever is not ready: on a slow machine the day
/// takes longer, and is the same day.
final class OfficeTime implements AutoCloseable {
    /// Office seconds in a machine second, while nobody is late.
    private static final int SPEED = 240;

    /// Time goes no faster than the machine's while somebody is later than this.
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final Duration TICK = Duration.ofMillis(4);

    private record Step(Instant due, long order, boolean awaited, Executor by, Runnable what) {}

    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(Step::due).thenComparingLong(Step::order);

    private final HeldClock clock;
    private final AtomicLong steps = new AtomicLong();
    private final ConcurrentSkipListSet<Step> planned = new ConcurrentSkipListSet<>(IN_ORDER);
    private final ConcurrentSkipListSet<Step> unfinished = new ConcurrentSkipListSet<>(IN_ORDER);
    private final ScheduledExecutorService sun = Executors.newSingleThreadScheduledExecutor();

    /// Holds the time until it is let go.
    OfficeTime(HeldClock clock) {
        this.clock = clock;
    }

    void run() {
        var _ =
                sun.scheduleAtFixedRate(
                        this::tick, TICK.toNanos(), TICK.toNanos(), TimeUnit.NANOSECONDS);
    }

    Instant now() {
        return clock.instant();
    }

    /// Time that an act itself takes.
    void takes(Duration office) {
        clock.pass(office);
    }

    /// What somebody does at a time: the day waits until it is done.
    void at(Instant office, Executor by, Runnable step) {
        plan(office, true, by, step);
    }

    void after(Duration office, Executor by, Runnable step) {
        plan(now().plus(office), true, by, step);
    }

    /// What happens to the office: the day goes on meanwhile.
    void happens(Instant office, Executor by, Runnable step) {
        plan(office, false, by, step);
    }

    private void plan(Instant office, boolean awaited, Executor by, Runnable what) {
        var step = new Step(office, steps.incrementAndGet(), awaited, by, what);
        if (awaited) unfinished.add(step);
        planned.add(step);
    }

    private void tick() {
        clock.pass(isSomebodyLate() ? TICK : TICK.multipliedBy(SPEED));
        for (var due = due(); due.isPresent(); due = due()) begin(due.get());
    }

    private boolean isSomebodyLate() {
        return !unfinished.isEmpty() && unfinished.first().due().plus(PATIENCE).isBefore(now());
    }

    private Optional<Step> due() {
        var first = planned.isEmpty() ? Optional.<Step>empty() : Optional.of(planned.first());
        return first.filter(step -> !step.due().isAfter(now())).filter(planned::remove);
    }

    private void begin(Step step) {
        try {
            step.by()
                    .execute(() -> {
                        try {
                            step.what().run();
                        } finally {
                            unfinished.remove(step);
                        }
                    });
        } catch (RejectedExecutionException _) {
            unfinished.remove(step);
        }
    }

    @Override
    public void close() {
        sun.shutdownNow();
    }
}
