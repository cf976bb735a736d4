package vn.luot.hub.forecast;

import vn.luot.hub.queue.Promise.Signs;

/// The product's nightly correction alone, for tickets of which only simple signs are known.
public final class Nightly {
    private final Correction correction = new Correction();

    /// The wait expected: `signs.middle()`, corrected by what earlier days taught.
    public double expected(Signs signs, double minute) {
        var factor = correction.factor(signs, false, minute);
        return Correction.times(signs, factor).middle();
    }

    public void add(Signs signs, double minute, double waited) {
        correction.add(signs, false, minute, waited);
    }

    public void endDay() {
        correction.endDay();
    }
}
