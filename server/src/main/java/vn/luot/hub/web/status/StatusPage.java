package vn.luot.hub.web.status;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.TroubleWords;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.display.Screens;
import vn.luot.text.Formats;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.PrinterState;

/// What is wrong now and what to do, the worst first; then kiosks and boxes: connected or not,
/// paper, what waits to be sent, when last seen.
public final class StatusPage implements Page {
    private static final Logger log = LoggerFactory.getLogger(StatusPage.class);

    private final Hall hall;
    private final Devices devices;
    private final Screens screens;
    private final Supplier<List<Fault>> hub;

    /// @param tone `warn` or `bad`
    /// @param what which machine
    /// @param remedy one sentence: what to do
    public record FaultRow(String tone, String what, String words, String remedy) {}

    /// @param tone `ok`, `warn` or `bad`
    /// @param paper what else is known of the printer
    /// @param troubles what else is wrong, in words
    public record DeviceRow(
            String name,
            boolean online,
            String lastSeen,
            String printer,
            String tone,
            List<String> paper,
            List<String> troubles,
            String details) {}

    /// One open page of a display.
    ///
    /// @param display what reloads it
    /// @param speaks whether calls come out of it
    public record ScreenRow(
            String display, String name, boolean speaks, String from, String since, String seen) {}

    /// @param hub what is wrong with the hub itself; asked on the page's own thread
    public StatusPage(Hall hall, Devices devices, Screens screens, Supplier<List<Fault>> hub) {
        this.hall = hall;
        this.devices = devices;
        this.screens = screens;
        this.hub = hub;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/status", this::show, Access.SIGNED_IN);
        routes.sse(
                "/status/live",
                client -> {
                    var visit = Visit.of(client.ctx());
                    hall.live().serve(client, () -> fragment(visit));
                },
                Access.SIGNED_IN);
        routes.post("/status/displays/reload", this::reload, Access.MANAGER);
    }

    /// All pages of displays, or those of one, load themselves anew.
    private void reload(Context ctx) {
        var display = Optional.ofNullable(ctx.formParam("display"));
        log.info(
                "{} reloads {}",
                Visit.of(ctx).actor().label(),
                display.map(id -> "display \"" + id + '"').orElse("all displays"));
        screens.reload(display);
        hall.live().changed();
        Actions.done(ctx, "/status");
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("status.title")).css("status").js("live");
        ctx.html(hall.templates().statusPage(layout, fragment(visit)).render());
    }

    private String fragment(Visit visit) {
        List<DeviceRow> rows = devices.all().stream().map(d -> row(d, visit)).toList();
        return hall.templates().statusDevices(visit, faults(visit), rows, screens(visit)).render();
    }

    private List<ScreenRow> screens(Visit visit) {
        var formats = new Formats(visit.language());
        var spec = hall.config().get().hall();
        return screens.all().stream()
                .map(screen ->
                        new ScreenRow(
                                screen.display(),
                                spec.display(screen.display())
                                        .map(display -> display.name().in(visit.language()))
                                        .orElseGet(() -> visit.text("hall.title")),
                                screens.speaks(screen, spec, hall.now()),
                                screen.from(),
                                formats.moment(screen.since()),
                                formats.moment(screen.seen())))
                .toList();
    }

    private List<FaultRow> faults(Visit visit) {
        var words = FaultWords.of(visit.language(), hall.now());
        var kiosks = new DeviceFaults(hall.office()::paper).of(devices.all());
        return Stream.concat(hub.get().stream(), kiosks.stream())
                .sorted(Comparator.comparingInt(Fault::rank))
                .map(words::row)
                .toList();
    }

    private DeviceRow row(Device device, Visit visit) {
        var formats = new Formats(visit.language());
        var printer = device.state().map(DeviceState::printer).orElse(PrinterState.GONE);
        return new DeviceRow(
                device.id().value(),
                device.online(),
                formats.moment(device.lastSeen()),
                visit.text("status.printer." + printer.word()),
                tone(printer),
                paper(device, visit),
                device.state().stream()
                        .flatMap(state -> state.troubles().stream())
                        .map(trouble -> TroubleWords.of(trouble, visit.texts()))
                        .toList(),
                device.state()
                        .map(state -> details(state, device, visit))
                        .orElseGet(() -> visit.text("status.never")));
    }

    private static String details(DeviceState state, Device device, Visit visit) {
        var clock = visit.text(state.clockSynced() ? "status.clock" : "status.no-clock");
        return visit.text(
                "status.details",
                state.profile(),
                state.version(),
                state.pending(),
                device.ownSeries().isPresent() ? device.series() : "–",
                state.rev(),
                clock);
    }

    /// What the printer can tell, and what its rolls have cost today.
    private List<String> paper(Device device, Visit visit) {
        var without = hall.office().paper(device.id()).until(hall.now());
        var lines = new ArrayList<String>();
        device.state()
                .flatMap(DeviceState::answers)
                .ifPresent(answers -> lines.add(visit.text("status.answers." + answers.word())));
        if (!without.isZero())
            lines.add(
                    visit.text(
                            "status.without-paper",
                            without.toMinutes(),
                            "%02d".formatted(without.toSecondsPart())));
        return lines;
    }

    private static String tone(PrinterState printer) {
        return switch (printer) {
            case READY -> "ok";
            case PAPER_LOW -> "warn";
            case PAPER_OUT, COVER_OPEN, CUTTER, JAM, OFFLINE, GONE -> "bad";
        };
    }
}
