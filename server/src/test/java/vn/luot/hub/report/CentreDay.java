package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.luot.hub.SetClock;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// One day of a provincial centre, given to an engine desk by desk. Who should be called is known
/// from a book of its own: the earliest of the desk's lines, whatever line they were in before.
final class CentreDay {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration SENT_ON_AFTER = Duration.ofMinutes(5);
    private static final int EVERY = 75;
    private static final Comparator<Person> EARLIEST =
            Comparator.comparing((Person person) -> person.issued).thenComparing(p -> p.id);

    private final OfficeConfig office;
    private final Engine engine;
    private final SetClock clock;
    private final Random random = new Random(7);
    private final Map<TicketId, Person> people = new HashMap<>();
    private final Map<ServiceCode, NavigableSet<Person>> lines = new HashMap<>();
    private final Map<DeskId, Desk> desks = new TreeMap<>();
    private final Wrong first;
    private int calls;

    /// Somebody with a ticket.
    static final class Person {
        final TicketId id;
        final Instant issued;
        final List<ServiceCode> services = new ArrayList<>();
        private Instant since;
        long waited;

        private Person(TicketId id, ServiceCode service, Instant issued) {
            this.id = id;
            this.issued = issued;
            this.since = issued;
            services.add(service);
        }

        ServiceCode service() {
            return services.getLast();
        }

        boolean wasSentOn() {
            return services.size() > 1;
        }
    }

    /// Somebody at a desk.
    ///
    /// @param then the line they are sent to; absent if they are served
    private record Visit(Person person, Instant until, Optional<ServiceCode> then) {}

    /// A desk with whom it called, and who is there.
    private static final class Desk {
        final Set<ServiceCode> services;
        final List<Person> called = new ArrayList<>();
        Optional<Visit> visit = Optional.empty();

        private Desk(Set<ServiceCode> services) {
            this.services = services;
        }
    }

    /// When somebody takes a number.
    record Coming(Instant at, ServiceCode service) {}

    /// Who is at the wrong agency: at its desk until then, and sent on.
    ///
    /// @param coming when they took the number
    record Wrong(Coming coming, Instant until, ServiceCode then) {
        private boolean is(Person person) {
            return person.issued.equals(coming.at()) && person.service().equals(coming.service());
        }
    }

    /// @param first the first who is at the wrong agency
    CentreDay(OfficeConfig office, Engine engine, SetClock clock, Wrong first) {
        this.first = first;
        this.office = office;
        this.engine = engine;
        this.clock = clock;
    }

    /// Opens a desk for these lines.
    void open(DeskId desk, Set<ServiceCode> services) {
        var _ = given(new Command.OpenDesk(desk, services));
        desks.put(desk, new Desk(services));
    }

    /// Everybody with a ticket.
    List<Person> people() {
        return List.copyOf(people.values());
    }

    /// Whom a desk called, in order.
    List<Person> called(DeskId desk) {
        return List.copyOf(desk(desk).called);
    }

    /// Lives on until then, or until nobody is left.
    void until(Instant end, Queue<Coming> coming) {
        while (clock.instant().isBefore(end)) {
            var now = clock.instant();
            while (!coming.isEmpty() && !coming.element().at().isAfter(now))
                comes(coming.remove().service());
            desks.forEach((id, desk) -> {
                var over = desk.visit.filter(visit -> !visit.until().isAfter(now));
                over.ifPresent(visit -> ends(id, visit));
                if (over.isPresent()) desk.visit = Optional.empty();
            });
            desks.forEach((id, desk) -> {
                if (desk.visit.isEmpty()) calls(id, desk);
            });
            var idle = desks.values().stream().allMatch(desk -> desk.visit.isEmpty());
            if (coming.isEmpty() && idle) return;
            clock.pass(STEP);
        }
    }

    private void comes(ServiceCode service) {
        var id = new TicketId(new UUID(0x0199_0000_0000_7000L, people.size() + 1L));
        var _ = given(new Command.Issue(id, service, Optional.empty(), "kiosk-1/x"));
        var person = new Person(id, service, clock.instant());
        people.put(id, person);
        line(service).add(person);
    }

    private NavigableSet<Person> line(ServiceCode service) {
        return lines.computeIfAbsent(service, _ -> new TreeSet<>(EARLIEST));
    }

    private void calls(DeskId id, Desk desk) {
        var next =
                desk.services.stream()
                        .map(this::line)
                        .filter(line -> !line.isEmpty())
                        .map(NavigableSet::first)
                        .min(EARLIEST);
        if (next.isEmpty()) return;
        var event = (Event.TicketCalled) given(new Command.CallNext(id)).getFirst();
        var person = Objects.requireNonNull(people.get(event.ticket()));
        assertThat(person.issued).as("called at desk %s", id).isEqualTo(next.get().issued);
        line(person.service()).remove(person);
        person.waited += Duration.between(person.since, clock.instant()).toSeconds();
        desk.called.add(person);
        desk.visit = Optional.of(visit(person));
    }

    /// Thirteen of a thousand are at the wrong agency; nobody twice.
    private Visit visit(Person person) {
        calls++;
        var now = clock.instant();
        if (first.is(person)) return new Visit(person, first.until(), Optional.of(first.then()));
        if (calls % EVERY == 0 && !person.wasSentOn())
            return new Visit(person, now.plus(SENT_ON_AFTER), Optional.of(another(person)));
        var minutes = 10 + random.nextInt(20);
        return new Visit(person, now.plus(Duration.ofMinutes(minutes)), Optional.empty());
    }

    private ServiceCode another(Person person) {
        var others =
                office.services().stream()
                        .filter(service -> service.agency().isPresent())
                        .map(OfficeConfig.Service::code)
                        .filter(code -> !code.equals(person.service()))
                        .toList();
        return others.get(random.nextInt(others.size()));
    }

    private Desk desk(DeskId id) {
        return Objects.requireNonNull(desks.get(id));
    }

    private void ends(DeskId desk, Visit visit) {
        if (visit.then().isEmpty()) {
            var _ = given(new Command.Finish(desk, Optional.empty(), 1));
            return;
        }
        var person = visit.person();
        var _ = given(new Command.Transfer(desk, visit.then(), Optional.empty(), ""));
        person.services.add(visit.then().get());
        person.since = clock.instant();
        line(person.service()).add(person);
    }

    private List<Event> given(Command command) {
        var decision = engine.submit(command, new Actor.Staff("officer")).join();
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }

    /// A thousand people: `peak` of them from nine to ten, nobody in the last hours of a session.
    ///
    /// @param first those who come at a set time
    static Queue<Coming> coming(
            OfficeConfig office, Instant midnight, List<Coming> first, int all, int peak) {
        var random = new Random(41);
        var services = office.desks().stream().flatMap(desk -> desk.services().stream()).toList();
        var coming = new ArrayList<>(first);
        for (int i = first.size(); i < all; i++) {
            var minute = i < first.size() + peak ? 540 + random.nextInt(60) : quiet(random);
            var at = midnight.plusSeconds(60L * minute + 10L * random.nextInt(6));
            var service = services.get(random.nextInt(services.size()));
            coming.add(new Coming(at, service));
        }
        coming.sort(Comparator.comparing(Coming::at));
        return new ArrayDeque<>(coming);
    }

    /// A minute of the day before nine, from ten to eleven, or in the afternoon.
    private static int quiet(Random random) {
        var minute = random.nextInt(90 + 60 + 150);
        if (minute < 90) return 450 + minute;
        return minute < 150 ? 600 + minute - 90 : 810 + minute - 150;
    }
}
