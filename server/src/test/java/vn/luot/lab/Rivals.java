package vn.luot.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.LineOrder;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The formulas that other products use, fed with what they would see. Minutes.
final class Rivals {
    static final String CONSTANT = "10 min × position";
    static final String PER_DESK = "moving average × position / open desks";
    static final String LAST_TEN = "mean of the last 10 waits";
    static final String SMOOTHED = "smoothed waits (.9/.1)";
    static final String LAST = "last to be called (LES)";
    static final String HEAD = "head of the line (HOL)";
    static final String LINE = "queue length with skills";
    static final String DIRECT = "one rehearsal with means";
    private static final double CONFIGURED = 10;

    private final Map<ServiceCode, Deque<Double>> lengths = new HashMap<>();
    private final Map<ServiceCode, Deque<Double>> waits = new HashMap<>();
    private final Map<ServiceCode, Double> smoothed = new HashMap<>();
    private final Map<TicketId, Instant> since = new HashMap<>();
    private final Map<TicketId, Instant> started = new HashMap<>();

    void happened(Office office, Event event) {
        switch (event) {
            case Event.DayOpened _ -> since.clear();
            case Event.TicketIssued issued -> since.put(issued.ticket(), issued.issuedAt());
            case Event.TicketCalled called -> called(office, called);
            case Event.ServiceStarted s -> started.put(s.ticket(), s.at());
            case Event.TicketFinished f -> ended(office, f.ticket(), f.at());
            case Event.TicketTransferred t -> since.put(t.ticket(), t.at());
            default -> {} // formulas see nothing else
        }
    }

    private void called(Office office, Event.TicketCalled called) {
        var service = office.ticket(called.ticket()).orElseThrow().service();
        var waited = minutes(since.getOrDefault(called.ticket(), called.at()), called.at());
        smoothed.merge(service, waited, (before, now) -> .9 * before + .1 * now);
        keep(waits, service, waited, 10);
    }

    private void ended(Office office, TicketId ticket, Instant at) {
        var service = office.ticket(ticket).orElseThrow().service();
        var start = started.remove(ticket);
        if (start != null) keep(lengths, service, minutes(start, at), 20);
    }

    private static void keep(
            Map<ServiceCode, Deque<Double>> all, ServiceCode service, double value, int most) {
        var values = all.computeIfAbsent(service, _ -> new ArrayDeque<>());
        values.add(value);
        if (values.size() > most) values.remove();
    }

    private static double mean(Map<ServiceCode, Deque<Double>> all, ServiceCode service) {
        return all.getOrDefault(service, new ArrayDeque<>()).stream()
                .mapToDouble(v -> v)
                .average()
                .orElse(CONFIGURED);
    }

    /// What each says of a ticket that begins to wait.
    SequencedMap<String, Double> say(Office office, Ticket ticket, Forecast forecast, Instant now) {
        var service = ticket.service();
        var position = LineOrder.of(office).ahead(ticket.id()) + 1;
        var open =
                office.desks().values().stream()
                        .filter(Desk::isOpen)
                        .filter(desk -> desk.services().contains(service))
                        .count();
        var head =
                office.waiting(service)
                        .filter(other -> !other.id().equals(ticket.id()))
                        .mapToDouble(other -> minutes(other.issuedAt(), now))
                        .max()
                        .orElse(0);
        var says = new LinkedHashMap<String, Double>();
        says.put(CONSTANT, CONFIGURED * position);
        says.put(PER_DESK, mean(lengths, service) * position / Math.max(1, open));
        says.put(LAST_TEN, mean(waits, service));
        says.put(SMOOTHED, smoothed.getOrDefault(service, CONFIGURED));
        says.put(HEAD, head);
        var ahead = forecast.tickets().get(ticket.id());
        if (ahead != null) {
            says.put(LAST, ahead.outlook().orElseThrow().signs().last());
            says.put(LINE, ahead.outlook().orElseThrow().signs().line());
            says.put(DIRECT, ahead.outlook().orElseThrow().signs().direct());
        }
        return says;
    }

    static List<String> names() {
        return List.of(CONSTANT, PER_DESK, LAST_TEN, SMOOTHED, LAST, HEAD, LINE, DIRECT);
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }
}
