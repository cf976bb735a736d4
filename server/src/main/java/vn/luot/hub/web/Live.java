package vn.luot.hub.web;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
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

    /// Serves one browser until it goes away, or may no longer see the page: then it is told so.
    ///
    /// @param render makes the HTML to show now; called on the page's own thread
    public void serve(SseClient client, Supplier<String> render) {
        var nudges = new ArrayBlockingQueue<Boolean>(1);
        var right = Rights.of(client.ctx(), () -> nudges.offer(true));
        var screen = new Screen(this, client, right, render, nudges);
        client.keepAlive();
        client.onClose(screen::nudge);
        screens.add(screen);
        Thread.ofVirtual().name("live").start(screen);
    }

    /// Tells every page that the state changed; returns at once.
    public void changed() {
        screens.forEach(Screen::nudge);
    }

    /// How many pages are open.
    public int open() {
        return screens.size();
    }

    /// @param nudges holds at most one: a page that is behind needs telling only once
    private record Screen(
            Live live,
            SseClient client,
            Rights.Right right,
            Supplier<String> render,
            BlockingQueue<Boolean> nudges)
            implements Runnable {
        void nudge() {
            var _ = nudges.offer(true);
        }

        @Override
        public void run() {
            try {
                client.sendEvent("build", live.build);
                for (var shown = ""; !client.terminated() && right.holds(); rest())
                    shown = show(shown);
                if (!client.terminated()) client.sendEvent("ended", live.build);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                log.warn("a page of {} was closed", Requests.route(client.ctx()), e);
            } finally {
                right.close();
                client.close();
                live.screens.remove(this);
            }
        }

        /// Sends what changed, or that nothing did.
        private String show(String shown) {
            var html = render.get();
            if (html.equals(shown)) client.sendEvent("alive", live.build);
            else client.sendEvent("state", html);
            return html;
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
