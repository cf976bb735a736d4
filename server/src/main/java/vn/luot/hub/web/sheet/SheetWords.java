package vn.luot.hub.web.sheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.luot.hub.report.OfficerSheet;
import vn.luot.hub.web.sheet.SheetView.Count;
import vn.luot.hub.web.sheet.SheetView.Tile;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// Says an officer's sheet.
record SheetWords(Language language, OfficerSheet sheet) {
    SheetView day(LocalDate day) {
        var month = YearMonth.from(day);
        return view(text("desk.sheet-day", formats().longDate(day)), month, false);
    }

    SheetView month(YearMonth month) {
        var title =
                text("desk.sheet-month", month.getMonthValue(), Integer.toString(month.getYear()));
        return view(title, month, true);
    }

    private SheetView view(String title, YearMonth month, boolean isMonth) {
        var rated = sheet.figures().satisfaction().rated();
        return new SheetView(
                title,
                month.toString(),
                isMonth,
                tiles(),
                opinion(),
                IntStream.iterate(5, level -> level > 0, level -> level - 1)
                        .mapToObj(level -> level(level, rated))
                        .toList(),
                counts(sheet.reasons(), "rating.reason.", rated),
                counts(sheet.purposes(), "desk.purpose.", sheet.figures().counts().served()),
                isMonth ? days() : List.of());
    }

    private List<Tile> tiles() {
        var serving = sheet.figures().serving();
        var mean = Duration.ofSeconds(Math.round(serving.mean()));
        return List.of(
                tile(sheet.figures().counts().served(), "desk.sheet-visits"),
                tile(sheet.turns(), "desk.sheet-turns"),
                tile(sheet.dossiers(), "desk.sheet-dossiers"),
                new Tile(
                        serving.n() == 0 ? "–" : formats().duration(mean),
                        text("desk.sheet-serving")));
    }

    private Tile tile(int figure, String key) {
        return new Tile(formats().number(figure), text(key));
    }

    private String opinion() {
        var satisfaction = sheet.figures().satisfaction();
        if (satisfaction.rated() == 0) return text("desk.sheet-unrated");
        var thanks = satisfaction.levels().getLast();
        return satisfaction.enough()
                ? text(
                        "desk.sheet-opinion",
                        formats().percent(satisfaction.share(), 1),
                        satisfaction.rated(),
                        thanks)
                : text("desk.sheet-few", satisfaction.rated(), thanks);
    }

    private Count level(int level, int rated) {
        var given = sheet.figures().satisfaction().levels().get(level - 1);
        return new Count(text("rating.level." + level), given, Math.max(1, rated));
    }

    /// The most frequent first.
    private <E extends Enum<E>> List<Count> counts(Map<E, Integer> counts, String part, int of) {
        return counts.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .map(e -> new Count(text(part + word(e.getKey())), e.getValue(), Math.max(1, of)))
                .toList();
    }

    private List<SheetView.Day> days() {
        return sheet.days().stream()
                .map(d ->
                        new SheetView.Day(
                                formats().date(d.day()), d.visits(), d.turns(), d.dossiers()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Formats formats() {
        return new Formats(language);
    }

    private String text(String key, Object... values) {
        return Texts.of(language).get(key, values);
    }
}
