package vn.luot.hub.web.manager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.engine.Device;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.report.Faults;
import vn.luot.hub.web.BackupWords;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.TroubleWords;
import vn.luot.hub.web.manager.ManagerView.Trouble;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.PrinterState;

/// What needs somebody's attention now.
final class Troubles {
    private final Hall hall;
    private final Language language;
    private final Texts texts;
    private final Formats formats;

    Troubles(Hall hall, Language language) {
        this.hall = hall;
        this.language = language;
        this.texts = Texts.of(language);
        this.formats = new Formats(language);
    }

    List<Trouble> of(List<Device> devices, DayFigures today, Backups.State backups) {
        var found = new ArrayList<Trouble>();
        fault(today.faults()).ifPresent(found::add);
        for (var device : devices) {
            device(device).ifPresent(found::add);
            parts(device).forEach(found::add);
        }
        for (var desk : hall.office().desks().values()) overdue(desk).ifPresent(found::add);
        new LateDesks(hall, language).trouble().ifPresent(found::add);
        if (today.anomalies() > 0)
            found.add(
                    new Trouble(
                            "warn",
                            texts.get("manager.ratings"),
                            texts.get("manager.anomalies", today.anomalies())));
        if (backups.isTrouble())
            found.add(
                    new Trouble(
                            "bad", texts.get("backup.name"), BackupWords.of(backups, language)));
        return found;
    }

    /// While it lasts, and for the rest of the day: whoever waited then did not wait for a desk.
    private Optional<Trouble> fault(Faults today) {
        var since = hall.office().fault();
        if (since.isEmpty() && today.down().isZero()) return Optional.empty();
        var words =
                since.map(at -> texts.get("manager.fault-since", formats.time(at)))
                        .orElseGet(() ->
                                texts.get(
                                        "manager.fault-was",
                                        formats.duration(today.down()),
                                        today.waited()));
        return Optional.of(
                new Trouble(since.isPresent() ? "bad" : "warn", texts.get("manager.fault"), words));
    }

    private Optional<Trouble> device(Device device) {
        if (!device.online())
            return trouble(
                    "bad", device, texts.get("manager.offline", formats.time(device.lastSeen())));
        return device.state().map(DeviceState::printer).flatMap(printer -> paper(device, printer));
    }

    /// A device that is away has told us nothing new.
    private Stream<Trouble> parts(Device device) {
        return device.state().filter(_ -> device.online()).stream()
                .flatMap(state -> state.troubles().stream())
                .map(trouble ->
                        new Trouble("bad", device.id().value(), TroubleWords.of(trouble, texts)));
    }

    private Optional<Trouble> paper(Device device, PrinterState printer) {
        var words = texts.get("status.printer." + printer.word());
        return switch (printer) {
            case READY -> Optional.empty();
            case PAPER_LOW -> trouble("warn", device, words);
            case PAPER_OUT -> trouble("bad", device, since(device, words));
            case COVER_OPEN, CUTTER, JAM, OFFLINE, GONE -> trouble("bad", device, words);
        };
    }

    private String since(Device device, String words) {
        return hall.office()
                .paper(device.id())
                .outSince()
                .map(since -> texts.get("status.since", words, formats.time(since)))
                .orElse(words);
    }

    private static Optional<Trouble> trouble(String tone, Device device, String words) {
        return Optional.of(new Trouble(tone, device.id().value(), words));
    }

    private Optional<Trouble> overdue(Desk desk) {
        Instant now = hall.now();
        return desk.pause()
                .flatMap(Desk.Pause::until)
                .filter(now::isAfter)
                .map(until ->
                        new Trouble(
                                "warn",
                                hall.desk(desk.id(), language),
                                texts.get("manager.pause-over", formats.time(until))));
    }
}
