package vn.luot.hub.print;

import java.util.List;

/// What a picture of figures shows.
public sealed interface Chart {
    /// Bars beside each other, one group for each label.
    ///
    /// @param series each with one value for each label
    record Bars(List<String> labels, List<Series> series) implements Chart {
        public Bars {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
        }
    }

    record Series(String words, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /// A share from one time to the next, with the limits between which chance alone would keep it.
    ///
    /// @param words of the share, the mean and the limits
    /// @param points 0..1, in order
    record Control(Labels words, List<Point> points, double mean) implements Chart {
        public Control {
            points = List.copyOf(points);
        }
    }

    record Labels(String share, String mean, String limits) {}

    /// @param low lower limit of chance
    /// @param high upper limit of chance
    record Point(String label, double share, double low, double high) {}

    /// Squares, the darker the more.
    ///
    /// @param values by row, then column
    record Heat(List<String> rows, List<String> columns, List<List<Double>> values)
            implements Chart {
        public Heat {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            values = values.stream().map(List::copyOf).toList();
        }
    }
}
