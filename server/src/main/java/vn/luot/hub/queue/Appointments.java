package vn.luot.hub.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// What an office lets people book, and how they come. Immutable.
///
/// @param offers by service; a service without one cannot be booked
/// @param daysAhead how many days after today can be booked
/// @param notice how long before its time the last booking is taken: as long as the head start, or
///   whoever stands in the hall would book to pass the others
/// @param before how long before its time one may check in
/// @param after how long after its time one may still check in; then it is lost
/// @param atPhone whether a telephone far from the hall may check in
public record Appointments(
        Map<ServiceCode, Offer> offers,
        int daysAhead,
        Duration notice,
        Duration before,
        Duration after,
        boolean atPhone) {
    /// An office without appointments; for those booked before it stopped, the usual window holds.
    public static final Appointments NONE =
            new Appointments(
                    Map.of(),
                    10,
                    Duration.ofMinutes(60),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(15),
                    false);

    private static final Duration USUAL_LENGTH = Duration.ofMinutes(15);

    public Appointments {
        offers = Map.copyOf(offers);
    }

    /// @param length from one time to the next
    /// @param places how many may book one time
    /// @param hours within which it is offered; none: in all sessions of the office
    public record Offer(Duration length, int places, List<Window> hours) {
        public Offer {
            hours = List.copyOf(hours);
            if (!length.isPositive())
                throw new IllegalArgumentException("appointments without length: " + length);
        }
    }

    /// When one may book this service on a day, in order, whether or not it is full; none on a
    /// closed day.
    public List<Instant> slots(ServiceCode service, LocalDate day, Calendar calendar) {
        return Optional.ofNullable(offers.get(service))
                .map(offer -> slots(offer, day, calendar))
                .orElse(List.of());
    }

    private static List<Instant> slots(Offer offer, LocalDate day, Calendar calendar) {
        var slots = new ArrayList<Instant>();
        for (var session : calendar.sessions(day)) {
            var from = Duration.between(LocalTime.MIDNIGHT, session.from());
            var to = Duration.between(LocalTime.MIDNIGHT, session.to());
            for (var at = from; at.plus(offer.length()).compareTo(to) <= 0; ) {
                var end = at.plus(offer.length());
                if (isOffered(offer, at, end))
                    slots.add(day.atStartOfDay(Rules.ZONE).toInstant().plus(at));
                at = end;
            }
        }
        return slots;
    }

    private static boolean isOffered(Offer offer, Duration from, Duration to) {
        return offer.hours().isEmpty()
                || offer.hours().stream()
                        .anyMatch(hours ->
                                Duration.between(LocalTime.MIDNIGHT, hours.from()).compareTo(from)
                                                <= 0
                                        && to.compareTo(
                                                        Duration.between(
                                                                LocalTime.MIDNIGHT, hours.to()))
                                                <= 0);
    }

    /// How long one of its appointments is; for what is no longer offered a quarter of an hour.
    public Duration length(ServiceCode service) {
        return Optional.ofNullable(offers.get(service)).map(Offer::length).orElse(USUAL_LENGTH);
    }

    /// How many may book one time of this service.
    int places(ServiceCode service) {
        return Optional.ofNullable(offers.get(service)).map(Offer::places).orElse(0);
    }

    /// The last day that can be booked.
    public LocalDate lastDay(Instant now) {
        return Rules.day(now).plusDays(daysAhead);
    }

    /// Whether it is too late to book this time.
    public boolean isTooSoon(Instant slot, Instant now) {
        return slot.isBefore(now.plus(notice));
    }

    /// From when one may check in.
    public Instant opens(Instant slot) {
        return slot.minus(before);
    }

    /// Until when one may check in: this instant still counts.
    public Instant closes(Instant slot) {
        return slot.plus(after);
    }
}
