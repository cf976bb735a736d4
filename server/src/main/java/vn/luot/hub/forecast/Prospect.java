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
    /// @param doubt by how many minutes the longest one is off by chance: its deviation between one
    ///   such set of rehearsals and another
    public record Wait(int people, int stranded, Duration longest, double mean, double doubt) {
        private static final Wait NOBODY = new Wait(0, 0, Duration.ZERO, 0, 0);

        /// Of so many deviations, chance makes one difference in twenty.
        private static final double SURE = 2;

        /// Whether more than chance lies between the longest waits, or somebody else is stranded.
        public boolean differs(Wait other) {
            var minutes = Math.abs(longest.minus(other.longest).toSeconds()) / 60.0;
            return stranded != other.stranded || minutes > SURE * Math.hypot(doubt, other.doubt);
        }

        private Wait and(Wait other) {
            var told = people - stranded;
            var told2 = other.people - other.stranded;
            var sum = told * mean + told2 * other.mean;
            var longer = longest.compareTo(other.longest) < 0 ? other : this;
            return new Wait(
                    people + other.people,
                    stranded + other.stranded,
                    longer.longest,
                    sum / Math.max(1, told + told2),
                    longer.doubt);
        }
    }

    /// The deviation of a middle by that of one, in a bell curve.
    private static final double MIDDLE = 1.253;

    /// Between the limits of eight in ten, in deviations of a bell curve.
    private static final double RANGE = 2.563;

    /// @param rehearsals that the forecast rests on
    static Prospect of(Office office, Forecast forecast, int rehearsals) {
        var services = new TreeMap<ServiceCode, Wait>();
        office.waiting()
                .forEach(ticket -> {
                    var ahead = Optional.ofNullable(forecast.tickets().get(ticket.id()));
                    var wait = wait(ticket, forecast.at(), ahead, rehearsals);
                    services.merge(ticket.service(), wait, Wait::and);
                });
        return new Prospect(services);
    }

    private static Wait wait(Ticket ticket, Instant now, Optional<Ahead> ahead, int rehearsals) {
        var rest = ahead.flatMap(Ahead::outlook);
        if (rest.isEmpty()) return new Wait(1, 1, Duration.ZERO, 0, 0);
        var called = now.plus(minutes(rest.get().middle()));
        var waited = Duration.between(ticket.issuedAt(), called);
        var signs = rest.get().signs();
        var doubt = MIDDLE * (signs.high() - signs.low()) / RANGE / Math.sqrt(rehearsals);
        return new Wait(1, 0, waited, waited.toSeconds() / 60.0, doubt);
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
