package vn.luot.hub.outside;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What one file says: for the months in it, in the place of what was brought before.
public record Brought(List<OnTime> onTime, List<Index> indices) {
    public static final Brought NOTHING = new Brought(List.of(), List.of());

    public Brought {
        onTime = List.copyOf(onTime);
        indices = List.copyOf(indices);
    }

    public SortedSet<YearMonth> months() {
        var all =
                Stream.concat(
                        onTime.stream().map(OnTime::month), indices.stream().map(Index::month));
        return new TreeSet<>(all.toList());
    }

    public int rows() {
        return onTime.size() + indices.size();
    }
}
