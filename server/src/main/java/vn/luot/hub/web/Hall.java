package vn.luot.hub.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Office;
import vn.luot.hub.web.templates.Templates;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// What every page sees of the office, and what it needs to show it.
///
/// @param scenes shares one forecast among all pages drawn after a change
/// @param config the configuration in force now
public record Hall(
        Engine engine,
        Supplier<Scene> scenes,
        Supplier<OfficeConfig> config,
        InstantSource clock,
        Live live,
        Templates templates) {
    public Office office() {
        return engine.office();
    }

    public Instant now() {
        return clock.instant();
    }

    public Forecast forecast() {
        return scenes.get().forecast();
    }

    /// The service's name; its code if the configuration has dropped it since.
    public String service(ServiceCode code, Language language) {
        return config.get().services().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .map(s -> s.name().in(language))
                .orElseGet(code::value);
    }

    /// What the desk's sign says, such as "Quầy 2"; its id if the configuration has dropped it.
    public String desk(DeskId id, Language language) {
        return findDesk(id).map(d -> d.name().in(language)).orElseGet(id::value);
    }

    public Optional<OfficeConfig.DeskSpec> findDesk(DeskId id) {
        return config.get().desks().stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
