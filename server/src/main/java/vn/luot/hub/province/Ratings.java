package vn.luot.hub.province;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What people thought.
///
/// @param levels how often each level was given, level 1 first
/// @param scales how many ratings came from boxes or forms of 3, 4 and 5 levels
public record Ratings(List<Integer> levels, SortedMap<Integer, Integer> scales) {
    private static final int LEVELS = 5;

    static final Ratings NONE = new Ratings(Collections.nCopies(LEVELS, 0), new TreeMap<>());

    public Ratings {
        levels = List.copyOf(levels);
        scales = Collections.unmodifiableSortedMap(new TreeMap<>(scales));
        if (levels.size() != LEVELS || levels.stream().anyMatch(n -> n < 0))
            throw new IllegalArgumentException("no levels: " + levels);
        if (scales.values().stream().anyMatch(n -> n < 1))
            throw new IllegalArgumentException("no scales: " + scales);
    }

    int n() {
        return levels.stream().mapToInt(n -> n).sum();
    }

    Ratings plus(Ratings other) {
        var sum = new TreeMap<>(scales);
        other.scales.forEach((scale, n) -> sum.merge(scale, n, Integer::sum));
        return new Ratings(
                IntStream.range(0, LEVELS)
                        .mapToObj(i -> levels.get(i) + other.levels.get(i))
                        .toList(),
                sum);
    }
}
