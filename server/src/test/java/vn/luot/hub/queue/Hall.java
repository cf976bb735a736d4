package vn.luot.hub.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// An office to try the rules on: says commands in short, keeps the events, has its own clock.
///
/// Monday 02/03/2026, sessions 07:30–11:30 and 13:30–17:00, numbers from 07:00.
final class Hall {
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final ServiceCode A = new ServiceCode("A");
    static final ServiceCode C = new ServiceCode("C");
    static final ServiceCode E = new ServiceCode("E");
    static final DeskId DESK_1 = DeskId.of(1);
    static final DeskId DESK_2 = DeskId.of(2);
    static final DeskId DESK_3 = DeskId.of(3);
    static final Optional<PriorityCode> P4 = Optional.of(new PriorityCode("P4"));
    static final Actor CLOCK = new Actor.Timer();
    static final Actor KIOSK = new Actor.Device(new DeviceId("kiosk-1"));
    static final Actor CITIZEN = new Actor.Citizen();
    static final Actor OFFICER = new Actor.Staff("hanh");

    private final List<Event> events = new ArrayList<>();
    private Office office;
    private Instant now;

    private Hall(Rules rules) {
        office = Office.empty(rules);
        now = instant(MONDAY, "07:00");
        accepts(new Command.OpenDay(MONDAY));
    }

    /// Desk 1 serves A, desk 2 serves A and C, desk 3 serves E; all are still closed.
    static Hall under(CallRule rule) {
        return new Hall(rules(rule));
    }

    static Hall usual() {
        return under(CallRule.DEFAULT);
    }

    /// Where this may be booked.
    static Hall offering(Appointments offered, CallRule rule) {
        return new Hall(rules(rule).offering(offered));
    }

    /// Its hub began anew from a backup at this time.
    static Hall restored(LocalDate day, String time) {
        return new Hall(rules(CallRule.DEFAULT).restored(instant(day, time)));
    }

    static Rules rules(CallRule rule) {
        var desks = new LinkedHashMap<DeskId, Set<ServiceCode>>();
        desks.put(DESK_1, Set.of(A));
        desks.put(DESK_2, Set.of(A, C));
        desks.put(DESK_3, Set.of(E));
        return new Rules(
                Map.of(
                        A,
                        Duration.ofMinutes(6),
                        C,
                        Duration.ofMinutes(10),
                        E,
                        Duration.ofMinutes(15)),
                desks,
                Set.of(P4.get()),
                rule,
                calendar(Set.of(), Set.of()),
                Rules.Limits.DEFAULT);
    }

    /// The usual limits, with a time for whoever brings many dossiers.
    static Rules.Limits withWindow(LocalTime from) {
        var usual = Rules.Limits.DEFAULT;
        return new Rules.Limits(
                usual.calls(),
                usual.betweenCalls(),
                usual.restoreWithin(),
                usual.returnBehind(),
                usual.postponeBehind(),
                usual.rateAtDesk(),
                new Rules.Dossiers(3, Optional.of(from), true));
    }

    /// The same hall under these limits.
    static Hall under(Rules.Limits limits) {
        var rules = rules(CallRule.DEFAULT);
        return new Hall(
                new Rules(
                        rules.services(),
                        rules.desks(),
                        rules.priorities(),
                        rules.callRule(),
                        rules.calendar(),
                        limits));
    }

    static Calendar calendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
        var service = new LinkedHashMap<DayOfWeek, List<Window>>();
        var numbers = new LinkedHashMap<DayOfWeek, List<Window>>();
        for (int day = 1; day <= 5; day++) {
            service.put(
                    DayOfWeek.of(day), List.of(window("07:30", "11:30"), window("13:30", "17:00")));
            numbers.put(
                    DayOfWeek.of(day), List.of(window("07:00", "11:15"), window("13:15", "16:30")));
        }
        return new Calendar(service, numbers, holidays, workdays);
    }

    static Window window(String from, String to) {
        return new Window(LocalTime.parse(from), LocalTime.parse(to));
    }

    static Instant instant(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Rules.ZONE).toInstant();
    }

    /// The id that stands for this ticket in tests.
    static TicketId id(String name) {
        return new TicketId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    static Opinion opinion(int level, RatingReason... reasons) {
        return new Opinion(level, 5, List.of(reasons), "", "test");
    }

    Office office() {
        return office;
    }

    Instant now() {
        return now;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /// Moves the clock to this time of the present day.
    Hall at(String time) {
        return at(Rules.day(now), time);
    }

    Hall at(LocalDate day, String time) {
        now = instant(day, time);
        return this;
    }

    Hall later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    /// Goes on under other rules.
    Hall under(Rules rules) {
        office = office.under(rules);
        return this;
    }

    Hall opens(DeskId desk) {
        accepts(new Command.OpenDesk(desk, Set.of()), OFFICER);
        return this;
    }

    /// Somebody takes a number of the hub; the given name stands for the ticket.
    Hall takes(String name, ServiceCode service) {
        accepts(new Command.Issue(id(name), service, Optional.empty(), "kiosk-1/a"), KIOSK);
        return this;
    }

    Hall takesPriority(String name, ServiceCode service) {
        accepts(new Command.Issue(id(name), service, P4, "kiosk-1/p"), KIOSK);
        return this;
    }

    /// A kiosk reports a number, taken now; the number names the ticket.
    Hall reports(String number, ServiceCode service) {
        accepts(register(number, number, service));
        return this;
    }

    Command.Register register(String name, String number, ServiceCode service) {
        var parsed = TicketNumber.parse(number);
        return new Command.Register(
                id(name),
                parsed,
                service,
                parsed.prefix().equals(TicketNumber.PRIORITY_PREFIX) ? P4 : Optional.empty(),
                "kiosk-1/a",
                now);
    }

    Ticket ticket(String name) {
        return office.ticket(id(name)).orElseThrow();
    }

    Desk desk(DeskId id) {
        return office.desk(id).orElseThrow();
    }

    String number(String name) {
        return ticket(name).number().toString();
    }

    /// Calls, serves and finishes the next one; the number called.
    String servesNext(DeskId desk) {
        var number = callsNext(desk);
        accepts(new Command.Finish(desk, Optional.empty(), 1), OFFICER);
        return number;
    }

    String callsNext(DeskId desk) {
        accepts(new Command.CallNext(desk), OFFICER);
        return office.at(desk).orElseThrow().number().toString();
    }

    Decision asks(Command command, Actor by) {
        var decision = office.decide(command, by, now);
        for (var event : decision.events()) office = office.apply(event);
        events.addAll(decision.events());
        return decision;
    }

    List<Event> accepts(Command command) {
        return accepts(command, CLOCK);
    }

    List<Event> accepts(Command command, Actor by) {
        var decision = asks(command, by);
        assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
        return decision.events();
    }

    void refuses(Command command, Refusal reason) {
        refuses(command, OFFICER, reason);
    }

    void refuses(Command command, Actor by, Refusal reason) {
        assertThat(asks(command, by))
                .as("%s", command)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
