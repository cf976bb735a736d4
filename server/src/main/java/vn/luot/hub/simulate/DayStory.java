package vn.luot.hub.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.journal.Fate;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Waited;
import vn.luot.hub.report.DayFigures;
import vn.luot.hub.report.Visit;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A simulated day, told in the words of the reports.
///
/// @param end the office after the day
/// @param ahead how many of the same service stood before each, as its ticket would say
/// @param lines how many waited after each instant at which something happened
record DayStory(
        DayPlan plan,
        Office end,
        List<Event> events,
        Map<TicketId, Integer> ahead,
        List<Line> lines) {
    DayStory {
        events = List.copyOf(events);
        ahead = Map.copyOf(ahead);
        lines = List.copyOf(lines);
    }

    /// How many waited for each service from `at` on.
    record Line(Instant at, Map<ServiceCode, Integer> waiting) {
        static Line of(Office office, Instant at) {
            var waiting = new HashMap<ServiceCode, Integer>();
            for (var ticket : office.tickets().values())
                if (ticket.waits()) waiting.merge(ticket.service(), 1, Integer::sum);
            return new Line(at, waiting);
        }

        int all() {
            return waiting.values().stream().mapToInt(n -> n).sum();
        }
    }

    /// Where and when a ticket was served.
    private record Served(DeskId desk, Instant called, Optional<Instant> finished) {}

    DayFigures figures() {
        return DayFigures.of(plan.date(), visits(), 0);
    }

    /// In the order of their issue.
    List<Visit> visits() {
        var served = new LinkedHashMap<TicketId, Served>();
        for (var event : events)
            switch (event) {
                case Event.TicketCalled(var id, var desk, _, _, var at) ->
                        served.put(id, new Served(desk, at, Optional.empty()));
                case Event.TicketFinished e ->
                        served.computeIfPresent(
                                e.ticket(),
                                (_, s) -> new Served(s.desk(), s.called(), Optional.of(e.at())));
                default -> {} // what else happens has no part in a visit
            }
        var visits = new ArrayList<Visit>();
        for (var ticket : end.tickets().values())
            visits.add(visit(ticket, Optional.ofNullable(served.get(ticket.id()))));
        return visits;
    }

    private Visit visit(Ticket ticket, Optional<Served> served) {
        var waited = served.map(s -> Waited.of(calendar(), ticket.issuedAt(), s.called()));
        var called = served.map(Served::called);
        var finished = served.flatMap(Served::finished);
        return new Visit(
                ticket.id(),
                ticket.number().toString(),
                ticket.service(),
                ticket.priority().isPresent(),
                new Visit.Times(ticket.issuedAt(), called, called, finished),
                waited.map(Waited::whole),
                waited.map(Waited::inHours),
                served.map(Served::desk),
                "",
                finished.isPresent() ? Fate.SERVED : Fate.NOT_SERVED,
                Optional.empty(),
                Optional.empty());
    }

    /// When most people waited, the first time; absent if nobody ever did.
    Optional<Line> mostWaiting() {
        return lines.stream()
                .filter(line -> line.all() > 0)
                .max(
                        Comparator.comparingInt(Line::all)
                                .thenComparing(Line::at, Comparator.reverseOrder()));
    }

    /// Who waited at an instant, all of it taken into account.
    Map<ServiceCode, Integer> waitingAt(Instant at) {
        return lines.stream()
                .filter(line -> !line.at().isAfter(at))
                .reduce((_, later) -> later)
                .map(Line::waiting)
                .orElse(Map.of());
    }

    /// Those who had a number when the last session ended, and had not been called.
    int notStartedByClose() {
        var close =
                plan.date().atTime(plan.sessions().getLast().to()).atZone(Rules.ZONE).toInstant();
        return (int)
                visits().stream()
                        .map(Visit::times)
                        .filter(times -> times.issued().isBefore(close))
                        .filter(times -> times.called().filter(close::isAfter).isEmpty())
                        .count();
    }

    private Calendar calendar() {
        return end.rules().calendar();
    }
}
