package vn.luot.hub.web;

import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.office.OfficeConfig;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Gives the pages the newest [Scene]; all that are drawn after one change share its forecast.
///
/// Safe for use from any thread; whoever asks first works the forecast out.
public final class Scenes implements Supplier<Scene> {
    private static final Duration FORECAST_HOLDS = Duration.ofSeconds(10);

    private final Engine engine;
    private final Supplier<OfficeConfig> config;
    private final InstantSource clock;
    private final ReentrantLock working = new ReentrantLock();
    private volatile Optional<Worked> latest = Optional.empty();

    /// A forecast and the state it was made of.
    private record Worked(long seq, Instant at, Forecast forecast) {
        boolean holds(long seqNow, Instant now) {
            return seq == seqNow && at.plus(FORECAST_HOLDS).isAfter(now);
        }
    }

    /// @param config the office's configuration that holds now
    public Scenes(Engine engine, Supplier<OfficeConfig> config, InstantSource clock) {
        this.engine = engine;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Scene get() {
        var snapshot = engine.snapshot();
        var now = clock.instant();
        return Scene.of(snapshot.office(), config.get(), forecast(snapshot, now), now);
    }

    private Forecast forecast(Engine.Snapshot snapshot, Instant now) {
        var known = known(snapshot, now);
        if (known.isPresent()) return known.get();
        working.lock();
        try {
            return known(snapshot, now).orElseGet(() -> work(snapshot, now));
        } finally {
            working.unlock();
        }
    }

    private Optional<Forecast> known(Engine.Snapshot snapshot, Instant now) {
        return latest.filter(worked -> worked.holds(snapshot.seq(), now)).map(Worked::forecast);
    }

    private Forecast work(Engine.Snapshot snapshot, Instant now) {
        var forecast = Forecast.of(snapshot.office(), now);
        latest = Optional.of(new Worked(snapshot.seq(), now, forecast));
        return forecast;
    }
}
