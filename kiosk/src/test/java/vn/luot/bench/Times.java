package vn.luot.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/// How long one thing took, many times over.
///
/// @param nanos in the order they were taken; not empty
record Times(long[] nanos) {
    /// One try.
    interface Try {
        void once() throws Exception;
    }

    static Times of(int tries, Try something) throws Exception {
        var nanos = new long[tries];
        for (int i = 0; i < tries; i++) {
            var start = System.nanoTime();
            something.once();
            nanos[i] = System.nanoTime() - start;
        }
        return new Times(nanos);
    }

    double p50() {
        return millis(0.50);
    }

    double p99() {
        return millis(0.99);
    }

    LongStream stream() {
        return Arrays.stream(nanos);
    }

    long most() {
        return stream().max().orElseThrow();
    }

    private double millis(double share) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        var at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / (double) Duration.ofMillis(1).toNanos();
    }

    /// One line of the table.
    String line(String name) {
        return String.format(
                Locale.ROOT, "| %-58s | %8.2f | %8.2f | %5d |", name, p50(), p99(), nanos.length);
    }
}
