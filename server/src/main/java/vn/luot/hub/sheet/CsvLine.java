package vn.luot.hub.sheet;

import java.util.List;

/// A line with the number that an editor shows for it.
public record CsvLine(int number, List<String> cells) {
    public CsvLine {
        cells = List.copyOf(cells);
    }
}
