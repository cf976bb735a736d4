package vn.luot.hub.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.luot.hub.queue.Calendar;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// Who comes when: so many each half-hour, which services, how many of them first. Used by one
/// thread.
final class Arrivals {
    private static final int BINS = 48;
    private static final int BIN = 30;
    private static final int DAYS = 40;
    private static final double FIRST = 1.5;
    private static final double LAST = 0.5;

    /// As many visits as the day's intensity is shrunk towards the usual one.
    private static final double SHRINK = 20;

    private final double[] usual = new double[BINS];
    private final double[] today = new double[BINS];
    private final Map<ServiceCode, Double> mix = new HashMap<>();
    private double priority = 1;
    private double ordinary = 7;
    private double days = 1;

    private Arrivals() {}

    /// Nobody comes by chance, for comparison.
    static Arrivals none() {
        return new Arrivals();
    }

    /// Before anything is known: people come while numbers are given, three times as many in the
    /// beginning of a session as at its end. So about a quarter of the day comes in its first hour,
    /// as offices count that open with a crowd at the door; what comes today then sets the height.
    ///
    /// @param perBin how many come in half an hour, in the mean of such times
    static Arrivals usual(Calendar calendar, double perBin) {
        var arrivals = new Arrivals();
        var week = calendar.numbers().isEmpty() ? calendar.service() : calendar.numbers();
        var days = week.values().stream().filter(day -> !day.isEmpty()).toList();
        for (var day : days)
            for (var window : day) arrivals.expect(window, perBin / days.size() / BIN);
        return arrivals;
    }

    private void expect(Window window, double perMinute) {
        var from = window.from().toSecondOfDay() / 60;
        var to = window.to().toSecondOfDay() / 60;
        for (int minute = from; minute < to; minute++) {
            var passed = (minute + 0.5 - from) / (to - from);
            usual[minute / BIN] += perMinute * (FIRST + (LAST - FIRST) * passed);
        }
    }

    /// Whether no whole day has been seen yet.
    boolean isGuess() {
        return days < 2;
    }

    void newDay() {
        Arrays.fill(today, 0);
    }

    /// A night or a day on which nobody came says nothing of a working day.
    void endDay() {
        if (Arrays.stream(today).sum() == 0) return;
        days++;
        for (int bin = 0; bin < BINS; bin++)
            usual[bin] += (today[bin] - usual[bin]) / Math.min(days, DAYS);
    }

    void add(double minute, ServiceCode service, boolean first) {
        var bin = (int) (minute / BIN);
        if (bin >= 0 && bin < BINS) today[bin]++;
        mix.merge(service, 1.0, Double::sum);
        if (first) priority++;
        else ordinary++;
    }

    double priorityShare() {
        return priority / (priority + ordinary);
    }

    /// How busy today is against the usual day, up to now.
    double intensity(double now) {
        double came = SHRINK;
        double expected = SHRINK;
        for (int bin = 0; bin < (int) (now / BIN) && bin < BINS; bin++) {
            came += today[bin];
            expected += usual[bin];
        }
        return came / expected;
    }

    /// How unsure that is: the deviation of the logarithm.
    double doubt(double now) {
        double came = SHRINK;
        for (int bin = 0; bin < (int) (now / BIN) && bin < BINS; bin++) came += today[bin];
        return 1 / Math.sqrt(came);
    }

    /// When the next one comes.
    ///
    /// @param factor on the usual rate: intensity, and the share that is asked for
    double next(double after, double factor, double until, SplittableRandom random) {
        var t = after;
        while (t < until && t < BINS * BIN) {
            var bin = (int) (t / BIN);
            var end = BIN * (bin + 1.0);
            var rate = usual[bin] / BIN * factor;
            if (rate > 1e-9) {
                var next = t - Math.log(1 - random.nextDouble()) / rate;
                if (next < end) return next;
            }
            t = end;
        }
        return Hours.NEVER;
    }

    /// Cumulated shares of these services; each counts as seen once before.
    double[] cumulated(List<ServiceCode> services) {
        var shares = new double[services.size()];
        var sum = 0.0;
        for (int s = 0; s < shares.length; s++) {
            sum += 1 + mix.getOrDefault(services.get(s), 0.0);
            shares[s] = sum;
        }
        for (int s = 0; s < shares.length; s++) shares[s] /= sum;
        return shares;
    }
}
