package vn.luot.hub.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The hall at one moment, numbered for rehearsals: services, desks, those who wait, and for each
/// service somebody who would come now, ordinary and first. Never changed.
final class Situation {
    private static final Came NOBODY = new Came(false, 0, false);

    final Office office;
    final Hours hours;
    final double now;
    final List<ServiceCode> services;
    final List<DeskId> desks;
    final List<Seat> seats;
    final List<Person> people;

    /// How many of `people` really wait; the others are newcomers, who delay nobody.
    final int waiting;

    /// The session that is on or comes next; one that is over, until numbers for the next are
    /// given.
    final int session;

    /// Somebody in the line.
    ///
    /// @param since minute of the day at which it came
    /// @param only index of the one desk that may call, -1 for any
    /// @param sentOn was at a desk already: comes, and is not sent on again
    record Person(
            Optional<TicketId> id,
            int service,
            boolean priority,
            double since,
            long place,
            int turn,
            boolean carriedOver,
            int only,
            boolean sentOn) {}

    /// A desk, and since when or until when it is in its state.
    ///
    /// @param minute the meaning depends on the state
    /// @param service of whom it has, -1 for nobody
    record Seat(State state, double minute, int service, Came came, int[] services, int row) {}

    /// How whoever a desk has came there.
    record Came(boolean priority, long place, boolean sentOn) {}

    enum State {
        /// Free since.
        IDLE,
        /// Called somebody at.
        CALLED,
        /// Serves somebody since.
        SERVING,
        /// Comes back at.
        BACK_AT,
        /// Away, nobody knows until when, since.
        AWAY,
        /// Should have opened at.
        LATE,
        /// Opens with the next session, at the earliest.
        NEXT_SESSION
    }

    Situation(Office office, Experience learnt, Instant at) {
        this.office = office;
        this.hours = learnt.hours();
        this.now = hours.minute(at);
        this.session = session(at);
        this.services = List.copyOf(new TreeSet<>(office.rules().services().keySet()));
        this.desks = desks(office);
        var taken = new HashMap<DeskId, Ticket>();
        for (var ticket : office.tickets().values())
            ticket.desk().ifPresent(desk -> taken.put(desk, ticket));
        this.seats = desks.stream().map(id -> seat(id, taken, learnt)).toList();
        var line = line(learnt);
        this.waiting = line.size();
        line.addAll(newcomers());
        this.people = List.copyOf(line);
    }

    private int session(Instant at) {
        var next = hours.session(now);
        var between = next > 0 && now < hours.from(next);
        return between && !office.rules().calendar().givesNumbers(at) ? next - 1 : next;
    }

    private static List<DeskId> desks(Office office) {
        var desks = new TreeSet<>(office.rules().desks().keySet());
        desks.addAll(office.desks().keySet());
        return List.copyOf(desks);
    }

    private List<Person> line(Experience learnt) {
        var line = new ArrayList<Person>();
        office.waiting()
                .filter(t -> services.contains(t.service()))
                .forEach(t -> line.add(person(t, learnt.wasSentOn(t.id()))));
        return line;
    }

    private Person person(Ticket t, boolean sentOn) {
        return new Person(
                Optional.of(t.id()),
                services.indexOf(t.service()),
                t.priority().isPresent(),
                t.isCarriedOver() ? now : hours.minute(t.issuedAt()),
                t.order().toNanos(),
                t.turn(),
                t.isCarriedOver(),
                t.onlyDesk().map(desks::indexOf).orElse(-1),
                sentOn);
    }

    private List<Person> newcomers() {
        var newcomers = new ArrayList<Person>();
        for (int s = 0; s < services.size(); s++)
            for (var priority : List.of(false, true))
                newcomers.add(
                        new Person(
                                Optional.empty(),
                                s,
                                priority,
                                now,
                                place(now, s, priority),
                                Integer.MAX_VALUE,
                                false,
                                -1,
                                false));
        return newcomers;
    }

    /// Index in `people` of who would come now.
    int newcomer(int service, boolean priority) {
        return waiting + 2 * service + (priority ? 1 : 0);
    }

    /// Where somebody stands who comes at `t`.
    long place(double t, int service, boolean priority) {
        var headStart = office.rules().headStart(services.get(service), priority);
        return hours.place(t) - headStart.toNanos();
    }

    private Seat seat(DeskId id, Map<DeskId, Ticket> taken, Experience learnt) {
        var desk = office.desk(id);
        var served =
                desk.filter(d -> d.state() != DeskState.CLOSED)
                        .map(Desk::services)
                        .orElseGet(() -> office.rules().desks().getOrDefault(id, Set.of()));
        var skills = served.stream().mapToInt(services::indexOf).filter(s -> s >= 0).sorted();
        var row = desk.map(Desk::prioritiesInRow).orElse(0);
        var ticket = Optional.ofNullable(taken.get(id));
        var state = ticket.map(this::busy).orElseGet(() -> free(desk));
        return new Seat(
                state.state(),
                state.minute(),
                ticket.map(t -> services.indexOf(t.service())).orElse(-1),
                ticket.map(t -> came(t, learnt)).orElse(NOBODY),
                skills.toArray(),
                row);
    }

    private static Came came(Ticket t, Experience learnt) {
        return new Came(t.priority().isPresent(), t.order().toNanos(), learnt.wasSentOn(t.id()));
    }

    private record Since(State state, double minute) {}

    private Since busy(Ticket ticket) {
        return ticket.stage() instanceof Stage.Called(_, var at, _)
                ? new Since(State.CALLED, hours.minute(at))
                : ticket.stage() instanceof Stage.Serving(_, var since)
                        ? new Since(State.SERVING, hours.minute(since))
                        : new Since(State.IDLE, now);
    }

    private Since free(Optional<Desk> desk) {
        var state = desk.map(Desk::state).orElse(DeskState.CLOSED);
        var since = desk.map(d -> hours.minute(d.since())).orElse(0.0);
        return switch (state) {
            case OPEN -> new Since(State.IDLE, since);
            case PAUSED -> {
                var until = desk.flatMap(Desk::pause).flatMap(Desk.Pause::until);
                var back = until.map(hours::minute).orElse(0.0);
                yield back > now ? new Since(State.BACK_AT, back) : new Since(State.AWAY, since);
            }
            case CLOSED -> closed(since);
        };
    }

    /// A desk that was not open yet in this session is late; one that was is gone for it.
    private Since closed(double since) {
        var began = hours.from(hours.begun(now));
        var late = hours.inSession(now) && now - began <= Habits.GONE && since < began;
        return late ? new Since(State.LATE, began) : new Since(State.NEXT_SESSION, now);
    }

    /// Whether somebody could say how long: a desk that may call this one is open or comes back, or
    /// the session has not begun.
    boolean isServed(Person person) {
        if (!hours.inSession(now)) return true;
        for (int d = 0; d < desks.size(); d++)
            if (serves(d, person.service())
                    && (person.only() < 0 || person.only() == d)
                    && office.desk(desks.get(d))
                            .filter(desk -> desk.state() != DeskState.CLOSED)
                            .isPresent()) return true;
        return false;
    }

    boolean serves(int desk, int service) {
        for (var skill : seats.get(desk).services()) if (skill == service) return true;
        return false;
    }
}
