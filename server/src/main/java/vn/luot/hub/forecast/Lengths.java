package vn.luot.hub.forecast;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// How long visits take: a service, times a desk, times the day. Minutes. Used by one thread.
///
/// ln(length) = service + desk + day + chance; each part follows what it sees, the more slowly the
/// more it has seen, and starts from what is configured.
final class Lengths {
    /// How far the logarithms of lengths lie apart, before anything is known.
    static final double SPREAD = 0.6;

    /// One in a hundred lies so many deviations above the mean.
    private static final double RARE = 2.326;

    private static final double SHORTEST = 0.2;
    private static final int KEPT = 250;
    private static final int TRUSTED = 60;
    private static final double DAY_KEEPS = Math.pow(0.5, 1 / 30.0);
    private static final double DAY_SHRINK = 30;

    private final Function<ServiceCode, Duration> usual;
    private final Map<ServiceCode, Kind> kinds = new HashMap<>();
    private final Map<DeskId, Pace> paces = new HashMap<>();
    private boolean certain;
    private double daySum;
    private double dayWeight;
    private double day;
    private int seen;

    /// A service: the logarithm's mean, how many were seen, and the last lengths without the
    /// effects of desk and day.
    static final class Kind {
        private final double prior;
        private final Ring ring;
        private final boolean certain;
        private double mean;
        private int seen;

        private Kind(double usualMinutes) {
            prior = Math.log(usualMinutes) - SPREAD * SPREAD / 2;
            mean = prior;
            ring = new Ring(KEPT);
            certain = false;
        }

        /// One whose lengths are known.
        Kind(double[] lengths) {
            ring = new Ring(lengths.length, lengths);
            prior = Math.log(ring.mean()) - SPREAD * SPREAD / 2;
            mean = prior;
            certain = true;
        }

        double typical() {
            var weight = ring.size() / (ring.size() + 6.0);
            return weight * ring.mean() + (1 - weight) * Math.exp(prior + SPREAD * SPREAD / 2);
        }

        double draw(SplittableRandom random) {
            var known = ring.size();
            if (known < TRUSTED && random.nextDouble() * (known + 6) < 6)
                return Math.exp(prior + SPREAD * random.nextGaussian());
            return ring.any(random);
        }

        /// What one visit in a hundred exceeds.
        double longest() {
            var smooth = Math.exp(mean + RARE * SPREAD);
            if (ring.size() >= TRUSTED) return ring.quantile(0.99);
            return ring.size() == 0 ? smooth : Math.max(smooth, ring.quantile(0.99));
        }

        /// A length from the smooth curve, for those longer than all that were seen.
        double drawSmooth(SplittableRandom random) {
            return Math.exp(mean + SPREAD * random.nextGaussian());
        }

        int known() {
            return ring.size();
        }

        double length(int index) {
            return ring.get(index);
        }

        /// How unsure its mean is: the deviation of the logarithm.
        double doubt() {
            return certain ? 0 : Math.min(0.5, SPREAD / Math.sqrt(seen + 1.5) + 0.05);
        }
    }

    private static final class Pace {
        private double effect;
        private int seen;

        Pace(double effect) {
            this.effect = effect;
        }
    }

    Lengths(Function<ServiceCode, Duration> usual) {
        this.usual = usual;
    }

    /// Lengths that are known and learn nothing more, for comparison.
    static Lengths known(Map<ServiceCode, Kind> kinds, Map<DeskId, Double> factors) {
        var known = new Lengths(_ -> Rules.UNKNOWN_LENGTH);
        known.kinds.putAll(kinds);
        factors.forEach((desk, factor) -> known.paces.put(desk, new Pace(Math.log(factor))));
        known.certain = true;
        return known;
    }

    void newDay() {
        if (certain) return;
        daySum = 0;
        dayWeight = 0;
        day = 0;
    }

    /// The logarithm's difference from what service and desk made one expect.
    double add(ServiceCode service, DeskId desk, double minutes) {
        if (certain) return 0;
        var kind = kind(service);
        var pace = paces.computeIfAbsent(desk, _ -> new Pace(0));
        var log = Math.log(Math.max(SHORTEST, minutes));
        var unexpected = log - kind.mean - pace.effect;
        var surprise = unexpected - day;
        kind.ring.add(Math.exp(log - pace.effect - day));
        kind.seen++;
        kind.mean += surprise * Math.max(1 / (kind.seen + 3.0), 1 / 250.0);
        pace.seen++;
        pace.effect += surprise * Math.max(1 / (pace.seen + 15.0), 1 / 200.0);
        daySum = DAY_KEEPS * daySum + log - kind.mean - pace.effect;
        dayWeight = DAY_KEEPS * dayWeight + 1;
        day = daySum / (dayWeight + DAY_SHRINK);
        seen++;
        return unexpected;
    }

    Kind kind(ServiceCode service) {
        return kinds.computeIfAbsent(
                service, code -> new Kind(usual.apply(code).toMillis() / 60_000.0));
    }

    /// By how much a visit takes longer at this desk today.
    double factor(DeskId desk) {
        var pace = paces.get(desk);
        return Math.exp((pace == null ? 0 : pace.effect) + day);
    }

    /// By how much visits take longer today.
    double dayFactor() {
        return Math.exp(day);
    }

    /// How unsure the day's pace is: the deviation of the logarithm.
    double dayDoubt() {
        return certain ? 0 : SPREAD / Math.sqrt(dayWeight + DAY_SHRINK);
    }

    /// How many visits were seen since the beginning.
    int seen() {
        return seen;
    }
}
