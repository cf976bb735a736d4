package vn.luot.hub.web.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.luot.hub.queue.Booking;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Bookings.Count;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;
import vn.luot.wire.BookingCode;
import vn.luot.wire.TicketId;

/// Where staff check somebody in by their code, and see who is booked today. Codes are not shown:
/// who comes has one.
public final class ReceptionPage implements Page {
    private static final String PATH = "/reception";

    private final Hall hall;
    private final Actions actions;

    /// What the page says.
    ///
    /// @param said what came of the last code
    /// @param tone `ok` or `bad`: how that looks
    /// @param ticket address of the ticket's page
    /// @param typed the code, if it was refused
    public record Reception(
            Optional<String> said,
            String tone,
            Optional<String> ticket,
            String typed,
            List<Sum> sums,
            List<Row> rows) {
        public Reception {
            sums = List.copyOf(sums);
            rows = List.copyOf(rows);
        }
    }

    /// Today's bookings of one service.
    public record Sum(String service, Count count) {}

    /// One of today's bookings.
    public record Row(String at, String service, String state, String tone) {}

    public ReceptionPage(Hall hall, Actions actions) {
        this.hall = hall;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(
                PATH,
                ctx -> show(ctx, new Came(Optional.empty(), "", Optional.empty())),
                Access.OFFICER,
                Access.LEAD);
        routes.post(PATH, this::checkIn, Access.OFFICER, Access.LEAD);
    }

    /// What came of a code.
    private record Came(Optional<Refusal> refused, String typed, Optional<Ticket> ticket) {}

    /// The same code again means the same person: they have their ticket already.
    private void checkIn(Context ctx) {
        var typed = Optional.ofNullable(ctx.formParam("code")).orElse("").strip();
        var code = BookingCode.in(typed);
        if (code.isEmpty()) {
            refused(ctx, Refusal.UNKNOWN_BOOKING, typed);
            return;
        }
        var id = BookingId.of(code.get());
        var ticket =
                new TicketId(
                        UUID.nameUUIDFromBytes(
                                ("reception " + Visit.of(ctx).csrf() + id).getBytes(UTF_8)));
        var known = hall.office().bookings().get(id).flatMap(Booking::ticket);
        if (known.isPresent()) {
            show(
                    ctx,
                    new Came(
                            Optional.of(Refusal.BOOKING_USED),
                            typed,
                            known.flatMap(hall.office()::ticket)));
            return;
        }
        switch (actions.decide(ctx, new Command.CheckIn(id, ticket, "reception"))) {
            case Decision.Accepted _ ->
                    show(ctx, new Came(Optional.empty(), "", hall.office().ticket(ticket)));
            case Decision.Refused(var reason, _) -> refused(ctx, reason, typed);
        }
    }

    private void refused(Context ctx, Refusal reason, String typed) {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, new Came(Optional.of(reason), typed, Optional.empty()));
    }

    private void show(Context ctx, Came came) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("booking.reception")).css("booking");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().bookingReception(layout, view(came, visit)).render());
    }

    private Reception view(Came came, Visit visit) {
        var formats = new Formats(visit.language());
        var refused = came.refused().map(reason -> visit.text(reason.key()));
        var number =
                came.ticket()
                        .map(ticket ->
                                visit.text(
                                        "booking.reception-number",
                                        ticket.number(),
                                        hall.service(ticket.service(), visit.language())));
        var said =
                refused.map(words -> number.map(n -> words + " " + n).orElse(words))
                        .or(() -> number);
        return new Reception(
                said,
                refused.isPresent() ? "bad" : "ok",
                came.ticket().map(ticket -> "/t/" + ticket.id().token()),
                came.typed(),
                sums(visit),
                today().map(booking -> row(booking, visit, formats)).toList());
    }

    private List<Sum> sums(Visit visit) {
        return hall.office().bookings().on(Rules.day(hall.now())).entrySet().stream()
                .filter(entry -> entry.getValue().booked() > 0)
                .map(entry ->
                        new Sum(hall.service(entry.getKey(), visit.language()), entry.getValue()))
                .toList();
    }

    private Stream<Booking> today() {
        var today = Rules.day(hall.now());
        return hall.office().bookings().all().values().stream()
                .filter(booking -> Rules.day(booking.slot()).equals(today))
                .sorted(Comparator.comparing(Booking::slot).thenComparing(Booking::service));
    }

    private Row row(Booking booking, Visit visit, Formats formats) {
        var number =
                booking.ticket()
                        .flatMap(hall.office()::ticket)
                        .map(ticket -> ticket.number().toString());
        return new Row(
                formats.time(booking.slot()),
                hall.service(booking.service(), visit.language()),
                switch (booking.state()) {
                    case EXPECTED -> visit.text("booking.state-expected");
                    case ARRIVED -> visit.text("booking.state-arrived", number.orElse(""));
                    case CANCELLED -> visit.text("booking.state-cancelled");
                    case MISSED -> visit.text("booking.state-missed");
                },
                switch (booking.state()) {
                    case EXPECTED, CANCELLED -> "";
                    case ARRIVED -> "ok";
                    case MISSED -> "warn";
                });
    }
}
