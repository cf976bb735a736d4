package vn.luot.hub.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// What is known of the day in advance.
///
/// @param bookings appointments whose people are not there yet
/// @param breaks of each desk, in order
public record Plans(List<Booking> bookings, Map<DeskId, List<Break>> breaks) {
    /// Nothing is known.
    public static final Plans NONE = new Plans(List.of(), Map.of());

    private static final Duration NEAR = Duration.ofMinutes(30);

    public Plans {
        bookings = List.copyOf(bookings);
        breaks = Map.copyOf(breaks);
    }

    /// How far before its time an appointment stands in the line, in nanoseconds.
    static long headStart(Rules rules) {
        return rules.appointmentHeadStart().toNanos();
    }

    /// The same with those whom an office expects today.
    Plans expecting(Office office) {
        var all = new ArrayList<>(bookings);
        office.bookings()
                .expected()
                .map(booking -> new Booking(booking.slot(), booking.service()))
                .forEach(all::add);
        return new Plans(all, breaks);
    }

    /// Somebody will come for this service at about this time.
    public record Booking(Instant slot, ServiceCode service) {}

    public record Break(Instant from, Duration length) {}

    /// Whether a pause that begins now is one that was planned.
    boolean isPlanned(DeskId desk, Instant at) {
        return breaks.getOrDefault(desk, List.of()).stream()
                .anyMatch(b -> Duration.between(b.from(), at).abs().compareTo(NEAR) < 0);
    }
}
