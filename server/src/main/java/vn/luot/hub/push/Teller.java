package vn.luot.hub.push;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.outgoing.Outgoing.Pace;

/// Carries notices, each on a thread of its own: a service that is slow or away holds up nobody
/// else. A few tries within a minute, then the notice is let go. To one browser only its newest
/// notice is carried, and never two at once. Safe for use from any thread.
final class Teller implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Teller.class);
    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final int MORE_TRIES = 5;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<Book.Id, Line> lines = new ConcurrentHashMap<>();
    private final Post post;
    private final Pace pace;
    private final Consumer<Book.Id> gone;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();

    /// @param gone told of a browser that has ended its subscription
    Teller(Post post, Pace pace, Consumer<Book.Id> gone) {
        this.post = post;
        this.pace = pace;
        this.gone = gone;
    }

    /// The way to one browser.
    private static final class Line {
        private final ReentrantLock busy = new ReentrantLock();
        private volatile Step newest;

        Line(Step first) {
            newest = first;
        }
    }

    /// One notice on its way.
    private record Trip(Book.Id id, Browser to, Line line, Step about, Notice notice) {}

    /// Returns at once.
    void tell(Subscription to, Step about, Notice notice) {
        var id = Book.Id.of(to);
        var line = lines.computeIfAbsent(id, _ -> new Line(about));
        line.newest = about;
        var trip = new Trip(id, to.browser(), line, about, notice);
        threads.execute(() -> carry(trip));
    }

    /// What was not taken yet and holds no more is let go.
    void keep(Book.Id id, Optional<Step> now) {
        var _ =
                lines.computeIfPresent(
                        id,
                        (_, line) -> now.filter(line.newest::isStill).isPresent() ? line : null);
    }

    /// What is still on its way to it is not tried again.
    void forget(Book.Id id) {
        lines.remove(id);
    }

    long taken() {
        return taken.get();
    }

    long lost() {
        return lost.get();
    }

    private void carry(Trip trip) {
        trip.line().busy.lock();
        try {
            if (isOld(trip)) return;
            Failsafe.with(patience(trip)).run(() -> post.give(trip.to(), trip.notice()));
            taken.incrementAndGet();
        } catch (FailsafeException e) {
            failed(trip, e);
        } catch (RuntimeException e) {
            lost.incrementAndGet();
            log.error("a notice to {} could not be made", trip.to(), e);
        } finally {
            trip.line().busy.unlock();
        }
    }

    private RetryPolicy<Object> patience(Trip trip) {
        return RetryPolicy.builder()
                .handle(IOException.class)
                .withMaxRetries(MORE_TRIES)
                .withMaxDuration(PATIENCE)
                .withBackoff(pace.first(), pace.longest())
                .withJitter(0.1)
                .abortOn(Post.Refused.class)
                .abortIf((_, _) -> isOld(trip))
                .build();
    }

    private boolean isOld(Trip trip) {
        return lines.get(trip.id()) != trip.line() || !trip.line().newest.isStill(trip.about());
    }

    /// What the service says may hold the endpoint: only its name and our own words are logged.
    private void failed(Trip trip, FailsafeException e) {
        var to = trip.to();
        lost.incrementAndGet();
        switch (e.getCause()) {
            case Post.Gone _ -> gone.accept(trip.id());
            case InterruptedException _ -> Thread.currentThread().interrupt();
            case Post.Refused why ->
                    log.warn("push service {} {}: not tried again", to.service(), why.getMessage());
            case IOException why ->
                    log.warn("push service {} fails: {}", to.service(), why.getClass().getName());
            case null, default -> log.error("a notice to {} was lost", to, e);
        }
    }

    /// What was not taken is lost: it would be old after the next start.
    @Override
    public void close() {
        threads.shutdownNow();
        post.close();
    }
}
