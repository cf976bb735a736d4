package vn.luot.hub.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// What people thought, with what it takes to judge it.
///
/// @param served visits that could be rated
/// @param levels how often each level was given, level 1 first
public record Satisfaction(int served, List<Integer> levels) {
    /// Below this many ratings no share is shown: "chưa đủ mẫu".
    public static final int ENOUGH = 30;

    private static final int LEVELS = 5;

    public Satisfaction {
        levels = List.copyOf(levels);
    }

    static Satisfaction of(int served, Collection<Integer> ratings) {
        var levels =
                IntStream.rangeClosed(1, LEVELS)
                        .mapToObj(level -> (int) ratings.stream().filter(r -> r == level).count())
                        .toList();
        return new Satisfaction(served, levels);
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

    public boolean enough() {
        return rated() >= ENOUGH;
    }
}
