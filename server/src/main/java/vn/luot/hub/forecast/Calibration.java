package vn.luot.hub.forecast;

import vn.luot.hub.queue.Promise.Signs;

/// Widens or narrows ranges so that eight of ten hold: by what became of earlier ones of about the
/// same length (conformal, shrunk towards no change). Used by one thread.
///
/// The shrinkage is vital: short waits report first, and alone they would narrow everything.
final class Calibration {
    private static final double[] EDGES = {4, 12, 28, 60};
    private static final int KEPT = 400;
    private static final int ENOUGH = 20;
    private static final double SHRINK = 80;
    private static final double SHARE = 0.9;

    /// Keeps the ratio of two small numbers small.
    private static final double HALF = 0.5;

    private final Ring[] late = rings();
    private final Ring[] early = rings();

    private static Ring[] rings() {
        var rings = new Ring[EDGES.length + 1];
        for (int i = 0; i < rings.length; i++) rings[i] = new Ring(KEPT);
        return rings;
    }

    void add(Signs raw, double waited) {
        var bucket = bucket(raw.middle());
        late[bucket].add((waited - raw.middle()) / (raw.high() - raw.middle() + HALF));
        early[bucket].add((raw.middle() - waited) / (raw.middle() - raw.low() + HALF));
    }

    double low(Signs raw) {
        var spread = raw.middle() - raw.low() + HALF;
        var low = raw.middle() - factor(early[bucket(raw.middle())]) * spread;
        return Math.clamp(low, 0, raw.middle());
    }

    double high(Signs raw) {
        var spread = raw.high() - raw.middle() + HALF;
        var high = raw.middle() + factor(late[bucket(raw.middle())]) * spread;
        return Math.max(raw.middle(), high);
    }

    private static double factor(Ring ring) {
        if (ring.size() < ENOUGH) return 1;
        return (ring.size() * ring.quantile(SHARE) + SHRINK) / (ring.size() + SHRINK);
    }

    private static int bucket(double minutes) {
        var bucket = 0;
        while (bucket < EDGES.length && minutes >= EDGES[bucket]) bucket++;
        return bucket;
    }
}
