package vn.luot.hub.web.display;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// One page of a display that is open now, in one browser. Safe for use from any thread.
public final class Screen {
    /// Longer than any sentence.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration TRIED_AGAIN = Duration.ofMinutes(2);

    private final String page;
    private final String display;
    private final boolean sound;
    private final String from;
    private final Instant since;
    private final AtomicReference<Instant> seen;
    private final AtomicReference<Optional<Instant>> owes = new AtomicReference<>(Optional.empty());
    private final AtomicInteger reloads = new AtomicInteger();

    /// @param page names the connection; known to the browser alone
    /// @param sound whether the browser may speak
    /// @param from the browser's address
    Screen(String page, String display, boolean sound, String from, Instant since) {
        this.page = page;
        this.display = display;
        this.sound = sound;
        this.from = from;
        this.since = since;
        this.seen = new AtomicReference<>(since);
    }

    String page() {
        return page;
    }

    /// Which display it shows; empty for the one of everything.
    public String display() {
        return display;
    }

    public boolean sound() {
        return sound;
    }

    public String from() {
        return from;
    }

    public Instant since() {
        return since;
    }

    /// When something reached it last.
    public Instant seen() {
        return seen.get();
    }

    void seen(Instant now) {
        seen.set(now);
    }

    /// It was told of something to say, and has not asked for it yet.
    void owes(Instant now) {
        owes.updateAndGet(since ->
                since.filter(at -> at.plus(TRIED_AGAIN).isAfter(now)).or(() -> Optional.of(now)));
    }

    /// It asked what to say.
    void asked() {
        owes.set(Optional.empty());
    }

    /// Whether it does not do what it was told: its machine may be off or hang. After a while it is
    /// tried again.
    boolean isDeaf(Instant now) {
        return owes.get()
                .filter(since -> since.plus(PATIENCE).isBefore(now))
                .filter(since -> since.plus(TRIED_AGAIN).isAfter(now))
                .isPresent();
    }

    void reload() {
        reloads.incrementAndGet();
    }

    /// Changes with each wish that it loads itself anew.
    String mark() {
        return "+" + reloads.get();
    }
}
