package vn.luot.hub.forecast.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.forecast.Change;
import vn.luot.hub.forecast.Counsel;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.forecast.Outcome;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Promise;
import vn.luot.wire.TicketId;

/// Gives everyone the same forecast of the newest state, and has each new ticket's range recorded.
///
/// Safe for use from any thread but the engine's: whoever asks first works the forecast out. It is
/// made of the log up to one event, so the log can show later what was told.
public final class Forecasts implements Engine.Listener {
    private static final Duration HOLDS = Duration.ofSeconds(10);

    /// A ticket that the hub hears of later was told nothing by it.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Actor TIMER = new Actor.Timer();

    private final Engine engine;
    private final InstantSource clock;
    private final Queue<Recorded> unread = new ConcurrentLinkedQueue<>();
    private final ReentrantLock working = new ReentrantLock();
    private final Set<TicketId> promised = new HashSet<>();
    private final Estimator estimator;
    private Optional<Supplier<List<Recorded>>> history;
    private volatile Engine.Snapshot told;
    private volatile Optional<Forecast> latest = Optional.empty();

    /// The number of the last event that may have changed a wait.
    private long changed;

    private long read;
    private Optional<Counsel> counselled = Optional.empty();
    private Instant counselledAt = Instant.EPOCH;

    private Forecasts(Engine engine, Supplier<List<Recorded>> history, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
        this.history = Optional.of(history);
        this.estimator = new Estimator(engine.office().rules());
        this.told = engine.snapshot();
    }

    /// Learns from these events of the last days, up to now, and from all that come.
    ///
    /// @param history in order up to now; read when the first forecast is asked for
    public static Forecasts of(
            Engine engine, Supplier<List<Recorded>> history, InstantSource clock) {
        var forecasts = new Forecasts(engine, history, clock);
        engine.listen(forecasts);
        return forecasts;
    }

    public Engine engine() {
        return engine;
    }

    @Override
    public void changed(Office before, Office after, List<Recorded> entries) {
        unread.addAll(entries);
        told = new Engine.Snapshot(entries.getLast().seq(), after);
    }

    /// The forecast of the newest state that the engine told of: of every event up to it, and of no
    /// other.
    public Forecast get() {
        working.lock();
        try {
            var snapshot = told;
            learn(snapshot.seq());
            var now = clock.instant();
            var known = latest.filter(forecast -> holds(forecast, now));
            return known.orElseGet(() -> work(snapshot, now));
        } finally {
            working.unlock();
        }
    }

    /// What is to be expected with this change, or without any.
    public Outcome outcome(Optional<Change> change) {
        return ask((office, seq) -> {
            var now = clock.instant();
            return new Outcome(
                    estimator.prospect(office, change, now, seq),
                    estimator.closing(office, change, now, seq));
        });
    }

    /// What whoever leads the hall should look at now.
    public List<Matter.Alert> alerts() {
        return ask((office, _) -> estimator.alerts(office, clock.instant()));
    }

    /// What is to be expected and done, worked out a few times a minute at most.
    public Counsel counsel() {
        return ask((office, seq) -> {
            var now = clock.instant();
            var held = counselled.filter(_ -> counselledAt.isAfter(now.minus(HOLDS)));
            if (held.isPresent()) return held.get();
            var counsel = estimator.counsel(office, now, seq);
            counselledAt = now;
            counselled = Optional.of(counsel);
            return counsel;
        });
    }

    /// Answers of the same state agree: telling people their waits changes none.
    private <T> T ask(BiFunction<Office, Long, T> question) {
        working.lock();
        try {
            var snapshot = told;
            learn(snapshot.seq());
            estimator.under(snapshot.office().rules());
            return question.apply(snapshot.office(), changed);
        } finally {
            working.unlock();
        }
    }

    private boolean holds(Forecast forecast, Instant now) {
        return forecast.basis() >= changed && forecast.at().plus(HOLDS).isAfter(now);
    }

    private void learn(long upto) {
        var past = history;
        history = Optional.empty();
        past.ifPresent(events ->
                events.get().stream().takeWhile(e -> e.seq() <= upto).forEach(this::learn));
        for (var next = unread.peek(); next != null && next.seq() <= upto; next = unread.peek()) {
            unread.remove();
            learn(next);
        }
    }

    private void learn(Recorded next) {
        if (next.seq() <= read) return;
        read = next.seq();
        estimator.add(next.event());
        if (next.event() instanceof Event.DayOpened) promised.clear();
        if (next.event() instanceof Event.WaitPromised told) promised.add(told.ticket());
        else changed = next.seq();
    }

    private Forecast work(Engine.Snapshot snapshot, Instant now) {
        var office = snapshot.office();
        estimator.under(office.rules());
        var forecast = estimator.forecast(office, now, snapshot.seq());
        latest = Optional.of(forecast);
        forecast.tickets()
                .forEach((id, ahead) -> {
                    if (office.ticket(id)
                            .filter(t -> t.issuedAt().isAfter(now.minus(FRESH)))
                            .isPresent())
                        ahead.outlook().ifPresent(o -> promise(id, o.promise(forecast.basis())));
                });
        return forecast;
    }

    private void promise(TicketId ticket, Promise promise) {
        if (!promised.add(ticket)) return;
        var _ = engine.submit(new Command.PromiseWait(ticket, promise), TIMER);
    }
}
