package vn.luot.hub.web.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Addresses;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.RateLimit;
import vn.luot.hub.web.Visit;
import vn.luot.wire.BookingCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Where a citizen books a time, and the page of what they booked. Who has the code has the
/// booking: no account, no name, no telephone number.
public final class BookingPages implements Page {
    /// So many a browser may have to come at one time: one person's, or a family's.
    static final int MOST = 3;

    private final Hall hall;
    private final Actions actions;

    /// Many homes may stand behind one address of a telephone company.
    private final RateLimit bookings;

    /// Codes that nobody has: whoever guesses is slowed down.
    private final RateLimit guesses;

    public BookingPages(Hall hall, Actions actions) {
        this.hall = hall;
        this.actions = actions;
        this.bookings = new RateLimit(60, Duration.ofSeconds(20), hall.clock());
        this.guesses = new RateLimit(20, Duration.ofSeconds(30), hall.clock());
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/book", this::services, Access.ANYONE);
        routes.get("/book/{service}", ctx -> times(ctx, Optional.empty()), Access.ANYONE);
        routes.post("/book/{service}", this::book, Access.ANYONE);
        routes.get("/a", this::find, Access.ANYONE);
        routes.get("/a/{code}", this::show, Access.ANYONE);
        routes.get("/a/{code}/calendar.ics", this::calendar, Access.ANYONE);
        routes.sse("/a/{code}/live", this::live, Access.ANYONE);
        routes.post("/a/{code}/cancel", this::cancel, Access.ANYONE);
        routes.post("/a/{code}/arrive", this::arrive, Access.ANYONE);
    }

    /// A page that was left open until its booking was forgotten loads itself anew, once.
    private void live(SseClient client) {
        var visit = Visit.of(client.ctx());
        try {
            var code = code(client.ctx());
            hall.live().serve(client, () -> fragment(visit, code));
        } catch (Problem _) {
            client.sendEvent("ended", "");
            client.close();
        }
    }

