package vn.luot.hub.web.province;

import java.util.List;

/// The sites of a province as the page shows them.
///
/// @param query of this period, as addresses write it
/// @param day as a form writes it; empty while a month is shown
/// @param month likewise
/// @param standing whether the figures are published
/// @param corrections the newest of them
/// @param more what is said of those that are not shown; may be empty
public record ProvinceView(
        String query,
        String day,
        String month,
        String period,
        String standing,
        Table sites,
        List<String> missing,
        Table corrections,
        String more,
        List<String> notes) {
    public ProvinceView {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /// @param heads one for each column
    public record Table(List<Head> heads, List<List<Shown>> rows) {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param address where it is put in this order; empty if there is no such order
    /// @param chosen whether it is
    public record Head(String words, String address, boolean chosen) {}

    /// What stands in a cell.
    public record Shown(String words, boolean figure) {}
}
