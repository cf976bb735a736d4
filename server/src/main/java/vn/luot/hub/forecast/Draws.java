package vn.luot.hub.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Draws what is not known of one rehearsal: lengths, who comes, who pauses. With `direct`, means
/// instead of chance.
final class Draws {
    private static final double SHORTEST = 0.5;
    private static final int FEW = 8;
    private static final double GUESS = 15;

    private final Experience learnt;
    private final Situation hall;
    private final SplittableRandom random;
    private final Lengths.Kind[] kinds;
    private final double[] factors;
    private final double[] doubt;
    private final double[][] left;
    private boolean direct;
    private double pace = 1;

    Draws(Situation hall, Experience learnt, long seed) {
        this.hall = hall;
        this.learnt = learnt;
        this.random = new SplittableRandom(seed);
        this.kinds = hall.services.stream().map(learnt.lengths::kind).toArray(Lengths.Kind[]::new);
        this.factors = hall.desks.stream().mapToDouble(learnt.lengths::factor).toArray();
        this.doubt = new double[kinds.length];
        this.left = new double[hall.seats.size()][];
        for (int d = 0; d < left.length; d++) left[d] = candidates(d);
    }

    SplittableRandom random() {
        return random;
    }

    /// Begins another rehearsal: the pace of day and services is itself not quite known.
    void begin(boolean directly) {
        direct = directly;
        pace = direct ? 1 : Math.exp(learnt.lengths.dayDoubt() * random.nextGaussian());
        for (int s = 0; s < kinds.length; s++)
            doubt[s] = direct ? 1 : Math.exp(kinds[s].doubt() * random.nextGaussian());
    }

    boolean happens(double chance) {
        return !direct && random.nextDouble() < chance;
    }

    double length(int service, int desk) {
        var minutes =
                direct
                        ? kinds[service].typical()
                        : kinds[service].draw(random) * pace * doubt[service];
        return Math.max(SHORTEST, minutes * factors[desk]);
    }

    double any(Ring ring) {
        return direct ? ring.mean() : ring.any(random);
    }

    /// What is left of a visit that has begun: the rest of an earlier one that took longer.
    double restOfVisit(int desk) {
        var seat = hall.seats.get(desk);
        var candidates = left[desk];
        if (candidates.length >= FEW) {
            if (!direct) return candidates[random.nextInt(candidates.length)];
            var sum = 0.0;
            for (var rest : candidates) sum += rest;
            return sum / candidates.length;
        }
        var elapsed = Math.max(0, hall.now - seat.minute());
        if (direct || seat.service() < 0) return Math.max(3, elapsed / 2);
        for (int i = 0; i < 12; i++) {
            var rest = kinds[seat.service()].drawSmooth(random) * factors[desk] - elapsed;
            if (rest >= 0) return rest;
        }
        return (0.1 + 0.8 * random.nextDouble()) * Math.max(4, elapsed) * 0.7;
    }

    private double[] candidates(int desk) {
        var seat = hall.seats.get(desk);
        if (seat.service() < 0) return new double[0];
        var elapsed = Math.max(0, hall.now - seat.minute());
        var kind = kinds[seat.service()];
        var rests = new double[kind.known()];
        var count = 0;
        for (int i = 0; i < rests.length; i++) {
            var rest = kind.length(i) * factors[desk] - elapsed;
            if (rest > 0) rests[count++] = rest;
        }
        return Arrays.copyOf(rests, count);
    }

    /// What is left of something that has lasted for a while.
    double rest(Ring ring, double elapsed) {
        var longer = ring.above(elapsed);
        if (longer < 4) return direct ? GUESS : -GUESS * Math.log(1 - random.nextDouble());
        if (direct) {
            var sum = 0.0;
            for (int i = 0; i < ring.size(); i++) sum += Math.max(0, ring.get(i) - elapsed);
            return sum / longer;
        }
        var pick = random.nextInt(longer);
        for (int i = 0; i < ring.size(); i++)
            if (ring.get(i) > elapsed && pick-- == 0) return ring.get(i) - elapsed;
        throw new IllegalStateException("fewer than " + longer + " above " + elapsed);
    }

    /// Whoever was called and is not there: on the way, or not coming.
    boolean isMissing(double elapsed) {
        var habits = learnt.habits;
        var onTheWay = (habits.walk.above(elapsed) + 0.5) / (habits.walk.size() + 1);
        var missing = habits.missing();
        return happens(missing / (missing + (1 - missing) * onTheWay));
    }

    double exponential(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    double gaussian() {
        return random.nextGaussian();
    }
}
