package vn.luot.lab;

import static vn.luot.lab.ModelOffice.DESKS;
import static vn.luot.lab.ModelOffice.HARD_AM;
import static vn.luot.lab.ModelOffice.HARD_PM;
import static vn.luot.lab.ModelOffice.MEAN;
import static vn.luot.lab.ModelOffice.OPEN_AM;
import static vn.luot.lab.ModelOffice.OPEN_PM;
import static vn.luot.lab.ModelOffice.SOFT_AM;
import static vn.luot.lab.ModelOffice.SOFT_PM;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.lab.ModelDay.Visitor;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// A model day that happens in the real [Office]: every call, start, pause and end is a command.
final class Hall {
    private static final Actor STAFF = new Actor.Staff("lab");
    private static final double NO_SHOW = 1.5;
    private static final double NEVER = 1e17;

    /// Looks on while the day happens.
    interface Watcher {
        void happened(Office office, List<Event> events);

        /// Somebody has to wait, on arrival or after being sent on.
        void waits(Office office, Ticket ticket, Visitor visitor, double minute);
    }

    private enum Doing {
        AWAY,
        IDLE,
        WAITS_IN_VAIN,
        WALK,
        SERVE
    }

    /// A desk of the day.
    private static final class Seat {
        Doing doing = Doing.AWAY;
        double free;
        double idleSince;
        int nextAway;
        Optional<TicketId> ticket = Optional.empty();
    }

    private final ModelDay day;
    private final double[] speed;
    private final ModelDay.Kind kind;
    private final Watcher watcher;
    private final LocalDate date;
    private final Instant midnight;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<TicketId, Visitor> visitors = new HashMap<>();
    private final Map<TicketId, Boolean> sentOn = new HashMap<>();
    private final SplittableRandom mess = new SplittableRandom(99);
    private Office office;
    private double now;
    private int come;

    /// @param speed of each desk: by how much visits take longer there
    Hall(ModelDay day, double[] speed, ModelDay.Kind kind, Office before, Watcher watcher) {
        this.day = day;
        this.speed = speed;
        this.kind = kind;
        this.watcher = watcher;
        this.office = before;
        this.date = before.lastDay().map(last -> last.plusDays(1)).orElse(LocalDate.of(2026, 3, 2));
        this.midnight = date.atStartOfDay(Rules.ZONE).toInstant();
        for (int d = 0; d < DESKS; d++) {
            seats.add(new Seat());
            seats.get(d).free = OPEN_AM;
        }
    }

    /// Lets the day happen; the office after it.
    Office run() {
        does(new Command.OpenDay(date));
        while (true) {
            var desk = soonest();
            var arrival = come < day.visitors.size() ? day.visitors.get(come).at : NEVER;
            var t = Math.min(arrival, seats.get(desk).free);
            if (t > HARD_PM + 60) break;
            now = t;
            if (arrival <= seats.get(desk).free) arrives(day.visitors.get(come++));
            else ready(desk);
        }
        now = HARD_PM + 60;
        does(new Command.CloseDay());
        return office;
    }

    /// The minute of the day as an instant, whole milliseconds as in the product.
    Instant at(double minute) {
        return midnight.plusMillis(Math.round(minute * 60_000));
    }

    private int soonest() {
        var soonest = 0;
        for (int d = 1; d < DESKS; d++)
            if (next(seats.get(d)) < next(seats.get(soonest))) soonest = d;
        return soonest;
    }

    private static double next(Seat seat) {
        return seat.free;
    }

    private void ready(int d) {
        var seat = seats.get(d);
        switch (seat.doing) {
            case WAITS_IN_VAIN -> does(new Command.NoShow(ModelOffice.desk(d)));
            case WALK -> {
                starts(d, seat);
                return;
            }
            case SERVE -> ends(d, seat);
            case AWAY, IDLE -> {}
        }
        if (seat.doing != Doing.IDLE && seat.doing != Doing.AWAY) seat.idleSince = now;
        var wasIdle = seat.doing == Doing.IDLE;
        var when = available(d, wasIdle);
        if (when > now) return;
        if (wasIdle) {
            seat.free = nextAway(d);
            return;
        }
        calls(d);
    }

