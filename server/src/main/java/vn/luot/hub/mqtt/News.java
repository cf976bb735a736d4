package vn.luot.hub.mqtt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromHub.CallMade;
import vn.luot.wire.FromHub.DeviceCommand;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.TicketId;
import vn.luot.wire.Topics;
import vn.luot.wire.Topics.Topic;

/// What has to be said once: calls to everyone, orders to devices. Pure.
final class News {
    private News() {}

    /// @param at when it happened: old news is not worth sending
    record Item(Topic topic, FromHub message, Instant at) {}

    /// What `entries`, which led on from `before`, have to say, in their order.
    static List<Item> of(
            Office before, List<Recorded> entries, List<Device> devices, Topics topics) {
        var news = new ArrayList<Item>();
        var office = before;
        var since = new ArrayList<Event>();
        for (var entry : entries) {
            since.add(entry.event());
            if (isQuiet(entry.event())) continue;
            // A state costs as much as the day is long, for one event as for many.
            office = office.after(since);
            since.clear();
            news.addAll(of(entry, office, devices, topics));
        }
        return news;
    }

    private static boolean isQuiet(Event event) {
        return !(event instanceof Event.TicketCalled
                || event instanceof Event.TicketRecalled
                || event instanceof Event.TicketFinished);
    }

    private static List<Item> of(
            Recorded entry, Office after, List<Device> devices, Topics topics) {
        if (entry.event() instanceof Event.TicketCalled e)
            return call(after, new Made(e.ticket(), e.desk(), e.call(), e.at()), topics);
        if (entry.event() instanceof Event.TicketRecalled e)
            return call(after, new Made(e.ticket(), e.desk(), e.call(), e.at()), topics);
        if (entry.event() instanceof Event.TicketFinished e)
            return unlock(entry, e.desk(), devices, topics);
        return List.of();
    }

    private record Made(TicketId ticket, DeskId desk, long call, Instant at) {}

    private static List<Item> call(Office office, Made made, Topics topics) {
        return office.ticket(made.ticket()).stream()
                .map(ticket -> new Item(topics.calls(), call(ticket, made), made.at()))
                .toList();
    }

    private static CallMade call(Ticket ticket, Made made) {
        var times = ticket.stage() instanceof Ticket.Stage.Called(_, _, var n) ? n : 1;
        return new CallMade(
                made.call(),
                ticket.number(),
                made.desk(),
                ticket.priority().isPresent(),
                times,
                made.at());
    }

    /// The rating boxes of the desk where a visit has just ended.
    private static List<Item> unlock(
            Recorded entry, DeskId desk, List<Device> devices, Topics topics) {
        var order = new DeviceCommand("unlock-" + entry.seq(), Order.UNLOCK_RATING);
        return devices.stream()
                .filter(Device::online)
                .filter(device -> standsAt(device).filter(desk::equals).isPresent())
                .map(device -> new Item(topics.command(device.id()), order, entry.at()))
                .toList();
    }

    private static Optional<DeskId> standsAt(Device device) {
        return device.state().flatMap(DeviceState::desk);
    }
}
