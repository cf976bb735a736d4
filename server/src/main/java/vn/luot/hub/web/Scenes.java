package vn.luot.hub.web;

import java.time.InstantSource;
import java.util.function.Supplier;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.office.OfficeConfig;

/// Gives the pages the newest [Scene]; all that are drawn after one change share its forecast.
///
/// Safe for use from any thread but the engine's.
public final class Scenes implements Supplier<Scene> {
    private final Forecasts forecasts;
    private final Supplier<OfficeConfig> config;
    private final InstantSource clock;

    /// @param config the office's configuration that holds now
    public Scenes(Forecasts forecasts, Supplier<OfficeConfig> config, InstantSource clock) {
        this.forecasts = forecasts;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Scene get() {
        var office = forecasts.engine().office();
        return Scene.of(office, config.get(), forecasts.get(), clock.instant());
    }
}
