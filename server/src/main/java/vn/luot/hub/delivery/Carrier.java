package vn.luot.hub.delivery;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries every report that is due on one way, in order, each until it is taken: what is not taken
/// holds up this way and nothing else. Runs on a thread of its own.
final class Carrier implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Carrier.class);
    private static final int LOOK_SECONDS = 30;

    private final Way way;
    private final Plan plan;
    private final InstantSource clock;
    private final RetryPolicy<Object> patience;
    private final Semaphore bell = new Semaphore(0);
    private volatile Optional<Failing> failing = Optional.empty();

    /// Confined to the thread that runs this: what was taken, whether the database remembers it or
    /// not.
    private final Map<Period, LocalDate> taken = new EnumMap<>(Period.class);

    /// @param since when the first try went wrong
    record Failing(Instant since, Hindrance hindrance) {}

    /// What is carried, and what was.
    record Plan(Due due, List<Period> periods, Parcel.Maker maker, Sent sent) {
        Plan {
            periods = List.copyOf(periods);
        }
    }

    /// @param longest between two tries
    Carrier(Way way, Plan plan, InstantSource clock, Duration first, Duration longest) {
        this.way = way;
        this.plan = plan;
        this.clock = clock;
        this.patience =
                RetryPolicy.builder()
                        .handle(IOException.class)
                        .withMaxRetries(-1)
                        .withBackoff(first, longest)
                        .withJitter(0.1)
                        .onFailedAttempt(e -> failed(e.getLastException()))
                        .build();
    }

    Way way() {
        return way;
    }

    Optional<Failing> failing() {
        return failing;
    }

    /// Something may be due; returns at once.
    void ring() {
        bell.release();
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!carryNext()) rest();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (FailsafeException e) {
                if (e.getCause() instanceof InterruptedException)
                    Thread.currentThread().interrupt();
                else log.error("delivery to {} goes on after a failure", way.id(), e);
            } catch (RuntimeException e) {
                log.error("no report could be made for {}; tried again", way.id(), e);
                note(Hindrance.OURS);
                pause();
            }
        }
    }

    private boolean carryNext() {
        for (var period : plan.periods()) {
            var now = clock.instant();
            var upto = plan.sent().upto(way.id(), period, Due.before(period, now));
            var next = plan.due().next(period, upto, now);
            if (next.isPresent()) {
                carry(period, next.get());
                return true;
            }
        }
        return false;
    }

    /// Remembered after it was taken: a hub that dies between the two delivers once more.
    private void carry(Period period, LocalDate last) {
        if (!last.equals(taken.get(period))) {
            Failsafe.with(patience).run(() -> way.carry(plan.maker().of(period, last)));
            taken.put(period, last);
        }
        plan.sent().advance(way.id(), period, last);
        failing = Optional.empty();
        log.info("report of the {} up to {} was delivered to {}", period.word(), last, way.id());
    }

    private void failed(Throwable why) {
        var hindrance = why instanceof Way.NotTaken not ? not.hindrance() : Hindrance.UNREACHABLE;
        if (failing.isEmpty()) log.warn("delivery fails; tried again until it is taken", why);
        note(hindrance);
    }

    private void note(Hindrance hindrance) {
        var since = failing.map(Failing::since).orElseGet(clock::instant);
        failing = Optional.of(new Failing(since, hindrance));
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
