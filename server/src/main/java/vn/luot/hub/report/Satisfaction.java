package vn.luot.hub.report;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What people thought, with what it takes to judge it.
///
/// @param served visits that could be rated
/// @param levels how often each level was given, level 1 first
/// @param scales how many ratings came from boxes or forms of 3, 4 and 5 levels
public record Satisfaction(int served, List<Integer> levels, SortedMap<Integer, Integer> scales) {
    /// Below this many ratings no share is shown: "chưa đủ mẫu".
    public static final int ENOUGH = 30;

    private static final int LEVELS = 5;

    public Satisfaction {
        levels = List.copyOf(levels);
        scales = Collections.unmodifiableSortedMap(new TreeMap<>(scales));
    }

    static Satisfaction of(int served, Collection<Visit> rated) {
        var ratings = rated.stream().flatMap(visit -> visit.level().stream()).toList();
        var scales = new TreeMap<Integer, Integer>();
        rated.forEach(visit -> visit.scale().ifPresent(n -> scales.merge(n, 1, Integer::sum)));
        return new Satisfaction(served, levels(ratings), scales);
    }

    /// @param ratings 1..5, of boxes or forms of any scale
    static Satisfaction ofLevels(int served, Collection<Integer> ratings) {
        return new Satisfaction(served, levels(ratings), new TreeMap<>());
    }

    private static List<Integer> levels(Collection<Integer> ratings) {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> (int) ratings.stream().filter(r -> r == level).count())
                .toList();
    }

    public int rated() {
        return levels.stream().mapToInt(n -> n).sum();
    }

    /// Levels 4 and 5.
    public int satisfied() {
        return levels.get(3) + levels.get(4);
    }

    /// "Tỷ lệ phản hồi", 0..1.
    public double responseRate() {
        return served == 0 ? 0 : (double) rated() / served;
    }

    /// "Tỷ lệ hài lòng", 0..1; 0 if nobody rated.
    public double share() {
        return rated() == 0 ? 0 : (double) satisfied() / rated();
    }

    /// The 95 % interval of [#share].
    public Wilson interval() {
        return Wilson.of(satisfied(), rated());
    }

    /// Whether boxes of different scales are in one figure, which must be said.
    public boolean mixed() {
        return scales.size() > 1;
    }

    public boolean enough() {
        return rated() >= ENOUGH;
    }
}