    private void starts(int d, Seat seat) {
        does(new Command.Start(ModelOffice.desk(d)));
        var id = seat.ticket.orElseThrow();
        var visitor = visitor(id);
        var there = sentOn.containsKey(id);
        var service = ModelOffice.index(office.ticket(id).orElseThrow().service());
        var unit = there ? visitor.lengthThere : visitor.length;
        var minutes = MEAN[service] * day.factor[service] * speed[d] * day.slowness(now) * unit;
        seat.doing = Doing.SERVE;
        seat.free = now + messed(Math.max(.5, minutes));
    }

    private double messed(double minutes) {
        if (!kind.messy()) return minutes;
        var longer = minutes;
        if (mess.nextDouble() < .03) longer += 5 + 20 * mess.nextDouble();
        return mess.nextDouble() < .03 ? .2 + .6 * mess.nextDouble() : longer;
    }

    private void ends(int d, Seat seat) {
        var id = seat.ticket.orElseThrow();
        var visitor = visitor(id);
        seat.ticket = Optional.empty();
        if (sentOn.containsKey(id) || visitor.sentTo < 0) {
            does(new Command.Finish(ModelOffice.desk(d), Optional.empty(), 1));
            return;
        }
        sentOn.put(id, true);
        var to = Optional.of(ModelOffice.service(visitor.sentTo));
        does(new Command.Transfer(ModelOffice.desk(d), to, Optional.empty(), ""));
        offer(visitor.sentTo);
        tell(id, visitor);
    }

    private void arrives(Visitor visitor) {
        var id = new TicketId(new UUID(date.toEpochDay(), visitors.size()));
        visitors.put(id, visitor);
        var first =
                visitor.priority ? Optional.of(ModelOffice.FIRST) : Optional.<PriorityCode>empty();
        var service = ModelOffice.service(visitor.service);
        if (visitor.slot < 0) does(new Command.Issue(id, service, first, "lab"));
        else appears(id, visitor);
        offer(visitor.service);
        tell(id, visitor);
    }

    private void tell(TicketId id, Visitor visitor) {
        var ticket = office.ticket(id).orElseThrow();
        if (ticket.waits()) watcher.waits(office, ticket, visitor, now);
    }

    /// The laboratory tells the estimator itself who comes by appointment.
    private void appears(TicketId id, Visitor visitor) {
        var from = at(Math.max(now, visitor.slot - 5));
        var order = office.rules().calendar().officeTime(from);
        var ahead =
                switch (office.rules().callRule()) {
                    case CallRule.HeadStart(_, var minutes) -> minutes;
                    case CallRule.Smart() -> Duration.ofMinutes(45);
                    case CallRule.Fifo(), CallRule.Strict(), CallRule.MaxInRow _ -> Duration.ZERO;
                };
        var service = ModelOffice.service(visitor.service);
        var smart =
                office.rules().callRule() instanceof CallRule.Smart
                        ? office.rules().headStart(service, false)
                        : Duration.ZERO;
        var number = new TicketNumber(service.value(), 5, visitors.size());
        take(
                List.of(
                        new Event.TicketIssued(
                                id,
                                number,
                                service,
                                Optional.empty(),
                                "lab",
                                at(now),
                                order.minus(ahead).minus(smart),
                                Optional.empty(),
                                at(now))));
    }

    /// The free desk with the fewest services calls.
    private void offer(int service) {
        var best = -1;
        for (int d = 0; d < DESKS; d++) {
            var seat = seats.get(d);
            if (seat.doing != Doing.IDLE || !ModelOffice.can(d, service)) continue;
            if (available(d, true) > now) continue;
            if (best < 0 || isRather(d, best)) best = d;
        }
        if (best >= 0) calls(best);
    }

    private boolean isRather(int desk, int other) {
        var fewer = ModelOffice.SKILLS[desk].length - ModelOffice.SKILLS[other].length;
        return fewer < 0 || (fewer == 0 && seats.get(desk).idleSince < seats.get(other).idleSince);
    }

