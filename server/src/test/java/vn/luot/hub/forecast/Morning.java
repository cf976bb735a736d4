package vn.luot.hub.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A morning from 7:30 to 11:30 in a real office of one service, whose events somebody hears.
final class Morning {
    static final ServiceCode SERVICE = new ServiceCode("A");
    static final DeskId DESK = DeskId.of(1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Actor STAFF = new Actor.Staff("hanh");

    private final Consumer<Event> heard;
    private Office office;
    private int numbers;

    Morning(Rules rules, Consumer<Event> heard) {
        this.office = Office.empty(rules);
        this.heard = heard;
        does(440, new Command.OpenDay(MONDAY));
    }

    static Rules rules(int desks) {
        var serves = new HashMap<DeskId, Set<ServiceCode>>();
        for (int d = 1; d <= desks; d++) serves.put(DeskId.of(d), Set.of(SERVICE));
        var window = new Window(LocalTime.of(7, 30), LocalTime.of(11, 30));
        return new Rules(
                Map.of(SERVICE, Duration.ofMinutes(6)),
                serves,
                Set.of(),
                new CallRule.Fifo(),
                new Calendar(
                        Map.of(DayOfWeek.MONDAY, List.of(window)), Map.of(), Set.of(), Set.of()),
                Rules.Limits.DEFAULT);
    }

    static Instant at(int minute) {
        return MONDAY.atStartOfDay(Rules.ZONE).plusMinutes(minute).toInstant();
    }

    Office office() {
        return office;
    }

    TicketId comes(int minute) {
        var ticket = new TicketId(new UUID(0, numbers++));
        does(minute, new Command.Issue(ticket, SERVICE, Optional.empty(), "x"));
        return ticket;
    }

    void does(int minute, Command command) {
        switch (office.decide(command, STAFF, at(minute))) {
            case Decision.Accepted(var events) -> {
                office = office.after(events);
                events.forEach(heard);
            }
            case Decision.Refused(var reason, _) ->
                    throw new AssertionError(reason + ": " + command);
        }
    }
}
