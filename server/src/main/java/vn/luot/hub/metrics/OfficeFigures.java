package vn.luot.hub.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Event.TicketIssued;
import vn.luot.wire.DeskState;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.ServiceCode;

/// What comes and goes with an office: its services, desks and devices, each a row of its table.
final class OfficeFigures {
    private final MeterRegistry registry;
    private final Engine engine;
    private final Devices devices;
    private final MultiGauge waiting;
    private final MultiGauge desks;
    private final MultiGauge lag;
    private final MultiGauge online;

    OfficeFigures(MeterRegistry registry, Engine engine, Devices devices) {
        this.registry = registry;
        this.engine = engine;
        this.devices = devices;
        this.waiting = table("luot.waiting", "People who wait, by service.");
        this.desks = table("luot.desks", "Desks, by state.");
        this.lag = table("luot.device.outbox", "Events a device has yet to send.");
        this.online = table("luot.device.online", "1 while a device is connected.");
        engine.office().rules().services().keySet().forEach(this::issued);
        engine.listen((_, _, entries) -> entries.forEach(this::count));
    }

    private MultiGauge table(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private void count(Recorded entry) {
        if (entry.event() instanceof TicketIssued issued) issued(issued.service()).increment();
    }

    private Counter issued(ServiceCode service) {
        return Counter.builder("luot.tickets.issued")
                .description("Tickets since the start, by service.")
                .tag("service", service.value())
                .register(registry);
    }

    /// Makes the tables those of this moment.
    void refresh() {
        var office = engine.office();
        fill(
                waiting,
                office.rules().services().keySet().stream()
                        .map(s -> row("service", s.value(), office.waiting(s).count())));
        var states = office.desks().values().stream().map(Desk::state).toList();
        fill(desks, Arrays.stream(DeskState.values()).map(state -> row(state, states)));
        fill(lag, devices.all().stream().map(OfficeFigures::lag));
        fill(online, devices.all().stream().map(d -> row("device", name(d), d.online() ? 1 : 0)));
    }

    private static Row<Number> row(DeskState state, List<DeskState> states) {
        var count = states.stream().filter(state::equals).count();
        return row("state", state.name().toLowerCase(Locale.ROOT), count);
    }

    private static Row<Number> lag(Device device) {
        return row("device", name(device), device.state().map(DeviceState::pending).orElse(0L));
    }

    private static String name(Device device) {
        return device.id().value();
    }

    private static Row<Number> row(String label, String of, Number value) {
        return Row.of(Tags.of(label, of), value);
    }

    private static void fill(MultiGauge table, Stream<Row<Number>> rows) {
        table.register(rows.toList(), true);
    }
}
