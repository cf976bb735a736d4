package vn.luot.hub.web.sheet;

import java.util.List;

/// An officer's sheet in one language.
///
/// @param title with the day or the month
/// @param month as a form writes it, such as `2026-03`
/// @param isMonth whether it is a month's, else today's
/// @param tiles the figures that come first
/// @param opinion what people thought, in a sentence
public record SheetView(
        String title,
        String month,
        boolean isMonth,
        List<Tile> tiles,
        String opinion,
        List<Count> levels,
        List<Count> reasons,
        List<Count> purposes,
        List<Day> days) {
    public SheetView {
        tiles = List.copyOf(tiles);
        levels = List.copyOf(levels);
        reasons = List.copyOf(reasons);
        purposes = List.copyOf(purposes);
        days = List.copyOf(days);
    }

    /// One large figure.
    public record Tile(String figure, String words) {}

    /// @param of how many there are in all, at least 1
    public record Count(String words, int count, int of) {}

    /// One day of the month.
    public record Day(String date, int visits, int turns, int dossiers) {}
}
