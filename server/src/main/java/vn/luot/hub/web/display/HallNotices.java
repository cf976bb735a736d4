package vn.luot.hub.web.display;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.queue.Waited;
import vn.luot.hub.web.Scene;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.wire.OfficeCard.Window;

/// What the hall is told without anybody pressing a key: that what all desks work with is down, an
/// apology to whoever waits long, and that the session ends soon; then the office's own notices.
record HallNotices(Scene scene, Language language) {
    private static final Duration APOLOGISES_AFTER = Duration.ofMinutes(30);
    private static final Duration CLOSING = Duration.ofMinutes(15);

    List<String> all() {
        var notices = new ArrayList<String>();
        scene.office()
                .fault()
                .map(since -> text("hall.fault", new Formats(language).time(since)))
                .ifPresent(notices::add);
        if (isSorry()) notices.add(text("hall.sorry"));
        closing().ifPresent(notices::add);
        scene.config().notices().forEach(words -> notices.add(words.in(language)));
        return notices;
    }

    /// Waiting counts from the opening of the session: whoever came early knew that it was closed.
    private boolean isSorry() {
        var calendar = scene.config().calendar();
        return calendar.inSession(scene.now())
                && scene.office()
                        .waiting()
                        .map(HallNotices::waitsFrom)
                        .mapToLong(from -> Waited.of(calendar, from, scene.now()).inHours())
                        .anyMatch(seconds -> seconds > APOLOGISES_AFTER.toSeconds());
    }

    /// One who was at a desk already, or stayed the night, waits anew.
    private static Instant waitsFrom(Ticket ticket) {
        return ticket.stage() instanceof Stage.Waiting(var since)
                        && (ticket.firstCalledAt().isPresent() || ticket.isCarriedOver())
                ? since
                : ticket.issuedAt();
    }

    private Optional<String> closing() {
        if (scene.lines().isEmpty()) return Optional.empty();
        var time = scene.now().atZone(Rules.ZONE).toLocalTime();
        return scene.config().calendar().sessions(scene.today()).stream()
                .filter(s -> !time.isBefore(s.from()) && time.isBefore(s.to()))
                .findFirst()
                .flatMap(session -> closing(session, Duration.between(time, session.to())));
    }

    private Optional<String> closing(Window session, Duration left) {
        if (left.compareTo(CLOSING) > 0) return Optional.empty();
        var minutes = left.plusSeconds(59).toMinutes();
        return Optional.of(
                text(
                        session.to().isAfter(LocalTime.NOON)
                                ? "hall.closing-pm"
                                : "hall.closing-am",
                        minutes));
    }

    private String text(String key, Object... values) {
        return Texts.of(language).get(key, values);
    }
}
