package vn.luot.hub.forecast;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// An estimator that is told every true length of the day: what learning could reach at best.
public final class Oracle {
    private final Estimator estimator;

    public Oracle(Rules rules, int rehearsals) {
        estimator = new Estimator(rules, rehearsals);
    }

    /// The truth of a day.
    ///
    /// @param lengths a large sample for each service, minutes
    /// @param factors by how much visits take longer at each desk
    public void know(Map<ServiceCode, double[]> lengths, Map<DeskId, Double> factors) {
        var kinds = new HashMap<ServiceCode, Lengths.Kind>();
        lengths.forEach((service, sample) -> kinds.put(service, new Lengths.Kind(sample)));
        estimator.know(Lengths.known(kinds, factors));
    }

    /// Nobody is late, misses a call or pauses, and only who is planned comes.
    public void knowTheRest() {
        estimator.knowTheRest();
    }

    public void plan(Plans plans) {
        estimator.plan(plans);
    }

    public void add(Event event) {
        estimator.add(event);
    }

    /// What is to be expected with a change, or without any.
    public Outcome outcome(Office office, Optional<Change> change, Instant now) {
        return new Outcome(
                estimator.prospect(office, change, now, 1),
                estimator.closing(office, change, now, 1));
    }

    public Forecast forecast(Office office, Instant now, long seq) {
        return estimator.forecast(office, now, seq);
    }
}
