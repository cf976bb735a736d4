package vn.luot.hub.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Problem;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The office that a call is about, and the things in it that a call names.
record Lookup(Hall hall, Actions actions) {
    static final int MAX_PRESS_ID = 64;

    Lookup(Hall hall) {
        this(hall, new Actions(hall.engine()));
    }

    /// @throws Problem 404 if the address names another office
    Office office(Context ctx) {
        var asked = ctx.pathParam("o");
        if (!asked.equals(config().id().value())) throw new Problem(404, "unknown-office", asked);
        return hall.office();
    }

    /// The desk in the address.
    DeskId desk(Context ctx) {
        var office = office(ctx);
        var asked = ctx.pathParam("d");
        return value(asked, DeskId::new)
                .filter(desk -> isKnown(office, desk))
                .orElseThrow(() -> new Problem(404, "unknown-desk", asked));
    }

    /// A desk named in the body.
    DeskId desk(String asked) {
        return value(asked, DeskId::new)
                .filter(desk -> isKnown(hall.office(), desk))
                .orElseThrow(() -> new Problem(422, "unknown-desk", asked));
    }

    /// The ticket in the address, by id or token.
    Ticket ticket(Context ctx) {
        var office = office(ctx);
        var asked = ctx.pathParam("id");
        return ticketId(asked)
                .flatMap(office::ticket)
                .orElseThrow(() -> new Problem(404, "unknown-ticket", asked));
    }

    /// A ticket named in the body.
    Ticket ticket(String asked) {
        return ticketId(asked)
                .flatMap(hall.office()::ticket)
                .orElseThrow(() -> new Problem(422, "unknown-ticket", asked));
    }

    ServiceCode service(String asked) {
        return value(asked.strip().toUpperCase(Locale.ROOT), ServiceCode::new)
                .filter(hall.office().rules().services()::containsKey)
                .orElseThrow(() -> new Problem(422, "unknown-service", asked));
    }

    PriorityCode priority(String asked) {
        var classes = config().priorities().stream().map(OfficeConfig.Priority::code);
        return classes.filter(
                        code -> code.value().equalsIgnoreCase(asked) || asked.equals("priority"))
                .findFirst()
                .orElseThrow(() -> new Problem(422, "unknown-priority", asked));
    }

    /// The ticket of a press: the same press again is the same ticket.
    TicketId pressed(String pressId) {
        return value(pressId, TicketId::parse)
                .orElseGet(() -> {
                    var name = config().id() + "/" + day() + "/" + pressId;
                    return new TicketId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
                });
    }

    /// Gives a command and waits until what it led to is stored.
    List<Event> events(Context ctx, Command command) {
        return actions.events(ctx, command);
    }

    Instant now() {
        return hall.now();
    }

    OfficeConfig config() {
        return hall.config().get();
    }

    /// The ticket with this id; it was there before.
    Ticket current(TicketId id) {
        return hall.office().ticket(id).orElseThrow();
    }

    /// The open business day, else today's date.
    LocalDate day() {
        return hall.office().day().orElseGet(() -> Rules.day(now()));
    }

    /// The ticket as it is now, for a client.
    TicketView view(Ticket ticket) {
        return TicketView.of(
                ticket, Optional.ofNullable(hall.forecast().tickets().get(ticket.id())));
    }

    private static boolean isKnown(Office office, DeskId desk) {
        return office.rules().desks().containsKey(desk) || office.desks().containsKey(desk);
    }

    private static Optional<TicketId> ticketId(String asked) {
        return value(asked, TicketId::parse).or(() -> value(asked, TicketId::ofToken));
    }

    private static <T> Optional<T> value(String asked, Function<String, T> make) {
        try {
            return Optional.of(make.apply(asked));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
