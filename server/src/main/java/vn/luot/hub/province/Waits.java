package vn.luot.hub.province;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long some visits waited, so that many sites can be added up: a sum, and how many waited so
/// many minutes, begun ones counted whole.
///
/// Of the sum of sites the mean is exact to the second. So are the shares of at most 15 and 30
/// minutes, for a wait is at most 15 minutes if and only if it is at most 15 begun ones. The
/// nearest-rank P90 is that of all single waits rounded up to the minute: rounding up keeps their
/// order.
///
/// @param seconds of all together
/// @param minutes how many visits by minutes, rounded up
public record Waits(long seconds, SortedMap<Integer, Integer> minutes) {
    public static final Waits NONE = new Waits(0, new TreeMap<>());

    private static final int MINUTE = 60;

    /// In minutes: a visit ends with its day, what is longer is a clock that was wrong.
    private static final int LONGEST = 2 * 24 * 60;

    public Waits {
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
        long most = 0;
        long least = 0;
        for (var of : minutes.entrySet()) {
            if (of.getKey() < 0 || of.getKey() > LONGEST || of.getValue() < 1)
                throw new IllegalArgumentException("no waits: " + of);
            most += (long) of.getKey() * MINUTE * of.getValue();
            if (of.getKey() > 0) least += ((of.getKey() - 1L) * MINUTE + 1) * of.getValue();
        }
        if (seconds < least || seconds > most)
            throw new IllegalArgumentException(seconds + " seconds are not of " + minutes);
    }

    public static Waits of(Collection<Long> seconds) {
        var minutes = new TreeMap<Integer, Integer>();
        long sum = 0;
        for (var one : seconds) {
            var counted = Math.clamp(one, 0, LONGEST * MINUTE);
            minutes.merge(Math.ceilDiv(counted, MINUTE), 1, Integer::sum);
            sum += counted;
        }
        return new Waits(sum, minutes);
    }

    public int n() {
        return minutes.values().stream().mapToInt(n -> n).sum();
    }

    /// Of all together, in seconds; 0 if nobody waited.
    public double mean() {
        var n = n();
        return n == 0 ? 0 : (double) seconds / n;
    }

    /// Nine of ten waited no longer, in minutes rounded up: the nearest rank.
    public int p90() {
        var left = (9 * n() + 9) / 10;
        for (var of : minutes.entrySet()) {
            left -= of.getValue();
            if (left <= 0) return of.getKey();
        }
        return 0;
    }

    /// How many waited no longer than so many minutes.
    public int within(int most) {
        return minutes.headMap(most + 1).values().stream().mapToInt(n -> n).sum();
    }

    Waits plus(Waits other) {
        var sum = new TreeMap<>(minutes);
        other.minutes.forEach((minute, n) -> sum.merge(minute, n, Integer::sum));
        return new Waits(seconds + other.seconds, sum);
    }
}
