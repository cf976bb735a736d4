package vn.luot.hub.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;

/// The only writer. Every command, from a kiosk or a browser, passes here one at a time: decide,
/// store, apply, tell.
///
/// Safe for use from any thread.
public final class Engine implements AutoCloseable {
    /// Stores events durably before it returns; throws if it could not.
    public interface Journal {
        void append(List<Event> events, Actor by);
    }

    /// Told after each change, on the engine's thread; must not block.
    public interface Listener {
        void changed(Office office, List<Event> events);
    }

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("engine").factory());
    private final Journal journal;
    private final Listener listener;
    private final InstantSource clock;
    private volatile Office office;

    public Engine(Office office, Journal journal, Listener listener, InstantSource clock) {
        this.office = office;
        this.journal = journal;
        this.listener = listener;
        this.clock = clock;
    }

    /// Completes once the decision's events are stored.
    public CompletableFuture<Decision> submit(Command command, Actor by) {
        return CompletableFuture.supplyAsync(() -> handle(command, by), thread);
    }

    /// The latest state; a snapshot, never changed afterwards.
    public Office office() {
        return office;
    }

    private Decision handle(Command command, Actor by) {
        var decision = office.decide(command, by, clock.instant());
        journal.append(decision.events(), by);
        var next = office;
        for (var event : decision.events()) next = next.apply(event);
        office = next;
        listener.changed(next, decision.events());
        return decision;
    }

    @Override
    public void close() {
        thread.close();
    }
}
