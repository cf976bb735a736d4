package vn.luot.hub.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The rehearsal's numbers against the real rules.
class ChoosingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PriorityCode FIRST = new PriorityCode("P1");
    private static final List<ServiceCode> SERVICES =
            List.of(new ServiceCode("A"), new ServiceCode("C"), new ServiceCode("E"));
    private static final Actor STAFF = new Actor.Staff("hanh");

    static List<CallRule> rules() {
        return List.of(
                new CallRule.Fifo(),
                CallRule.DEFAULT,
                new CallRule.Strict(),
                new CallRule.MaxInRow(1),
                new CallRule.MaxInRow(2),
                new CallRule.Smart());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void callsWhomTheOfficeCalls(CallRule rule) {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var office = busy(rule, random);
            var now = at(700);
            var learnt = new Experience(office.rules());
            learnt.on(MONDAY);
            var hall = new Situation(office, learnt, now);
            var crowd = new Crowd(hall);
            var lines = new Choosing(hall, crowd);
            lines.begin();
            for (int d = 0; d < hall.desks.size(); d++) {
                var desk = hall.desks.get(d);
                var chosen = lines.take(d, hall.seats.get(d).row());
                while (chosen >= 0 && !lines.isReal(chosen))
                    chosen = lines.take(d, hall.seats.get(d).row());
                var real = office.next(desk).map(pick -> pick.ticket().id());
                var ours = chosen < 0 ? Optional.<TicketId>empty() : hall.people.get(chosen).id();
                assertThat(ours).as("desk %s, seed %d", desk, seed).isEqualTo(real);
                if (real.isPresent()) office = does(office, new Command.CallNext(desk), now);
            }
        }
    }

    /// A morning of some thirty tickets, some sent on, postponed or carried over.
    private static Office busy(CallRule rule, SplittableRandom random) {
        var office = Office.empty(rules(rule));
        office = does(office, new Command.OpenDay(MONDAY), at(400));
        for (int d = 1; d <= 4; d++)
            office = does(office, new Command.OpenDesk(DeskId.of(d), Set.of()), at(440));
        for (int i = 0; i < 30; i++) {
            var id = new TicketId(new UUID(0, i));
            var first =
                    random.nextInt(3) == 0 ? Optional.of(FIRST) : Optional.<PriorityCode>empty();
            var service = SERVICES.get(random.nextInt(3));
            var now = at(430 + i * 8);
            office = does(office, new Command.Issue(id, service, first, "x"), now);
            if (random.nextInt(4) == 0) office = visit(office, random, now);
            var waits = office.ticket(id).filter(Ticket::waits).isPresent();
            if (waits && random.nextInt(8) == 0)
                office = does(office, new Command.Postpone(id), now);
        }
        return office;
    }

    private static Office visit(Office office, SplittableRandom random, Instant now) {
        var desk = DeskId.of(1 + random.nextInt(4));
        if (office.next(desk).isEmpty()) return office;
        var called = does(office, new Command.CallNext(desk), now);
        var ticket = called.at(desk).map(Ticket::id).orElseThrow();
        return switch (random.nextInt(3)) {
            case 0 -> does(called, new Command.Finish(desk, Optional.empty(), 1), now);
            case 1 ->
                    does(
                            called,
                            new Command.Transfer(
                                    desk,
                                    Optional.of(SERVICES.get(1)),
                                    Optional.of(DeskId.of(desk.value().equals("2") ? 4 : 2)),
                                    ""),
                            now);
            default ->
                    does(
                            does(called, new Command.Hold(desk), now),
                            new Command.Return(ticket),
                            now);
        };
    }

    private static Office does(Office office, Command command, Instant now) {
        return switch (office.decide(command, STAFF, now)) {
            case Decision.Accepted(var events) -> office.after(events);
            case Decision.Refused(var reason, _) ->
                    throw new AssertionError(reason + ": " + command);
        };
    }

    private static Rules rules(CallRule rule) {
        var sessions =
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(
                                new Window(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                                new Window(LocalTime.of(13, 30), LocalTime.of(17, 0))));
        var a = SERVICES.get(0);
        var c = SERVICES.get(1);
        var e = SERVICES.get(2);
        return new Rules(
                Map.of(
                        a,
                        Duration.ofMinutes(6),
                        c,
                        Duration.ofMinutes(9),
                        e,
                        Duration.ofMinutes(8)),
                Map.of(
                        DeskId.of(1), Set.of(a),
                        DeskId.of(2), Set.of(a, c),
                        DeskId.of(3), Set.of(e),
                        DeskId.of(4), Set.of(a, c, e)),
                Set.of(FIRST),
                rule,
                new Calendar(sessions, Map.of(), Set.of(), Set.of()),
                Rules.Limits.DEFAULT);
    }

    private static Instant at(int minute) {
        return MONDAY.atStartOfDay(Rules.ZONE).plusMinutes(minute).toInstant();
    }
}
