package vn.luot.hub.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.queue.Rules;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.wire.OfficeCard.Window;

/// When the office serves people, in words.
///
/// @param open whether people are served now
/// @param today such as `07:30–11:30 · 13:30–17:00`; absent on a closed day
/// @param numbers when numbers are given today, likewise
/// @param next when it opens again, such as `13:30` or `07:30, Thứ Hai 02/03/2026`; absent while it
///   is open, and if no day is near
public record Hours(
        boolean open, Optional<String> today, Optional<String> numbers, Optional<String> next) {
    public static Hours of(Scene scene, Language language) {
        var calendar = scene.config().calendar();
        var day = scene.today();
        var time = scene.now().atZone(Rules.ZONE).toLocalTime();
        var sessions = calendar.sessions(day);
        var open =
                sessions.stream().anyMatch(s -> !time.isBefore(s.from()) && time.isBefore(s.to()));
        return new Hours(
                open,
                words(sessions, language),
                words(calendar.numberWindows(day), language),
                open ? Optional.empty() : next(scene, day, new Formats(language)));
    }

    private static Optional<String> next(Scene scene, LocalDate day, Formats formats) {
        return scene.config()
                .calendar()
                .nextSession(scene.now())
                .map(at -> Rules.day(at).equals(day) ? formats.time(at) : formats.moment(at));
    }

    private static Optional<String> words(List<Window> windows, Language language) {
        var formats = new Formats(language);
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        windows.stream()
                                .map(w -> formats.time(w.from()) + "–" + formats.time(w.to()))
                                .collect(Collectors.joining(" · ")));
    }
}
