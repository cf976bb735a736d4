package vn.luot.hub.web.manager;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Punctuality;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.manager.ManagerView.Trouble;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.DeskState;

/// Desks that should be open by now and are not.
record LateDesks(Hall hall, Language language) {
    /// More names are not read by anybody.
    private static final int NAMED = 8;

    Optional<Trouble> trouble() {
        return since().flatMap(from -> told(from, closed()));
    }

    /// When the session began that is on, once desks have had time to open.
    private Optional<LocalTime> since() {
        var now = hall.now().atZone(Rules.ZONE);
        var time = now.toLocalTime();
        return hall.config().get().calendar().sessions(now.toLocalDate()).stream()
                .filter(session -> time.isAfter(session.from().plus(Punctuality.GRACE)))
                .filter(session -> time.isBefore(session.to()))
                .map(session -> session.from())
                .findFirst();
    }

    private List<DeskSpec> closed() {
        return hall.config().get().desks().stream().filter(desk -> isClosed(desk)).toList();
    }

    private boolean isClosed(DeskSpec desk) {
        return Optional.ofNullable(hall.office().desks().get(desk.id()))
                .filter(known -> known.state() != DeskState.CLOSED)
                .isEmpty();
    }

    private Optional<Trouble> told(LocalTime from, List<DeskSpec> closed) {
        if (closed.isEmpty()) return Optional.empty();
        var texts = Texts.of(language);
        var first =
                closed.stream()
                        .limit(NAMED)
                        .map(desk -> desk.name().in(language))
                        .collect(Collectors.joining(", "));
        var names =
                closed.size() > NAMED
                        ? texts.get("manager.desks-late-more", first, closed.size() - NAMED)
                        : first;
        var since = new Formats(language).time(from);
        return Optional.of(
                new Trouble(
                        "warn",
                        texts.get("manager.desks-late"),
                        texts.get("manager.desks-late-now", since, names)));
    }
}