    private void services(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("booking.title")).css("booking");
        var view = new BookingWords(hall, visit).services(own(ctx));
        ctx.html(hall.templates().bookingServices(layout, view).render());
    }

    private void times(Context ctx, Optional<Refusal> refused) {
        var visit = Visit.of(ctx);
        var service = service(ctx);
        var layout =
                Layout.of(visit, visit.text("booking.title-of", name(service, visit)))
                        .css("booking");
        var words = new BookingWords(hall, visit);
        var said = refused.map(refusal -> visit.text(refusal.key()));
        ctx.html(
                hall.templates()
                        .bookingTimes(
                                layout,
                                words.times(service, day(ctx), said),
                                BookingPress.drawn().id().toString())
                        .render());
    }

    private void book(Context ctx) {
        var service = service(ctx);
        var slot = slot(ctx);
        var own = own(ctx);
        var code = press(ctx).code(service, slot);
        if (own.expected().size() >= MOST && !own.expected().contains(code))
            throw new Problem(409, "too-many-bookings", MOST);
        var from = Addresses.neighbourhood(ctx.ip());
        var wait = bookings.wait(from);
        if (wait.isPresent()) throw Problem.tooMany(wait.get());
        switch (actions.decide(ctx, new Command.Book(BookingId.of(code), service, slot))) {
            case Decision.Accepted _ -> {
                bookings.spend(from);
                own.with(code).keep(ctx);
                ctx.redirect(BookingCode.PATH + code.value(), HttpStatus.SEE_OTHER);
            }
            case Decision.Refused(var reason, _) -> {
                ctx.status(HttpStatus.CONFLICT);
                times(ctx, Optional.of(reason));
            }
        }
    }

    /// A form from before it carried one is pressed anew each time.
    private static BookingPress press(Context ctx) {
        return Optional.ofNullable(ctx.formParam("press"))
                .flatMap(BookingPress::of)
                .orElseGet(BookingPress::drawn);
    }

    /// Somebody has typed a code.
    private void find(Context ctx) {
        var typed = Optional.ofNullable(ctx.queryParam("code")).orElse("");
        var code = BookingCode.in(typed).orElseThrow(BookingPages::unknown);
        ctx.redirect(BookingCode.PATH + code.value(), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var code = code(ctx);
        var layout =
                Layout.of(visit, visit.text("booking.yours"))
                        .css("phone", "booking")
                        .js("live", "act");
        var html = fragment(visit, code);
        ctx.html(
                hall.templates()
                        .bookingPage(layout, BookingCode.PATH + code.value() + "/live", html)
                        .render());
    }

    private String fragment(Visit visit, BookingCode code) {
        var view = new BookingWords(hall, visit).booked(code, booking(code));
        return hall.templates().bookingBooked(visit, view).render();
    }

    private void calendar(Context ctx) {
        var code = code(ctx);
        var booking = booking(code);
        var visit = Visit.of(ctx);
        var config = hall.config().get();
        var file =
                new CalendarFile(
                        code,
                        booking.slot(),
                        hall.office().rules().appointments().length(booking.service()),
                        visit.text(
                                "booking.calendar-title",
                                hall.service(booking.service(), visit.language())),
                        visit.text("booking.calendar-note", code),
                        config.title().stream()
                                .map(words -> words.in(visit.language()))
                                .reduce((one, next) -> one + ", " + next)
                                .orElse(""),
                        config.publicUrl() + BookingCode.PATH + code.value());
        ctx.contentType("text/calendar; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"luot-" + code + ".ics\"");
        ctx.result(file.text(hall.now()).getBytes(UTF_8));
    }

    private void cancel(Context ctx) {
        var code = code(ctx);
        actions.answer(ctx, new Command.CancelBooking(BookingId.of(code)), page(code));
    }

    /// A telephone may be anywhere: only where the office wants it.
    private void arrive(Context ctx) {
        if (!hall.office().rules().appointments().atPhone()) throw new Problem(404, "status-404");
        var code = code(ctx);
        var press = ("phone " + code.value()).getBytes(UTF_8);
        var ticket = new TicketId(UUID.nameUUIDFromBytes(press));
        actions.answer(ctx, new Command.CheckIn(BookingId.of(code), ticket, "phone"), page(code));
    }

    private Booking booking(BookingCode code) {
        return hall.office().bookings().get(BookingId.of(code)).orElseThrow(BookingPages::unknown);
    }

    /// The code in the address, if somebody has it; who tries others has to wait.
    private BookingCode code(Context ctx) {
        var from = Addresses.neighbourhood(ctx.ip());
        var wait = guesses.wait(from);
        if (wait.isPresent()) throw Problem.tooMany(wait.get());
        var code =
                BookingCode.in(ctx.pathParam("code"))
                        .filter(known ->
                                hall.office().bookings().get(BookingId.of(known)).isPresent());
        if (code.isEmpty()) guesses.spend(from);
        return code.orElseThrow(BookingPages::unknown);
    }

    private OwnBookings own(Context ctx) {
        return OwnBookings.read(ctx, hall.office().bookings());
    }

    private ServiceCode service(Context ctx) {
        var wanted = ctx.pathParam("service");
        return hall.office().rules().appointments().offers().keySet().stream()
                .filter(code -> code.value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(404, Refusal.NOT_BY_APPOINTMENT.word()));
    }

    private Optional<LocalDate> day(Context ctx) {
        try {
            return Optional.ofNullable(ctx.queryParam("day"))
                    .map(LocalDate::parse)
                    .or(() ->
                            Optional.ofNullable(ctx.formParam("slot"))
                                    .map(Instant::parse)
                                    .map(Rules::day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Instant slot(Context ctx) {
        try {
            return Instant.parse(Optional.ofNullable(ctx.formParam("slot")).orElse(""));
        } catch (DateTimeException _) {
            throw new Problem(400, "status-400");
        }
    }

    private String name(ServiceCode service, Visit visit) {
        return hall.service(service, visit.language());
    }

    private static String page(BookingCode code) {
        return BookingCode.PATH + code.value();
    }

    private static Problem unknown() {
        return new Problem(404, Refusal.UNKNOWN_BOOKING.word());
    }
}
