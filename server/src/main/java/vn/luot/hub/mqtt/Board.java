package vn.luot.hub.mqtt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.Topics;
import vn.luot.wire.Topics.Topic;

/// What anyone may read of an office: each line and each desk, by topic. Pure.
final class Board {
    private final Office office;
    private final Forecast forecast;
    private final Map<ServiceCode, Integer> waiting = new HashMap<>();
    private final Map<ServiceCode, List<TicketNumber>> atDesks = new HashMap<>();
    private final Map<DeskId, Ticket> byDesk = new HashMap<>();

    private Board(Office office, Forecast forecast) {
        this.office = office;
        this.forecast = forecast;
        office.tickets().values().forEach(this::count);
    }

    static Map<Topic, FromHub> of(Office office, Forecast forecast, Topics topics) {
        var all = new Board(office, forecast);
        var board = new LinkedHashMap<Topic, FromHub>();
        for (var service : office.rules().services().keySet())
            board.put(topics.queue(service), all.line(service));
        for (var desk : office.rules().desks().keySet())
            board.put(topics.desk(desk), all.sign(desk));
        return board;
    }

    /// The day is looked through once: a board is made at nearly every change.
    private void count(Ticket ticket) {
        if (ticket.waits()) waiting.merge(ticket.service(), 1, Integer::sum);
        ticket.desk()
                .ifPresent(desk -> {
                    byDesk.putIfAbsent(desk, ticket);
                    atDesks.computeIfAbsent(ticket.service(), _ -> new ArrayList<>())
                            .add(ticket.number());
                });
    }

    private QueueStatus line(ServiceCode service) {
        var range =
                Optional.ofNullable(forecast.services().get(service))
                        .flatMap(Forecast.Ahead::range);
        return new QueueStatus(
                service,
                waiting.getOrDefault(service, 0),
                range,
                atDesks.getOrDefault(service, List.of()));
    }

    private DeskStatus sign(DeskId id) {
        var desk = Optional.ofNullable(office.desks().get(id));
        var ticket = Optional.ofNullable(byDesk.get(id));
        return new DeskStatus(
                id,
                desk.map(Desk::state).orElse(DeskState.CLOSED),
                ticket.map(Ticket::number),
                ticket.filter(t -> t.priority().isPresent()).isPresent(),
                desk.flatMap(Desk::pause).flatMap(Desk.Pause::until));
    }
}
