package vn.luot.lab;

import java.util.stream.IntStream;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.web.SampleDay;

/// How long the manager's advice takes in a shipped office with many people waiting.
record AdviceCost(long waiting, int desks, double millis) {
    private static final int TIMES = 31;

    /// The middle of some times, after others that only warm up.
    static AdviceCost of(String office, int waiting) {
        var day = SampleDay.of(office).crowded(waiting);
        var estimator = new Estimator(day.config().rules());
        day.entries().forEach(entry -> estimator.add(entry.event()));
        var millis =
                IntStream.range(0, 2 * TIMES)
                        .mapToDouble(seq -> time(estimator, day, seq))
                        .skip(TIMES)
                        .sorted()
                        .toArray();
        return new AdviceCost(
                day.office().waiting().count(), day.config().desks().size(), millis[TIMES / 2]);
    }

    private static double time(Estimator estimator, SampleDay day, long seq) {
        var start = System.nanoTime();
        var counsel = estimator.counsel(day.office(), day.now(), seq);
        var taken = (System.nanoTime() - start) / 1e6;
        if (counsel.now().services().isEmpty()) throw new IllegalStateException("nobody waits");
        return taken;
    }
}
