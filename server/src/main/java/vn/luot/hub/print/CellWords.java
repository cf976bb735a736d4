package vn.luot.hub.print;

import vn.luot.text.Formats;
import vn.luot.text.Language;

/// How a cell reads in one language: `3,5` minutes, `98,7%`, `02/03/2026`.
public record CellWords(Formats formats) {
    static final String NOTHING = "–";

    public static CellWords in(Language language) {
        return new CellWords(new Formats(language));
    }

    public String of(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Whole(var number) -> formats.number(number);
            case Cell.Took(var seconds) -> formats.decimal(seconds / 60, 1);
            case Cell.Share(var share) -> formats.percent(share, 1);
            case Cell.Points(var points) -> formats.decimal(points, 2);
            case Cell.Day(var day) -> formats.date(day);
            case Cell.Clock(var time) -> formats.time(time);
            case Cell.None _ -> NOTHING;
        };
    }
}
