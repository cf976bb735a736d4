package vn.luot.hub.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.queue.Booking.State;
import vn.luot.wire.ServiceCode;

/// What is booked from today on, and what became of today's. Immutable.
///
/// @param all in the order in which they were made
public record Bookings(SequencedMap<BookingId, Booking> all) {
    static final Bookings NONE = new Bookings(new LinkedHashMap<>());

    public Bookings {
        all = Collections.unmodifiableSequencedMap(all);
    }

    /// Those that one day's events speak of.
    public static Bookings of(Stream<Event> events) {
        return events.filter(Event.OfBookings.class::isInstance)
                .map(Event.OfBookings.class::cast)
                .reduce(NONE, Bookings::after, (_, later) -> later);
    }

    public Optional<Booking> get(BookingId id) {
        return Optional.ofNullable(all.get(id));
    }

    /// Those still to come.
    public Stream<Booking> expected() {
        return all.values().stream().filter(Booking::isExpected);
    }

    /// How many places of each time nobody else can have.
    Map<Instant, Integer> taken(ServiceCode service) {
        return all.values().stream()
                .filter(booking -> booking.takesPlace() && booking.service().equals(service))
                .collect(Collectors.toMap(Booking::slot, _ -> 1, Integer::sum));
    }

    /// What became of the bookings of one day, by service.
    public Map<ServiceCode, Count> on(LocalDate day) {
        var counts = new TreeMap<ServiceCode, Count>();
        all.values().stream()
                .filter(booking -> Rules.day(booking.slot()).equals(day))
                .forEach(
                        booking -> counts.merge(booking.service(), Count.of(booking), Count::plus));
        return counts;
    }

    /// @param booked all of them, those cancelled left out
    /// @param absent who did not come in time
    public record Count(int booked, int arrived, int absent) {
        public static final Count NONE = new Count(0, 0, 0);

        static Count of(Booking booking) {
            return switch (booking.state()) {
                case EXPECTED -> new Count(1, 0, 0);
                case ARRIVED -> new Count(1, 1, 0);
                case MISSED -> new Count(1, 0, 1);
                case CANCELLED -> NONE;
            };
        }

        public Count plus(Count other) {
            return new Count(booked + other.booked, arrived + other.arrived, absent + other.absent);
        }
    }

    Bookings after(Event.OfBookings event) {
        var next = new LinkedHashMap<>(all);
        switch (event) {
            case Event.BookingsKept(var kept, _) -> {
                next.clear();
                for (var booking : kept) next.put(booking.id(), booking);
            }
            case Event.Booked(var id, var service, var slot, _) ->
                    next.put(id, Booking.made(id, service, slot));
            case Event.BookingCancelled(var id, _) -> become(next, id, State.CANCELLED);
            case Event.BookingArrived(var id, var ticket, _) ->
                    next.computeIfPresent(id, (_, booking) -> booking.arrived(ticket));
            case Event.BookingMissed(var id, _) -> become(next, id, State.MISSED);
        }
        return new Bookings(next);
    }

    /// Those that a new day must know: still to come, on that day or later.
    List<Booking> kept(LocalDate day) {
        return expected().filter(booking -> !Rules.day(booking.slot()).isBefore(day)).toList();
    }

    private static void become(Map<BookingId, Booking> all, BookingId id, State state) {
        all.computeIfPresent(id, (_, booking) -> booking.become(state));
    }
}
