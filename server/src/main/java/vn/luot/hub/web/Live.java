package vn.luot.hub.web;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps open pages up to date over server-sent events.
///
/// A page always gets the newest state and skips those it was too slow to take, so one stuck
/// browser neither fills memory nor holds up the others. Safe for use from any thread.
public final class Live {
    private static final Logger log = LoggerFactory.getLogger(Live.class);

    /// How often a quiet page is drawn again, so that its clocks go on and it knows the hub is
    /// there.
    public static final Duration ALIVE = Duration.ofSeconds(15);

    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final Map<String, Alike> drawings = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final String build;
    private final Duration alive;

    /// @param build changes with every start of the hub; screens load themselves anew after it
    public Live(String build) {
        this(build, ALIVE);
    }

    Live(String build, Duration alive) {
        this.build = build;
        this.alive = alive;
    }

    /// What one open page shows. Called on the page's own thread.
    public interface Showing {
        /// The HTML to show now.
        String html();

        /// What stands on this page alone, after it.
        default String own() {
            return "";
        }

        /// The page loads itself anew when this changes.
        default String mark() {
            return "";
        }

        /// The browser went away.
        default void gone() {}
    }

    /// Serves one browser until it goes away, or may no longer see the page: then it is told so.
    public void serve(SseClient client, Showing showing) {
        var nudges = new ArrayBlockingQueue<Boolean>(1);
        var right = Rights.of(client.ctx(), () -> nudges.offer(true));
        var screen = new Screen(this, client, right, showing, nudges);
        client.keepAlive();
        client.onClose(screen::nudge);
        screens.add(screen);
        Thread.ofVirtual().name("live").start(screen);
    }

    /// Serves one of many browsers that show the same to everybody.
    ///
    /// @param what they show, such as a page and its language
    public void serve(SseClient client, String what, Supplier<String> render) {
        serve(client, () -> drawn(what, render));
    }

    /// What many browsers show, drawn once after each change.
    ///
    /// @param what they show, such as a page and its language
    public String drawn(String what, Supplier<String> render) {
        return drawings.computeIfAbsent(what, _ -> new Alike()).html(changes.get(), render);
    }

    /// Tells every page that the state changed; returns at once.
    public void changed() {
        changes.incrementAndGet();
        screens.forEach(Screen::nudge);
    }

    /// How many pages are open.
    public int open() {
        return screens.size();
    }

    private record Shown(String build, String html) {}

    /// @param nudges holds at most one: a page that is behind needs telling only once
    private record Screen(
            Live live,
            SseClient client,
            Rights.Right right,
            Showing showing,
            BlockingQueue<Boolean> nudges)
            implements Runnable {
        void nudge() {
            var _ = nudges.offer(true);
        }

        @Override
        public void run() {
            try {
                var shown = new Shown("", "");
                for (; !client.terminated() && right.holds(); rest()) shown = show(shown);
                if (!client.terminated()) client.sendEvent("ended", live.build);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.warn("a page of {} was closed", Requests.route(client.ctx()), e);
            } finally {
                right.close();
                client.close();
                live.screens.remove(this);
                showing.gone();
            }
        }

        /// Sends what changed, or that nothing did.
        private Shown show(Shown before) {
            var now = new Shown(live.build + showing.mark(), showing.html() + showing.own());
            if (!now.build().equals(before.build())) client.sendEvent("build", now.build());
            if (now.html().equals(before.html())) client.sendEvent("alive", live.build);
            else client.sendEvent("state", now.html());
            return now;
        }

        private void rest() throws InterruptedException {
            var _ = nudges.poll(live.alive.toMillis(), MILLISECONDS);
        }

        /// Each open page is itself, whatever it shows.
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
