package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.booking.BookingPress;
import vn.luot.wire.BookingCode;
import vn.luot.wire.ServiceCode;

/// Booking a time from another program, and checking in with its code.
final class BookingCalls implements Page {
    private static final String OFFICE = "/api/v1/offices/{o}";
    private static final String BOOKINGS = OFFICE + "/bookings";

    private final Lookup lookup;

    /// A time that is offered.
    record SlotView(Instant slot, int free) {}

    /// The times of one service on one day.
    record SlotsView(ServiceCode service, LocalDate day, List<SlotView> slots) {
        SlotsView {
            slots = List.copyOf(slots);
        }
    }

    /// @param opens from when one may check in
    /// @param closes until when
    record BookingView(
            String code,
            ServiceCode service,
            Instant slot,
            String state,
            Instant opens,
            Instant closes,
            Optional<TicketView> ticket) {}

    BookingCalls(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(OFFICE + "/slots", this::slots, Access.API_READ, Access.API_TICKETS);
        routes.post(BOOKINGS, this::book, Access.API_TICKETS);
        routes.get(BOOKINGS + "/{code}", this::show, Access.API_TICKETS);
        routes.post(BOOKINGS + "/{code}/cancel", this::cancel, Access.API_TICKETS);
        routes.post(BOOKINGS + "/{code}/check-in", this::checkIn, Access.API_TICKETS);
    }

    private void slots(Context ctx) {
        var office = lookup.office(ctx);
        var asked = Optional.ofNullable(ctx.queryParam("service"));
        var service = lookup.service(asked.orElseThrow(() -> Body.wrong("service")));
        var day = day(ctx);
        var slots =
                office.slots(service, day, lookup.now()).stream()
                        .map(slot -> new SlotView(slot.at(), slot.free()))
                        .toList();
        ctx.json(new SlotsView(service, day, slots));
    }

    private LocalDate day(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("day"))
                    .map(LocalDate::parse)
                    .orElseGet(() -> Rules.day(lookup.now()));
        } catch (DateTimeException _) {
            throw Body.wrong("day");
        }
    }

    private void book(Context ctx) {
        var _ = lookup.office(ctx);
        var body = Json.body(ctx);
        var service = lookup.service(body.needText("service", 8));
        var slot = slot(body.needText("slot", 40));
        var code = press(body).code(service, slot);
        var _ = lookup.events(ctx, new Command.Book(BookingId.of(code), service, slot));
        ctx.status(201).json(view(code));
    }

    private static BookingPress press(Body body) {
        return BookingPress.of(body.needText("pressId", Lookup.MAX_PRESS_ID))
                .orElseThrow(() -> Body.wrong("pressId"));
    }

    private static Instant slot(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw Body.wrong("slot");
        }
    }

    private void show(Context ctx) {
        var _ = lookup.office(ctx);
        ctx.json(view(code(ctx)));
    }

    private void cancel(Context ctx) {
        var _ = lookup.office(ctx);
        var code = code(ctx);
        var _ = lookup.events(ctx, new Command.CancelBooking(BookingId.of(code)));
        ctx.json(view(code));
    }

    /// The same pressId again is the same person.
    private void checkIn(Context ctx) {
        var _ = lookup.office(ctx);
        var code = code(ctx);
        var ticket = lookup.pressed(Json.body(ctx).needText("pressId", Lookup.MAX_PRESS_ID));
        var source = "api/" + Visit.of(ctx).actor().label();
        var _ = lookup.events(ctx, new Command.CheckIn(BookingId.of(code), ticket, source));
        ctx.json(view(code));
    }

    private BookingCode code(Context ctx) {
        return BookingCode.in(ctx.pathParam("code"))
                .filter(code -> find(code).isPresent())
                .orElseThrow(() -> new Problem(404, Refusal.UNKNOWN_BOOKING.word()));
    }

    private Optional<Booking> find(BookingCode code) {
        return lookup.hall().office().bookings().get(BookingId.of(code));
    }

    private BookingView view(BookingCode code) {
        var booking = find(code).orElseThrow();
        var office = lookup.hall().office();
        var offered = office.rules().appointments();
        return new BookingView(
                code.value(),
                booking.service(),
                booking.slot(),
                booking.state().name().toLowerCase(Locale.ROOT),
                offered.opens(booking.slot()),
                offered.closes(booking.slot()),
                booking.ticket().flatMap(office::ticket).map(lookup::view));
    }
}
