package vn.luot.hub.forecast;

import java.time.Instant;
import java.util.Optional;

/// Notices that visits take longer than they use to, in the whole office: a cumulative sum over
/// what is not explained by service, desk and the day's own beginning. Used by one thread.
///
/// As measured: a false alarm on every sixth day, four of five slow days found.
final class Drift {
    private static final double ALLOWED = 0.4;
    private static final double ALARM = 8;

    /// So that an alarm ends soon after its cause.
    private static final double MOST = 12;

    private static final double OVER = 4;
    private static final int BEGINNING = 20;
    private static final double SHRINK = 30;

    private double beginning;
    private int visits;
    private double sum;
    private boolean alarm;
    private Optional<Run> run = Optional.empty();

    /// Since when, how many, and by how much in sum.
    private record Run(Instant since, int visits, double excess) {
        Run with(double more) {
            return new Run(since, visits + 1, excess + more);
        }
    }

    /// What was noticed.
    record Slow(Instant since, int percent) {}

    void newDay() {
        beginning = 0;
        visits = 0;
        sum = 0;
        alarm = false;
        run = Optional.empty();
    }

    /// @param surprise the logarithm of a visit's length, less what was expected of it
    void add(double surprise, Instant at) {
        if (visits++ < BEGINNING) {
            beginning += surprise;
            return;
        }
        var excess = surprise - beginning / (BEGINNING + SHRINK);
        sum = Math.clamp(sum + excess / Lengths.SPREAD - ALLOWED, 0, MOST);
        run = sum == 0 ? Optional.empty() : Optional.of(from(at).with(excess));
        alarm = sum > (alarm ? OVER : ALARM);
    }

    private Run from(Instant at) {
        return run.orElseGet(() -> new Run(at, 0, 0));
    }

    Optional<Slow> slow() {
        return run.filter(_ -> alarm)
                .map(found -> new Slow(found.since(), percent(found.excess() / found.visits())));
    }

    private static int percent(double logarithm) {
        return (int) Math.round(100 * Math.expm1(logarithm));
    }
}
