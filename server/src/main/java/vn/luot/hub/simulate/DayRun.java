package vn.luot.hub.simulate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.LineOrder;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.simulate.DayPlan.Arrival;
import vn.luot.hub.simulate.DayPlan.Change;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Lets a day happen by the real rules, from instant to instant.
///
/// Within one instant: visits end, desks open and change, free desks take work (the lowest-numbered
/// first), a session that is over closes those that found none, people come one by one.
final class DayRun {
    private static final Actor KIOSK = new Actor.Device(new DeviceId("kiosk-1"));
    private static final Actor STAFF = new Actor.Staff("simulation");
    private static final PriorityCode FIRST = PlanRules.PRIORITY;

    private final DayPlan plan;
    private final Rules rules;
    private final ArrayDeque<Arrival> arrivals;
    private final ArrayDeque<Change> changes;
    private final Map<TicketId, Duration> lengths = new HashMap<>();

    /// What each desk shall serve; nothing where it shall be closed.
    private final TreeMap<DeskId, Set<ServiceCode>> wanted = new TreeMap<>();

    private final TreeMap<DeskId, Instant> busyUntil = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<DayStory.Line> lines = new ArrayList<>();
    private final Map<TicketId, Integer> ahead = new HashMap<>();
    private Office office;
    private Instant now;

    private DayRun(DayPlan plan) {
        this.plan = plan;
        this.rules = PlanRules.of(plan);
        this.office = Office.empty(rules);
        this.now = at(LocalTime.MIN);
        this.arrivals = new ArrayDeque<>(plan.arrivals());
        this.changes = new ArrayDeque<>(plan.staff().changes());
        wanted.putAll(plan.staff().desks());
    }

    /// What happens on the day.
    static DayStory story(DayPlan plan) {
        return new DayRun(plan).run();
    }

    private DayStory run() {
        does(new Command.OpenDay(plan.date()), STAFF);
        for (var next = next(); next.isPresent(); next = next()) {
            now = next.get();
            instant();
            lines.add(DayStory.Line.of(office, now));
        }
        does(new Command.CloseDay(), STAFF);
        return new DayStory(plan, office, events, ahead, lines);
    }

    /// The next instant at which something happens; absent once the day has come to its end.
    private Optional<Instant> next() {
        var times = new ArrayList<>(busyUntil.values());
        if (!arrivals.isEmpty()) times.add(taken(arrivals.element()));
        if (!changes.isEmpty()) times.add(at(changes.element().at()));
        for (var session : plan.sessions()) {
            times.add(at(session.from()));
            times.add(at(session.to()));
        }
        return times.stream().filter(now::isBefore).min(Instant::compareTo);
    }

    private void instant() {
        finish();
        change();
        var open = rules.calendar().inSession(now);
        staff(open);
        if (open || plan.afterClosing()) takeWork();
        if (!open) closeIdle();
        while (!arrivals.isEmpty() && !taken(arrivals.element()).isAfter(now)) {
            comes(arrivals.remove());
            if (open || plan.afterClosing()) takeWork();
        }
    }

    private void finish() {
        for (var desk : List.copyOf(busyUntil.keySet()))
            if (!now.isBefore(busyUntil.get(desk))) {
                busyUntil.remove(desk);
                does(new Command.Finish(desk, Optional.empty(), 1), STAFF);
            }
    }

    private void change() {
        while (!changes.isEmpty() && !at(changes.element().at()).isAfter(now)) {
            var change = changes.remove();
            wanted.put(change.desk(), change.services());
        }
    }

    /// Opens who shall be open, and closes who shall not and has nobody.
    private void staff(boolean inSession) {
        wanted.forEach((desk, services) -> {
            var isOpen = office.desk(desk).filter(Desk::isOpen).isPresent();
            if (services.isEmpty()) close(desk);
            else if (inSession || isOpen) does(new Command.OpenDesk(desk, services), STAFF);
        });
    }

    private void closeIdle() {
        wanted.keySet().forEach(this::close);
    }

    private void close(DeskId desk) {
        if (!busyUntil.containsKey(desk)) does(new Command.CloseDesk(desk), STAFF);
    }

    private void comes(Arrival arrival) {
        var source = "arrival-" + lengths.size();
        var id = new TicketId(UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)));
        lengths.put(id, arrival.length());
        var priority = arrival.priority() ? Optional.of(FIRST) : Optional.<PriorityCode>empty();
        does(new Command.Issue(id, arrival.service(), priority, source), KIOSK);
        ahead.put(id, LineOrder.of(office).ahead(id));
    }

    private void takeWork() {
        for (var desk : wanted.entrySet())
            if (!desk.getValue().isEmpty() && !busyUntil.containsKey(desk.getKey()))
                takeWork(desk.getKey());
    }

    private void takeWork(DeskId desk) {
        if (office.desk(desk).filter(Desk::isOpen).isEmpty() || office.next(desk).isEmpty()) return;
        does(new Command.CallNext(desk), STAFF);
        does(new Command.Start(desk), STAFF);
        var ticket = office.at(desk).orElseThrow();
        busyUntil.put(desk, now.plus(lengths.getOrDefault(ticket.id(), Duration.ZERO)));
    }

    private void does(Command command, Actor by) {
        switch (office.decide(command, by, now)) {
            case Decision.Accepted(var happened) -> {
                office = office.after(happened);
                events.addAll(happened);
            }
            case Decision.Refused(Refusal reason, _) ->
                    throw new IllegalStateException(
                            "%s refuses %s at %s".formatted(reason, command, now));
        }
    }

    /// Who comes before numbers are given waits for the first of them.
    private Instant taken(Arrival arrival) {
        return at(arrival.at().isBefore(plan.numbersFrom()) ? plan.numbersFrom() : arrival.at());
    }

    private Instant at(LocalTime time) {
        return plan.date().atTime(time).atZone(Rules.ZONE).toInstant();
    }
}
