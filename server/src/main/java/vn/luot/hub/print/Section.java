package vn.luot.hub.print;

import java.util.List;

/// A part of a report.
public sealed interface Section {
    /// The figures that come first.
    record Tiles(List<Tile> tiles) implements Section {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /// One large figure.
    ///
    /// @param basis what it takes to judge it; may be empty
    record Tile(String words, Cell figure, String basis) {}

    /// @param title may be empty
    /// @param rows each with one cell for each column
    record Table(String title, List<Column> columns, List<List<Cell>> rows) implements Section {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows)
                if (row.size() != columns.size())
                    throw new IllegalArgumentException(
                            "%d cells under %d columns: %s"
                                    .formatted(row.size(), columns.size(), row));
        }

        /// Whether figures stand in a column; the first one names the rows.
        boolean isFigures(int column) {
            return column > 0
                    && rows.stream()
                            .map(row -> row.get(column))
                            .anyMatch(cell -> cell.isFigure() && !(cell instanceof Cell.None));
        }
    }

    /// A heading of a table.
    ///
    /// @param unit in which cells are shown where a cell cannot say it, such as "phút"; may be
    ///   empty
    record Column(String words, String unit) {
        public Column(String words) {
            this(words, "");
        }
    }

    /// @param shown what it draws
    record Drawing(String title, Chart shown) implements Section {}

    /// Some sentences.
    record Words(String title, List<String> lines) implements Section {
        public Words {
            lines = List.copyOf(lines);
        }
    }
}
