package vn.luot.hub.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.text.Language;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.WaitRange;

/// Everything the pages may show, at one moment.
///
/// @param lines how many wait for each service
public record Scene(
        Office office,
        OfficeConfig config,
        Forecast forecast,
        Map<ServiceCode, Integer> lines,
        Instant now) {
    public Scene {
        lines = Map.copyOf(lines);
    }

    public static Scene of(Office office, OfficeConfig config, Forecast forecast, Instant now) {
        var lines = new HashMap<ServiceCode, Integer>();
        for (var ticket : office.tickets().values())
            if (ticket.waits()) lines.merge(ticket.service(), 1, Integer::sum);
        return new Scene(office, config, forecast, lines, now);
    }

    public LocalDate today() {
        return Rules.day(now);
    }

    /// How many wait for a service.
    public int line(ServiceCode service) {
        return lines.getOrDefault(service, 0);
    }

    /// How long somebody would wait who came now; absent while no desk of the service is open.
    public Optional<WaitRange> range(ServiceCode service) {
        return Optional.ofNullable(forecast.services().get(service)).flatMap(Forecast.Ahead::range);
    }

    /// A desk as it is; absent before it was opened today.
    public Optional<Desk> desk(DeskId id) {
        return Optional.ofNullable(office.desks().get(id));
    }

    public DeskState state(DeskId id) {
        return desk(id).map(Desk::state).orElse(DeskState.CLOSED);
    }

    /// The ticket that each desk calls or serves.
    public Map<DeskId, Ticket> atDesks() {
        var at = new HashMap<DeskId, Ticket>();
        for (var ticket : office.tickets().values())
            ticket.desk().ifPresent(desk -> at.put(desk, ticket));
        return at;
    }

    /// What a desk's sign says; its id if the configuration no longer knows it.
    public String name(DeskId id, Language language) {
        return config.desks().stream()
                .filter(desk -> desk.id().equals(id))
                .findFirst()
                .map(DeskSpec::name)
                .map(words -> words.in(language))
                .orElse(id.value());
    }

    /// A service's name; its code if the configuration no longer knows it.
    public String name(ServiceCode code, Language language) {
        return service(code).map(Service::name).orElse(Words.vi(code.value())).in(language);
    }

    public Optional<Service> service(ServiceCode code) {
        return config.services().stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
