package vn.luot.hub.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Bookings;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.ServiceCode;

/// The bookings that the log tells of: unlike the office's own, past ones are not forgotten.
final class BookingLog {
    /// No office lets people book longer ahead.
    private static final int AHEAD_DAYS = 62;

    private static final List<String> KINDS =
            List.of("Booked", "BookingCancelled", "BookingArrived", "BookingMissed");

    /// What a day begins with: after the first one, the others tell nothing that is not known.
    private static final String KEPT = "BookingsKept";

    private final Map<BookingId, Booking> all = new LinkedHashMap<>();
    private final Map<BookingId, Instant> came = new HashMap<>();

    private BookingLog() {}

    /// @param events in order
    static BookingLog of(Stream<Event> events) {
        var log = new BookingLog();
        events.filter(Event.OfBookings.class::isInstance)
                .map(Event.OfBookings.class::cast)
                .forEach(log::add);
        return log;
    }

    /// @param end number of the last event that is looked at
    static BookingLog read(Handle h, String office, LocalDate from, long end) {
        return of(events(h, office, from, end).stream());
    }

    /// Each kind by itself: only so does the database look at nothing else.
    private static List<Event> events(Handle h, String office, LocalDate from, long end) {
        var first = first(h, office, from.minusDays(AHEAD_DAYS));
        return Stream.concat(Stream.of(KEPT), KINDS.stream())
                .flatMap(kind -> ofKind(h, office, kind, first, end).stream())
                .sorted(Comparator.comparingLong(Recorded::seq))
                .map(Recorded::event)
                .toList();
    }

    private static long first(Handle h, String office, LocalDate from) {
        return h.createQuery(
                        """
                        select coalesce(min(seq), 0) from event
                        where office = :office and kind = 'DayOpened' and business_day >= :from\
                        """)
                .bind("office", office)
                .bind("from", from)
                .mapTo(Long.class)
                .one();
    }

    private static List<Recorded> ofKind(
            Handle h, String office, String kind, long first, long end) {
        return h.createQuery(
                        """
                        select * from event where office = :office and kind = :kind
                        and seq between :first and :end%s\
                        """
                                .formatted(kind.equals(KEPT) ? " order by seq limit 1" : ""))
                .bind("office", office)
                .bind("kind", kind)
                .bind("first", first)
                .bind("end", end)
                .map((rs, _) -> Rows.recorded(rs))
                .list();
    }

    /// What became of those whose time was on these days, by service.
    SortedMap<ServiceCode, BookingFigures> on(LocalDate from, LocalDate to, Scope scope) {
        var found = new TreeMap<ServiceCode, BookingFigures>();
        for (var booking : all.values()) {
            var day = Rules.day(booking.slot());
            if (day.isBefore(from) || day.isAfter(to) || !scope.covers(booking.service())) continue;
            var figures = BookingFigures.of(booking, Optional.ofNullable(came.get(booking.id())));
            found.merge(booking.service(), figures, BookingFigures::and);
        }
        return found;
    }

    private void add(Event.OfBookings event) {
        switch (event) {
            case Event.BookingsKept(var kept, _) ->
                    kept.forEach(booking -> all.putIfAbsent(booking.id(), booking));
            case Event.BookingArrived(var id, _, var at) -> {
                came.put(id, at);
                become(id, event);
            }
            case Event.Booked(var id, _, _, _) -> become(id, event);
            case Event.BookingCancelled(var id, _) -> become(id, event);
            case Event.BookingMissed(var id, _) -> become(id, event);
        }
    }

    /// By the rules of the waiting room itself.
    private void become(BookingId id, Event.OfBookings event) {
        var known = Optional.ofNullable(all.get(id)).stream().toList();
        Bookings.of(Stream.of(new Event.BookingsKept(known, event.at()), event))
                .get(id)
                .ifPresent(booking -> all.put(id, booking));
    }
}
