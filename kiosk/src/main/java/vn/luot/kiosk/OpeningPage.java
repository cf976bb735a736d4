package vn.luot.kiosk;

import static vn.luot.kiosk.Phrases.texts;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.kiosk.hardware.Screen.Kind;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.panel.Opening;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.Window;

/// Says that no numbers are given now, and when they are again. Pure.
///
/// @param office absent until the device is configured
record OpeningPage(Optional<OfficeCard> office) implements Phrases {
    Page of(Opening opening) {
        return new Page(Kind.CLOSED, closed(opening), Optional.empty(), hours(opening), List.of());
    }

    private Words closed(Opening opening) {
        return opening.next()
                .map(next -> opensAgain(next, opening.holiday()))
                .orElse(say("closed"));
    }

    /// When numbers are given on the day of the next opening.
    private List<Words> hours(Opening opening) {
        return opening.next().stream()
                .flatMap(next -> {
                    var day = next.day().getDayOfWeek();
                    var windows =
                            office.flatMap(card -> Optional.ofNullable(card.numbers().get(day)));
                    return windows.stream().map(all -> hours(day, all));
                })
                .toList();
    }

    private Words hours(DayOfWeek day, List<Window> windows) {
        return each(language -> {
            var formats = new Formats(language);
            var spans =
                    windows.stream()
                            .map(w -> formats.time(w.from()) + "–" + formats.time(w.to()))
                            .collect(Collectors.joining(", "));
            return texts(language).get("kiosk.hours", formats.weekday(day), spans);
        });
    }

    private Words opensAgain(Opening.Next next, boolean holiday) {
        if (next.today()) return say("closed-today", new Formats(Language.VI).time(next.from()));
        return each(language -> {
            var formats = new Formats(language);
            return texts(language)
                    .get(
                            holiday ? "kiosk.closed-holiday" : "kiosk.closed-day",
                            formats.time(next.from()),
                            formats.longDate(next.day()));
        });
    }
}
