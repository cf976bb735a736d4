package vn.luot.hub.forecast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.luot.wire.ServiceCode;

/// How a session comes to its end: those who wait, those at the desks and those who are still to
/// come in it, all served. People for whom no desk is there are left out, those who wait and those
/// who come.
///
/// @param end when the session ends and nobody comes any more
/// @param coming how many are still to come, about
/// @param guessed whether the office has no day behind it from which that could be known
/// @param last when the last visit ends, as probably earlier as later; absent without anybody
/// @param services the same of each service that somebody comes for
public record Closing(
        Instant end,
        int coming,
        boolean guessed,
        Optional<Instant> last,
        SortedMap<ServiceCode, Instant> services) {
    public Closing {
        services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    }

    /// @param ends by service, then by rehearsal, when the last visit ends; 0 without any
    /// @param came by rehearsal
    static Closing of(Situation hall, boolean guessed, double[][] ends, double[] came) {
        var latest = new double[came.length];
        var services = new TreeMap<ServiceCode, Instant>();
        for (int s = 0; s < ends.length; s++) {
            for (int r = 0; r < latest.length; r++) latest[r] = Math.max(latest[r], ends[s][r]);
            var service = hall.services.get(s);
            middle(ends[s], hall).ifPresent(at -> services.put(service, at));
        }
        Arrays.sort(came);
        var coming = (int) Math.round(Ring.sorted(came, 0.5));
        var end = hall.hours.instant(hall.hours.to(hall.session));
        return new Closing(end, coming, guessed, middle(latest, hall), services);
    }

    private static Optional<Instant> middle(double[] minutes, Situation hall) {
        var sorted = minutes.clone();
        Arrays.sort(sorted);
        var middle = sorted[sorted.length / 2];
        return middle > 0 ? Optional.of(hall.hours.instant(middle)) : Optional.empty();
    }

    /// Of one service; absent without anybody.
    public Optional<Instant> of(ServiceCode service) {
        return Optional.ofNullable(services.get(service));
    }

    /// Whether somebody is still served after the session's end, to the minute.
    public boolean isLate() {
        return last.filter(at -> end.isBefore(at.truncatedTo(ChronoUnit.MINUTES))).isPresent();
    }
}
