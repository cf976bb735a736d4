package vn.luot.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What was said of each wait, beside what came.
final class Scores {
    static final String OURS = "Lượt: rehearsals";
    static final String ORACLE = "oracle: true lengths known";

    private final List<Wait> waits = new ArrayList<>();

    /// One ticket that had to wait, minutes.
    ///
    /// @param day from 0
    /// @param minute of the day at which it began to wait
    /// @param sentOn whether it was at a desk already
    /// @param range low and high as worked out, then as printed
    record Wait(
            int day,
            double minute,
            boolean priority,
            boolean sentOn,
            double waited,
            Map<String, Double> said,
            double[] range) {
        double error(String who) {
            return said.getOrDefault(who, Double.NaN) - waited;
        }
    }

    /// How one of them did.
    record Score(
            int n,
            double mae,
            double rmse,
            double median,
            double p90,
            double bias,
            double within5,
            double late10) {}

    /// How ranges did.
    record Ranges(double coverage, double early, double late, double width) {}

    void add(Wait wait) {
        waits.add(wait);
    }

    void addAll(Scores others) {
        waits.addAll(others.waits);
    }

    Scores only(Predicate<Wait> which) {
        var some = new Scores();
        waits.stream().filter(which).forEach(some::add);
        return some;
    }

    List<Wait> all() {
        return List.copyOf(waits);
    }

    int size() {
        return waits.size();
    }

    double meanWait() {
        return waits.stream().mapToDouble(Wait::waited).average().orElse(0);
    }

    Score of(String who) {
        var errors = waits.stream().mapToDouble(w -> w.error(who)).toArray();
        var absolute = Arrays.stream(errors).map(Math::abs).sorted().toArray();
        return new Score(
                errors.length,
                mean(absolute),
                Math.sqrt(Arrays.stream(errors).map(e -> e * e).average().orElse(0)),
                absolute.length == 0 ? 0 : absolute[absolute.length / 2],
                absolute.length == 0 ? 0 : absolute[(int) (.9 * (absolute.length - 1))],
                mean(errors),
                share(Arrays.stream(absolute).filter(e -> e <= 5).count()),
                share(Arrays.stream(errors).filter(e -> e < -10).count()));
    }

    /// @param printed whether the ranges as printed are meant
    Ranges ranges(boolean printed) {
        var at = printed ? 2 : 0;
        return new Ranges(
                share(
                        waits.stream()
                                .filter(w -> w.waited() >= w.range()[at])
                                .filter(w -> w.waited() <= w.range()[at + 1])
                                .count()),
                share(waits.stream().filter(w -> w.waited() < w.range()[at]).count()),
                share(waits.stream().filter(w -> w.waited() > w.range()[at + 1]).count()),
                waits.stream()
                        .mapToDouble(w -> w.range()[at + 1] - w.range()[at])
                        .average()
                        .orElse(0));
    }

    private double share(long count) {
        return waits.isEmpty() ? 0 : 100.0 * count / waits.size();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
