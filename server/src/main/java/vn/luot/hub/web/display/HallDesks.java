package vn.luot.hub.web.display;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.office.HallSpec.Layout;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Scene;
import vn.luot.hub.web.display.CallLog.Call;
import vn.luot.hub.web.display.HallView.Desks;
import vn.luot.hub.web.display.HallView.Row;
import vn.luot.hub.web.display.HallView.Zone;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;

/// The desks on a screen: by itself a table up to eight, a grid up to twenty-four, zones beyond.
record HallDesks(Scene scene, Display display, Language language, Map<DeskId, Ticket> tickets) {
    private static final int TABLE = 8;
    private static final int GRID = 24;
    private static final int UPRIGHT = 40;

    HallDesks(Scene scene, Display display, Language language) {
        this(scene, display, language, scene.atDesks());
    }

    Desks view(Optional<Call> hero) {
        var rows =
                scene.config().desks().stream()
                        .filter(display::shows)
                        .map(desk -> row(desk, hero))
                        .toList();
        return switch (display.layout()) {
            case AUTO ->
                    rows.size() > TABLE ? parts("grid", GRID, rows) : parts("list", TABLE, rows);
            case LIST -> parts("list", TABLE, rows);
            case ZONES -> parts("grid", GRID, rows);
            case GRID -> parts(rows.size() > GRID ? "dense" : "grid", Integer.MAX_VALUE, rows);
            case PORTRAIT ->
                    rows.size() > TABLE ? parts("grid", UPRIGHT, rows) : parts("list", TABLE, rows);
        };
    }

    /// Parts of about the same size, none larger than `most`.
    private Desks parts(String look, int most, List<Row> rows) {
        var count = Math.max(1, Math.ceilDiv(rows.size(), most));
        var size = Math.max(1, Math.ceilDiv(rows.size(), count));
        var parts = new ArrayList<Zone>();
        for (int from = 0; from < rows.size(); from += size)
            parts.add(zone(rows.subList(from, Math.min(rows.size(), from + size))));
        return new Desks(look, display.layout() == Layout.PORTRAIT, parts);
    }

    private Zone zone(List<Row> rows) {
        return new Zone(
                texts().get("hall.zone", rows.getFirst().sign(), rows.getLast().sign()), rows);
    }

    private Row row(DeskSpec spec, Optional<Call> hero) {
        var id = spec.id();
        var ticket = Optional.ofNullable(tickets.get(id));
        var state = scene.state(id);
        var services = state == DeskState.CLOSED ? spec.services() : served(id);
        return new Row(
                id.value(),
                services.stream()
                        .map(code -> scene.name(code, language))
                        .collect(Collectors.joining(" · ")),
                ticket.isPresent() && state == DeskState.PAUSED
                        ? stateWords(id, state)
                        : line(services, state),
                ticket.map(t -> t.number().toString()),
                stateWords(id, state),
                ticket.isPresent() ? "busy" : kind(state),
                ticket.filter(t -> t.priority().isPresent()).isPresent(),
                ticket.isPresent()
                        && hero.filter(call -> call.id().equals(ticket.get().id())).isPresent());
    }

    private Collection<ServiceCode> served(DeskId id) {
        return scene.desk(id).map(Desk::services).orElseThrow().stream().sorted().toList();
    }

    private static String kind(DeskState state) {
        return switch (state) {
            case OPEN -> "idle";
            case PAUSED -> "paused";
            case CLOSED -> "closed";
        };
    }

    private String stateWords(DeskId id, DeskState state) {
        return switch (state) {
            case OPEN -> texts().get("hall.idle");
            case CLOSED -> texts().get("hall.closed");
            case PAUSED ->
                    scene.desk(id)
                            .flatMap(Desk::pause)
                            .flatMap(Desk.Pause::until)
                            .map(until -> new Formats(language).time(until))
                            .map(until -> texts().get("hall.paused-until", until))
                            .orElse(texts().get("hall.paused"));
        };
    }

    /// How many wait and how long it takes; with several lines, how many in each.
    private String line(Collection<ServiceCode> services, DeskState state) {
        var waiting = services.stream().filter(code -> scene.line(code) > 0).toList();
        if (state == DeskState.CLOSED) return "";
        if (waiting.isEmpty()) return texts().get("hall.nobody-waits");
        if (waiting.size() == 1) return line(waiting.getFirst());
        return waiting.stream()
                .map(code -> code + " " + texts().get("hall.waiting", scene.line(code)))
                .collect(Collectors.joining(" · "));
    }

    private String line(ServiceCode code) {
        var people = texts().get("hall.waiting", scene.line(code));
        return scene.range(code)
                .map(range -> range.in(language))
                .map(range -> people + " · " + range)
                .orElse(people);
    }

    private Texts texts() {
        return Texts.of(language);
    }
}
