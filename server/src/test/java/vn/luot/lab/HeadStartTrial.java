package vn.luot.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.CallOrder;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.TicketId;

/// Random calls under the head start: whoever has waited longer than it, in office minutes, is
/// never passed by a later comer at a desk that may serve both.
final class HeadStartTrial {
    private static final Actor STAFF = new Actor.Staff("lab");
    private static final int CALLS_A_DAY = 400;
    private static final int CROWD = 12;

    private final SplittableRandom random;
    private final Rules rules = ModelOffice.rules(CallRule.DEFAULT);
    private Office office = Office.empty(rules);
    private Instant now = Instant.EPOCH;
    private long tickets;
    private long calls;
    private long violations;

    private HeadStartTrial(long seed) {
        random = new SplittableRandom(seed);
    }

    /// How many of so many calls break the promise.
    static long violations(long calls, long seed) {
        var trial = new HeadStartTrial(seed);
        while (trial.calls < calls) trial.day();
        return trial.violations;
    }

    /// A day of its own, so that nothing but its own tickets is looked at.
    private void day() {
        office = Office.empty(rules);
        now = LocalDate.of(2026, 3, 2).atTime(7, 15).atZone(Rules.ZONE).toInstant();
        does(new Command.OpenDay(Rules.day(now)));
        for (int d = 0; d < ModelOffice.DESKS; d++)
            does(new Command.OpenDesk(ModelOffice.desk(d), Set.of()));
        for (int i = 0; i < CALLS_A_DAY; i++) {
            while (office.waiting().count() < CROWD) comes();
            calls(random.nextInt(ModelOffice.DESKS));
            now = now.plusSeconds(random.nextInt(160));
        }
    }

    private void comes() {
        var first = random.nextInt(4) == 0;
        does(
                new Command.Issue(
                        new TicketId(new UUID(1, tickets++)),
                        ModelOffice.service(random.nextInt(ModelOffice.SERVICES)),
                        first ? Optional.of(ModelOffice.FIRST) : Optional.<PriorityCode>empty(),
                        "lab"));
        now = now.plusSeconds(random.nextInt(60));
    }

    private void calls(int d) {
        var desk = ModelOffice.desk(d);
        var next = office.next(desk);
        if (next.isEmpty()) return;
        var called = next.get().ticket();
        var allowed = called.priority().isPresent() ? Duration.ofMinutes(60) : Duration.ZERO;
        var open = office.desk(desk).orElseThrow();
        office.waiting()
                .filter(other -> CallOrder.mayCall(open, other))
                .filter(other -> arrival(called).minus(arrival(other)).compareTo(allowed) > 0)
                .findAny()
                .ifPresent(_ -> violations++);
        does(new Command.CallNext(desk));
        does(new Command.Finish(desk, Optional.empty(), 1));
        calls++;
    }

    private Duration arrival(Ticket ticket) {
        return rules.calendar().officeTime(ticket.issuedAt());
    }

    private void does(Command command) {
        if (!(office.decide(command, STAFF, now) instanceof Decision.Accepted(var events)))
            throw new IllegalStateException("refused: " + command);
        office = office.after(events);
    }
}
