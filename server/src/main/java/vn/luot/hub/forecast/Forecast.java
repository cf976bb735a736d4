package vn.luot.hub.forecast;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.luot.hub.queue.Office;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.WaitRange;

/// How many people are ahead and how long it may take, for the whole office at one moment.
///
/// @param basis the number of the last event taken into account: the same gives the same figures
/// @param tickets everyone who waits
/// @param services each service of the office, for an ordinary ticket that would be taken now
public record Forecast(
        long basis, Instant at, Map<TicketId, Ahead> tickets, Map<ServiceCode, Ahead> services) {
    public Forecast {
        tickets = Map.copyOf(tickets);
        services = Collections.unmodifiableMap(new TreeMap<>(services));
    }

    /// @param people those of the same service who are called before
    /// @param outlook absent while no desk of the service is open
    public record Ahead(int people, Optional<Outlook> outlook) {
        private static final int NEAR = 2;

        /// Whether to stay close to the hall.
        public boolean isNear() {
            return people <= NEAR;
        }

        /// As people are told it, counted from the forecast on.
        public Optional<WaitRange> range() {
            return outlook.map(Outlook::range);
        }
    }

    /// Before anything is known of the office but its configuration.
    public static Forecast of(Office office, Instant now) {
        return new Estimator(office.rules()).forecast(office, now, 0);
    }
}
