package vn.luot.hub.forecast.live;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.AlertWatch;
import vn.luot.hub.queue.Actor;

/// Looks at the hall every few seconds and has the lead told of what needs them.
public final class Alarms implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Alarms.class);
    private static final Actor TIMER = new Actor.Timer();
    private static final int SECONDS = 5;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("alarms").daemon().factory());
    private final AlertWatch watch = new AlertWatch();
    private final Forecasts forecasts;
    private final Engine engine;
    private final InstantSource clock;

    public Alarms(Forecasts forecasts, InstantSource clock) {
        this.forecasts = forecasts;
        this.engine = forecasts.engine();
        this.clock = clock;
    }

    public void start() {
        var _ = thread.scheduleWithFixedDelay(this::safely, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /// One look, on the caller's thread; used by one thread at a time.
    void look() {
        var office = engine.office();
        if (office.day().isEmpty()) return;
        for (var command : watch.look(office, forecasts.alerts(), clock.instant())) {
            var _ = engine.submit(command, TIMER);
        }
    }

    /// One look that fails must not be the last.
    private void safely() {
        try {
            look();
        } catch (RuntimeException e) {
            log.error("cannot look for what the lead should know", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
