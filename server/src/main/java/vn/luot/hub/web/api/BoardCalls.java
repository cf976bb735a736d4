package vn.luot.hub.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.WaitRange;

/// What the hall sees: for other screens. Public, without names and secrets; staff and programs
/// also get officers and ticket ids.
final class BoardCalls implements Page {
    private final Lookup lookup;

    /// @param day the open business day
    /// @param calls how many calls were made today: the number of the last one
    /// @param missed numbers that were called and did not come
    record BoardView(
            OfficeId office,
            List<String> title,
            Optional<LocalDate> day,
            Instant now,
            long calls,
            int waiting,
            List<DeskView> desks,
            List<ServiceView> services,
            List<TicketNumber> missed) {}

    /// @param waitFrom minutes for somebody who takes a number now; absent while no desk is open
    record ServiceView(
            ServiceCode service,
            String name,
            int waiting,
            Optional<Integer> waitFrom,
            Optional<Integer> waitTo,
            List<TicketNumber> nowServing) {}

    BoardCalls(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/offices/{o}/board", this::board, Access.ANYONE);
    }

    private void board(Context ctx) {
        var office = lookup.office(ctx);
        var config = lookup.config();
        var visit = Visit.of(ctx);
        var language = visit.language();
        var inside = visit.user().isPresent() || visit.program().isPresent();
        var forecast = lookup.hall().forecast();
        ctx.json(
                new BoardView(
                        config.id(),
                        config.title().stream().map(words -> words.in(language)).toList(),
                        office.day(),
                        lookup.now(),
                        office.calls(),
                        (int) office.waiting().count(),
                        config.desks().stream()
                                .map(desk -> DeskView.of(desk, office, language, inside))
                                .toList(),
                        config.services().stream()
                                .map(service -> service(service, office, forecast, visit))
                                .toList(),
                        missed(office)));
    }

    private static ServiceView service(
            OfficeConfig.Service service, Office office, Forecast forecast, Visit visit) {
        var range =
                Optional.ofNullable(forecast.services().get(service.code()))
                        .flatMap(Forecast.Ahead::range);
        return new ServiceView(
                service.code(),
                service.name().in(visit.language()),
                (int) office.waiting(service.code()).count(),
                range.map(WaitRange::fromMinutes),
                range.map(WaitRange::toMinutes),
                office.tickets().values().stream()
                        .filter(t -> t.service().equals(service.code()) && t.desk().isPresent())
                        .map(Ticket::number)
                        .toList());
    }

    private static List<TicketNumber> missed(Office office) {
        return office.tickets().values().stream()
                .filter(ticket -> ticket.stage() instanceof Stage.Missed)
                .map(Ticket::number)
                .toList();
    }
}
