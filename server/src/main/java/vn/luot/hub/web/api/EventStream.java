package vn.luot.hub.web.api;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.report.Reports;
import vn.luot.hub.web.Rights;

/// Sends the log to programs that follow it. Each has its own thread and reads the log at its own
/// pace, so that a slow one holds up nobody and misses nothing.
final class EventStream {
    private static final Logger log = LoggerFactory.getLogger(EventStream.class);
    private static final int ALIVE_SECONDS = 15;
    private static final int AT_ONCE = 500;

    private final Reports events;
    private final LongSupplier durable;
    private final Set<Semaphore> bells = ConcurrentHashMap.newKeySet();

    /// @param durable the last event that is on disk: what the database shows before may be lost
    EventStream(Reports events, LongSupplier durable) {
        this.events = events;
        this.durable = durable;
    }

    /// Tells every reader that there is more; returns at once.
    void changed() {
        bells.forEach(Semaphore::release);
    }

    void serve(SseClient client, long after, boolean confidential) {
        var bell = new Semaphore(0);
        client.keepAlive();
        client.onClose(bell::release);
        var right = Rights.of(client.ctx(), bell::release);
        bells.add(bell);
        Thread.ofVirtual()
                .name("events")
                .start(() -> {
                    try {
                        follow(client, after, confidential, bell, right);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        log.warn("a stream of events was closed", e);
                    } finally {
                        bells.remove(bell);
                        right.close();
                        client.close();
                    }
                });
    }

    private void follow(
            SseClient client, long after, boolean confidential, Semaphore bell, Rights.Right right)
            throws InterruptedException {
        var last = after;
        while (!client.terminated() && right.holds()) {
            var upto = durable.getAsLong();
            var more =
                    events.eventsAfter(last, AT_ONCE).stream()
                            .filter(entry -> entry.seq() <= upto)
                            .toList();
            for (var entry : more) {
                var view = EventView.of(entry, confidential);
                client.sendEvent(view.kind(), Json.text(view), Long.toString(view.seq()));
                last = view.seq();
            }
            if (!more.isEmpty()) continue;
            if (!bell.tryAcquire(ALIVE_SECONDS, SECONDS)) client.sendComment("alive");
            bell.drainPermits();
        }
    }
}
