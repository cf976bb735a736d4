package vn.luot.hub.mqtt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.queue.Office;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.ProcedureList;
import vn.luot.wire.Topics;
import vn.luot.wire.Topics.Topic;

/// Publishes what everyone may read, on a thread of its own: the engine only nudges it, and a slow
/// broker makes it skip states, never calls.
final class Bulletin implements Engine.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Bulletin.class);
    private static final long RETRY_MILLIS = 200;

    /// A call or an order that could not be sent for so long is of no use any more.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Topics topics;
    private final Engine engine;
    private final Forecasts forecasts;
    private final Devices devices;
    private final Post post;
    private final Supplier<Procedures.Held> procedures;
    private final Semaphore nudges = new Semaphore(0);
    private final Queue<Change> changes = new ConcurrentLinkedQueue<>();
    private final Thread thread =
            Thread.ofPlatform().name("bulletin").daemon().unstarted(this::run);
    private volatile boolean connectedAnew = true;

    /// Confined to the bulletin's thread: what the broker keeps, and news that still has to go out.
    private final Map<Topic, FromHub> published = new HashMap<>();

    private final ArrayDeque<News.Item> unsent = new ArrayDeque<>();

    private record Change(Office before, List<Recorded> entries) {}

    Bulletin(
            Topics topics,
            Forecasts forecasts,
            Devices devices,
            Post post,
            Supplier<Procedures.Held> procedures) {
        this.topics = topics;
        this.forecasts = forecasts;
        this.engine = forecasts.engine();
        this.devices = devices;
        this.post = post;
        this.procedures = procedures;
    }

    void start() {
        engine.listen(this);
        thread.start();
    }

    /// The broker may have forgotten everything.
    void publishAgain() {
        connectedAnew = true;
        nudges.release();
    }

    /// Something else than the queue changed.
    void nudge() {
        nudges.release();
    }

    @Override
    public void changed(Office before, Office after, List<Recorded> entries) {
        changes.add(new Change(before, entries));
        nudges.release();
    }

    private void run() {
        var done = true;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (done) nudges.acquire();
                else nudges.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS);
                nudges.drainPermits();
                done = sendNews() && sendBoard();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.error(
                        "the public board could not be published; the next change tries again", e);
                done = true;
            }
        }
    }

    private boolean sendNews() {
        for (var change = changes.poll(); change != null; change = changes.poll())
            unsent.addAll(News.of(change.before(), change.entries(), devices.all(), topics));
        var oldest = post.clock().instant().minus(FRESH);
        unsent.removeIf(item -> item.at().isBefore(oldest));
        while (!unsent.isEmpty()) {
            var item = unsent.getFirst();
            if (!post.publish(item.topic(), item.message(), FRESH)) return false;
            unsent.removeFirst();
        }
        return true;
    }

    private boolean sendBoard() {
        if (connectedAnew) {
            connectedAnew = false;
            published.clear();
        }
        var office = engine.office();
        var board = Board.of(office, forecasts.get(), topics);
        var list = procedures.get();
        board.put(topics.procedures(), new ProcedureList(list.name(), list.index().size()));
        for (var entry : board.entrySet()) {
            if (entry.getValue().equals(published.get(entry.getKey()))) continue;
            if (!post.publish(entry.getKey(), entry.getValue())) return false;
            published.put(entry.getKey(), entry.getValue());
        }
        for (var gone : new ArrayList<>(published.keySet())) {
            if (board.containsKey(gone)) continue;
            if (!post.forget(gone)) return false;
            published.remove(gone);
        }
        return true;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
