package vn.luot.hub.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The last so many values of something. Used by one thread.
final class Ring {
    private final double[] values;
    private int size;
    private int next;

    Ring(int capacity, double... first) {
        values = new double[capacity];
        for (var value : first) add(value);
    }

    void add(double value) {
        values[next] = value;
        next = (next + 1) % values.length;
        if (size < values.length) size++;
    }

    int size() {
        return size;
    }

    double get(int index) {
        return values[index];
    }

    double any(SplittableRandom random) {
        return values[random.nextInt(size)];
    }

    double mean() {
        return size == 0 ? 0 : Arrays.stream(values, 0, size).sum() / size;
    }

    int above(double limit) {
        var count = 0;
        for (int i = 0; i < size; i++) if (values[i] > limit) count++;
        return count;
    }

    /// @param p 0..1
    double quantile(double p) {
        return quantile(Arrays.copyOf(values, size), p);
    }

    /// Linear between the two nearest. Sorts what it is given.
    static double quantile(double[] values, double p) {
        Arrays.sort(values);
        return sorted(values, p);
    }

    /// The same of values that are sorted.
    static double sorted(double[] values, double p) {
        var place = p * (values.length - 1);
        var below = (int) Math.floor(place);
        if (below >= values.length - 1) return values[values.length - 1];
        return values[below] + (place - below) * (values[below + 1] - values[below]);
    }
}
