package vn.luot.hub.report;

import java.util.Collection;

/// How a number of durations are spread, in seconds. All 0 if there is none.
///
/// @param p90 nine of ten are no longer: the nearest rank
/// @param within15 share of at most 15 minutes, 0..1
/// @param within30 share of at most 30 minutes, 0..1
public record Spread(int n, double mean, long p90, long max, double within15, double within30) {
    private static final long MINUTES_15 = 15 * 60;
    private static final long MINUTES_30 = 30 * 60;

    public static Spread of(Collection<Long> seconds) {
        if (seconds.isEmpty()) return new Spread(0, 0, 0, 0, 0, 0);
        var sorted = seconds.stream().sorted().toList();
        var n = sorted.size();
        return new Spread(
                n,
                sorted.stream().mapToLong(s -> s).average().orElse(0),
                sorted.get((9 * n + 9) / 10 - 1),
                sorted.getLast(),
                share(seconds, MINUTES_15),
                share(seconds, MINUTES_30));
    }

    private static double share(Collection<Long> seconds, long limit) {
        return (double) seconds.stream().filter(s -> s <= limit).count() / seconds.size();
    }
}
