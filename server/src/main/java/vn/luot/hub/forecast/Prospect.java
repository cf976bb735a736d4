package vn.luot.hub.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.luot.hub.forecast.Forecast.Ahead;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.ServiceCode;

/// What those who wait now may expect, as far as it can be told: each service that somebody waits
/// for.
public record Prospect(SortedMap<ServiceCode, Wait> services) {
    public Prospect {
        services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    }

    /// The people of one service, or of all.
    ///
    /// @param stranded those whom no open desk serves; the other figures leave them out
    /// @param longest the longest whole wait, from issue to call
    /// @param mean the mean one in minutes, 0 without anybody
    public record Wait(int people, int stranded, Duration longest, double mean) {
        private static final Wait NOBODY = new Wait(0, 0, Duration.ZERO, 0);

        private Wait and(Wait other) {
            var told = people - stranded;
            var told2 = other.people - other.stranded;
            var sum = told * mean + told2 * other.mean;
            return new Wait(
                    people + other.people,
                    stranded + other.stranded,
                    longest.compareTo(other.longest) < 0 ? other.longest : longest,
                    sum / Math.max(1, told + told2));
        }
    }

    static Prospect of(Office office, Forecast forecast) {
        var services = new TreeMap<ServiceCode, Wait>();
        office.waiting()
                .forEach(ticket -> {
                    var ahead = Optional.ofNullable(forecast.tickets().get(ticket.id()));
                    var wait = wait(ticket, forecast.at(), ahead);
                    services.merge(ticket.service(), wait, Wait::and);
                });
        return new Prospect(services);
    }

    private static Wait wait(Ticket ticket, Instant now, Optional<Ahead> ahead) {
        var rest = ahead.flatMap(Ahead::outlook).map(Outlook::middle);
        if (rest.isEmpty()) return new Wait(1, 1, Duration.ZERO, 0);
        var called = now.plus(minutes(rest.get()));
        var waited = Duration.between(ticket.issuedAt(), called);
        return new Wait(1, 0, waited, waited.toSeconds() / 60.0);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }

    public Wait of(ServiceCode service) {
        return services.getOrDefault(service, Wait.NOBODY);
    }

    public Wait all() {
        return services.values().stream().reduce(Wait.NOBODY, Wait::and);
    }

    /// The service to do something about: with people whom nobody serves, else the longest wait.
    public Optional<ServiceCode> worst() {
        return services.entrySet().stream()
                .max(
                        Map.Entry.comparingByValue(
                                Comparator.comparingInt(Wait::stranded)
                                        .thenComparing(Wait::longest)))
                .map(Map.Entry::getKey);
    }
}
