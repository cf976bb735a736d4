package vn.luot.lab;

import static vn.luot.lab.ModelOffice.CV;
import static vn.luot.lab.ModelOffice.DESKS;
import static vn.luot.lab.ModelOffice.HARD_AM;
import static vn.luot.lab.ModelOffice.MIX;
import static vn.luot.lab.ModelOffice.OPEN_AM;
import static vn.luot.lab.ModelOffice.OPEN_PM;
import static vn.luot.lab.ModelOffice.SERVICES;
import static vn.luot.lab.ModelOffice.VISITORS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// What one day of the model office will be: who comes when and how long they take, what desks do.
/// Drawn in one fixed order, so that a seed means the same day for ever. Minutes of the day.
final class ModelDay {
    private static final double WALK = .25;
    private static final double DAY_CV = .12;
    private static final double[] WEEKDAY = {1.15, 1.0, .95, .95, .95};
    private static final double[][] ARRIVALS = {
        {0, 10}, {1, 30}, {2, 55}, {3, 50}, {4, 40}, {5, 34}, {6, 26}, {7, 18}, {12, 10}, {13, 28},
        {14, 45}, {15, 36}, {16, 28}, {17, 21}, {18, 12}
    };

    final List<Visitor> visitors = new ArrayList<>();
    final List<Visitor> booked = new ArrayList<>();
    final List<List<Away>> away = new ArrayList<>();
    final double[] factor = new double[SERVICES];
    double slowFrom = 1e9;
    double slowTo = 1e9;

    /// @param planned whether it is known in the morning
    record Away(double from, double minutes, boolean planned) {}

    /// What the laboratory varies.
    ///
    /// @param load how many come, against the usual
    /// @param priorities which share of them goes first
    /// @param messy officers choose for themselves, forget and mistype; people are sent on and
    ///   leave
    record Kind(double load, double priorities, boolean messy) {
        static final Kind USUAL = new Kind(1, .12, false);

        double sentOn() {
            return messy ? .10 : .04;
        }
    }

    static final class Visitor {
        int service;
        boolean priority;
        double at;

        /// Of an appointment; -1 for none.
        double slot = -1;

        double length;
        double lengthThere;
        double walk;
        double walkThere;
        double luck;

        /// Service to which it is sent on; -1 for none.
        int sentTo = -1;
    }

    ModelDay(int number, SplittableRandom random, Kind kind) {
        var gammaShape = 1 / (DAY_CV * DAY_CV);
        var busy = WEEKDAY[number % 5] * gamma(gammaShape, random) / gammaShape * kind.load();
        var total = 0.0;
        for (var bin : ARRIVALS) total += bin[1];
        var bins = new double[24];
        for (var bin : ARRIVALS)
            bins[(int) bin[0]] = bin[1] / total * VISITORS * (1 - ModelOffice.APPOINTMENTS);
        for (int bin = 0; bin < bins.length; bin++) walkIns(bin, bins[bin] * busy, random, kind);
        appointments(
                poisson(
                        VISITORS * ModelOffice.APPOINTMENTS * WEEKDAY[number % 5] * kind.load(),
                        random),
                random,
                kind);
        visitors.sort(Comparator.comparingDouble(v -> v.at));
        var pace = Math.exp(.06 * random.nextGaussian());
        for (int s = 0; s < SERVICES; s++) factor[s] = pace * Math.exp(.08 * random.nextGaussian());
        if (random.nextDouble() < .10) {
            slowFrom = 480 + 480 * random.nextDouble();
            slowTo = slowFrom + 40 + 80 * random.nextDouble();
        }
        for (int d = 0; d < DESKS; d++) away.add(away(d, random));
    }

    double slowness(double t) {
        return t >= slowFrom && t < slowTo ? 1.4 : 1;
    }

    private void walkIns(int bin, double mean, SplittableRandom random, Kind kind) {
        var count = poisson(mean, random);
        var width = bin == 0 || bin == 12 ? 15 : 30;
        var from = 420 + 30 * bin + (30 - width);
        for (int i = 0; i < count; i++) {
            var visitor = visitor(random, kind);
            visitor.priority = random.nextDouble() < kind.priorities();
            visitor.at = from + width * random.nextDouble();
            visitors.add(visitor);
        }
    }

    private void appointments(int count, SplittableRandom random, Kind kind) {
        for (int i = 0; i < count; i++) {
            var visitor = visitor(random, kind);
            var morning = random.nextDouble() < .58;
            var low = morning ? 480 : 825;
            var high = morning ? 645 : 975;
            var slots = (high - low) / 15.0 + 1;
            visitor.slot = low + 15 * Math.floor(random.nextDouble() * slots);
            visitor.at =
                    Math.max(morning ? 435 : 795, visitor.slot - 6 + 7 * random.nextGaussian());
            var stays = random.nextDouble() < .08;
            booked.add(visitor);
            if (!stays) visitors.add(visitor);
        }
    }

    private static List<Away> away(int desk, SplittableRandom random) {
        var away = new ArrayList<Away>();
        for (var morning : List.of(true, false)) {
            var opens = morning ? OPEN_AM : OPEN_PM;
            var luck = random.nextDouble();
            var late = random.nextDouble();
            var pauses = random.nextDouble();
            var when = random.nextDouble();
            if (luck < .02) {
                away.add(new Away(opens, HARD_AM - OPEN_AM + 90, false));
                continue;
            }
            if (luck < .12) away.add(new Away(opens, 10 + 35 * late, false));
            away.add(new Away((morning ? 570 : 900) + 8 * desk, 10, true));
            if (pauses < .10) away.add(new Away(opens + 20 + 150 * when, 15 + 25 * late, false));
        }
        away.sort(Comparator.comparingDouble(Away::from));
        return away;
    }

    private static Visitor visitor(SplittableRandom random, Kind kind) {
        var visitor = new Visitor();
        visitor.service = service(random);
        visitor.length = unit(visitor.service, random);
        visitor.walk = WALK - WALK * Math.log(1 - random.nextDouble());
        visitor.walkThere = WALK - WALK * Math.log(1 - random.nextDouble());
        visitor.luck = random.nextDouble();
        var sent = random.nextDouble() < kind.sentOn();
        var other = service(random);
        if (sent && other != visitor.service) visitor.sentTo = other;
        visitor.lengthThere = unit(other, random);
        return visitor;
    }

    /// The length of a visit against its service's mean.
    static double unit(int service, SplittableRandom random) {
        if (CV[service] >= 0) return logNormal(1, CV[service], random);
        var hard = random.nextDouble() < .15;
        return logNormal((hard ? 37.6667 : 11) / 15, hard ? .4 : .5, random);
    }

    private static double logNormal(double mean, double cv, SplittableRandom random) {
        var sigma = Math.sqrt(Math.log(1 + cv * cv));
        return mean * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
    }

    private static int service(SplittableRandom random) {
        var luck = random.nextDouble();
        for (int s = 0; s < SERVICES; s++) {
            luck -= MIX[s];
            if (luck < 0) return s;
        }
        return 0;
    }

    private static int poisson(double mean, SplittableRandom random) {
        if (mean <= 0) return 0;
        var limit = Math.exp(-mean);
        var product = 1.0;
        for (int k = 0; ; k++) {
            product *= random.nextDouble();
            if (product <= limit) return k;
        }
    }

    private static double gamma(double shape, SplittableRandom random) {
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var x = random.nextGaussian();
            var v = 1 + c * x;
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.log(random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v))
                return d * v;
        }
    }
}
