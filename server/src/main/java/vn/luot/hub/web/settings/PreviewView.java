package vn.luot.hub.web.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.report.Spread;
import vn.luot.hub.report.Visit;
import vn.luot.hub.simulate.Replay;
import vn.luot.text.Formats;
import vn.luot.text.Texts;

/// What another rule would have done to a day that was, in words.
///
/// @param title which day, or that there is none
public record PreviewView(String title, List<Compared> rows) {
    private static final int DAYS_BACK = 7;

    public PreviewView {
        rows = List.copyOf(rows);
    }

    /// A figure before and after, in minutes.
    ///
    /// @param tone `ok` if it is shorter by a minute or more, `bad` if longer, else empty
    public record Compared(String what, String before, String after, String tone) {}

    /// The last day before `today` on which somebody was served, within a week.
    ///
    /// @param visits of a day
    static PreviewView of(
            LocalDate today,
            Function<LocalDate, List<Visit>> visits,
            OfficeConfig before,
            OfficeConfig after,
            Texts texts) {
        return Stream.iterate(today.minusDays(1), day -> day.minusDays(1))
                .limit(DAYS_BACK)
                .flatMap(day -> compared(day, visits.apply(day), before, after, texts).stream())
                .findFirst()
                .orElseGet(() -> new PreviewView(texts.get("settings.no-yesterday"), List.of()));
    }

    private static Optional<PreviewView> compared(
            LocalDate day,
            List<Visit> visits,
            OfficeConfig before,
            OfficeConfig after,
            Texts texts) {
        var one = Replay.of(day, visits, before);
        var other = Replay.of(day, visits, after);
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        var of = one.get();
        var with = other.get();
        var rows =
                Stream.concat(
                                rows("settings.all", of.all(), with.all(), texts),
                                of.priority().n() == 0
                                        ? Stream.of()
                                        : rows(
                                                "settings.with-priority",
                                                of.priority(),
                                                with.priority(),
                                                texts))
                        .toList();
        var date = new Formats(texts.language()).date(day);
        var title = texts.get("settings.preview", date, of.all().n());
        return Optional.of(new PreviewView(title, rows));
    }

    private static Stream<Compared> rows(String of, Spread before, Spread after, Texts texts) {
        var who = texts.get(of);
        return Stream.of(
                row(texts.get("settings.mean", who), before.mean(), after.mean(), texts),
                row(
                        texts.get("settings.p90", who),
                        (double) before.p90(),
                        (double) after.p90(),
                        texts),
                row(
                        texts.get("settings.max", who),
                        (double) before.max(),
                        (double) after.max(),
                        texts));
    }

    private static Compared row(String what, double before, double after, Texts texts) {
        var less = Math.round(before / 60) - Math.round(after / 60);
        return new Compared(
                what,
                texts.get("common.minutes", Math.round(before / 60)),
                texts.get("common.minutes", Math.round(after / 60)),
                less > 0 ? "ok" : less < 0 ? "bad" : "");
    }
}
