package vn.luot.hub.outside;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The index of a month.
///
/// @param scores of every part
public record Index(YearMonth month, SortedMap<IndexPart, BigDecimal> scores) {
    public Index {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    public Index(YearMonth month, Map<IndexPart, BigDecimal> scores) {
        this(month, new TreeMap<>(scores));
    }

    /// Of 100.
    public BigDecimal total() {
        return scores.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
