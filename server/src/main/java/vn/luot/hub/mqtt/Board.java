package vn.luot.hub.mqtt;

import java.util.LinkedHashMap;
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
import vn.luot.wire.Topics;
import vn.luot.wire.Topics.Topic;

/// What anyone may read of an office: each line and each desk, by topic. Pure.
final class Board {
    private Board() {}

    static Map<Topic, FromHub> of(Office office, Forecast forecast, Topics topics) {
        var board = new LinkedHashMap<Topic, FromHub>();
        for (var service : office.rules().services().keySet())
            board.put(topics.queue(service), line(office, forecast, service));
        for (var desk : office.rules().desks().keySet())
            board.put(topics.desk(desk), sign(office, desk));
        return board;
    }

    private static QueueStatus line(Office office, Forecast forecast, ServiceCode service) {
        var now =
                office.tickets().values().stream()
                        .filter(t -> t.service().equals(service) && t.desk().isPresent())
                        .map(Ticket::number)
                        .toList();
        var range =
                Optional.ofNullable(forecast.services().get(service))
                        .flatMap(Forecast.Ahead::range);
        return new QueueStatus(service, (int) office.waiting(service).count(), range, now);
    }

    private static DeskStatus sign(Office office, DeskId id) {
        var desk = Optional.ofNullable(office.desks().get(id));
        var ticket = office.at(id);
        return new DeskStatus(
                id,
                desk.map(Desk::state).orElse(DeskState.CLOSED),
                ticket.map(Ticket::number),
                ticket.filter(t -> t.priority().isPresent()).isPresent(),
                desk.flatMap(Desk::pause).flatMap(Desk.Pause::until));
    }
}