    private void calls(int d) {
        var seat = seats.get(d);
        var desk = ModelOffice.desk(d);
        if (office.desk(desk).filter(Desk::isOpen).isEmpty())
            does(new Command.OpenDesk(desk, Set.of()));
        if (office.next(desk).isEmpty()) {
            seat.doing = Doing.IDLE;
            seat.idleSince = now;
            seat.free = nextAway(d);
            return;
        }
        does(choice(d));
        var ticket = office.at(desk).orElseThrow();
        var visitor = visitor(ticket.id());
        var there = sentOn.containsKey(ticket.id());
        seat.ticket = Optional.of(ticket.id());
        var waited = now - visitor.at;
        var missing =
                kind.messy()
                        ? Math.min(.5, .04 + .004 * waited)
                        : Math.min(.25, .03 + .0012 * waited);
        if (!there && visitor.luck < missing) {
            seat.doing = Doing.WAITS_IN_VAIN;
            seat.free = now + NO_SHOW;
        } else {
            seat.doing = Doing.WALK;
            seat.free = now + (there ? visitor.walkThere : visitor.walk);
        }
    }

    private Command choice(int d) {
        var desk = ModelOffice.desk(d);
        if (!kind.messy() || mess.nextDouble() >= .15) return new Command.CallNext(desk);
        var line = office.line(desk).toList();
        return new Command.Call(desk, line.get(mess.nextInt(line.size())).id());
    }

    /// `now` if the desk may call, else when to ask again; closes or pauses it.
    private double available(int d, boolean idle) {
        var seat = seats.get(d);
        var closedUntil =
                now < OPEN_AM
                        ? OPEN_AM
                        : now >= HARD_AM && now < OPEN_PM ? OPEN_PM : now >= HARD_PM ? NEVER : 0;
        if (closedUntil > 0)
            return gone(d, closedUntil, new Command.CloseDesk(ModelOffice.desk(d)));
        var away = day.away.get(d);
        while (seat.nextAway < away.size() && away.get(seat.nextAway).from() <= now) {
            var one = away.get(seat.nextAway++);
            if (now >= OPEN_PM && one.from() < HARD_AM) continue;
            var atOpening = one.from() == OPEN_AM || one.from() == OPEN_PM;
            var begins = atOpening ? one.from() : idle ? Math.max(one.from(), seat.idleSince) : now;
            var end = now < HARD_AM ? SOFT_AM : SOFT_PM;
            if (one.planned() && begins >= end - 5) continue;
            var back = begins + one.minutes();
            if (back <= now) continue;
            var desk = ModelOffice.desk(d);
            var until = one.planned() ? Optional.of(at(back)) : Optional.<Instant>empty();
            return gone(
                    d,
                    back,
                    atOpening || office.desk(desk).filter(Desk::isOpen).isEmpty()
                            ? new Command.CloseDesk(desk)
                            : new Command.PauseDesk(desk, PauseReason.BREAK, until));
        }
        return now;
    }

    private double gone(int d, double until, Command how) {
        var seat = seats.get(d);
        seat.doing = Doing.AWAY;
        seat.free = until;
        does(how);
        return until;
    }

    /// When a free desk leaves by itself.
    private double nextAway(int d) {
        var away = day.away.get(d);
        var next = seats.get(d).nextAway;
        var end = now < HARD_AM ? HARD_AM : HARD_PM;
        return Math.min(end, next < away.size() ? Math.max(now, away.get(next).from()) : end);
    }

    private Visitor visitor(TicketId id) {
        return Optional.ofNullable(visitors.get(id)).orElseThrow();
    }

    private void does(Command command) {
        switch (office.decide(command, STAFF, at(now))) {
            case Decision.Accepted(var events) -> take(events);
            case Decision.Refused(var reason, _) ->
                    throw new IllegalStateException(reason + " at " + now + ": " + command);
        }
    }

    private void take(List<Event> events) {
        if (events.isEmpty()) return;
        office = office.after(events);
        watcher.happened(office, events);
    }
}
