package vn.luot.hub.web.booking;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Bookings;
import vn.luot.hub.web.Cookies;
import vn.luot.wire.BookingCode;

/// What this browser has booked, as its own cookie says: the hub keeps no list of whose is what.
///
/// @param expected the codes of those still to come
record OwnBookings(List<BookingCode> expected) {
    OwnBookings {
        expected = List.copyOf(expected);
    }

    static OwnBookings read(Context ctx, Bookings all) {
        return new OwnBookings(
                Arrays.stream(Cookies.booked(ctx).split("\\.", -1))
                        .limit(2L * BookingPages.MOST)
                        .flatMap(text -> BookingCode.in(text).stream())
                        .filter(code ->
                                all.get(BookingId.of(code)).filter(Booking::isExpected).isPresent())
                        .distinct()
                        .toList());
    }

    OwnBookings with(BookingCode code) {
        if (expected.contains(code)) return this;
        var more = new ArrayList<>(expected);
        more.add(code);
        return new OwnBookings(more);
    }

    void keep(Context ctx) {
        Cookies.keepBooked(
                ctx, expected.stream().map(BookingCode::value).collect(Collectors.joining(".")));
    }
}
