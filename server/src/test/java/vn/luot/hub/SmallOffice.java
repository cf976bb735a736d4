package vn.luot.hub;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.OfficeId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Two services, two desks, Monday to Friday 07:30–11:30 and 13:30–17:00, first come first served.
public final class SmallOffice {
    public static final OfficeId ID = new OfficeId("small");
    public static final ServiceCode A = new ServiceCode("A");
    public static final ServiceCode C = new ServiceCode("C");
    public static final DeskId DESK_1 = DeskId.of(1);
    public static final DeskId DESK_2 = DeskId.of(2);

    private SmallOffice() {}

    public static Rules rules() {
        var desks = new LinkedHashMap<DeskId, Set<ServiceCode>>();
        desks.put(DESK_1, Set.of(A));
        desks.put(DESK_2, Set.of(A, C));
        return new Rules(
                Map.of(A, Duration.ofMinutes(4), C, Duration.ofMinutes(10)),
                desks,
                Set.of(new PriorityCode("P1")),
                new CallRule.Fifo(),
                calendar(),
                Rules.Limits.DEFAULT);
    }

    public static Calendar calendar() {
        var service = List.of(window("07:30", "11:30"), window("13:30", "17:00"));
        var numbers = List.of(window("06:30", "11:30"), window("12:00", "17:00"));
        return new Calendar(week(service), week(numbers), Set.of(), Set.of());
    }

    public static TicketId ticket(int n) {
        return new TicketId(new UUID(0x0199_0000_0000_7000L, n));
    }

    public static Command issue(int n, ServiceCode service) {
        return new Command.Issue(ticket(n), service, Optional.empty(), "test");
    }

    private static Map<DayOfWeek, List<Window>> week(List<Window> day) {
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values())
            if (weekday.getValue() <= DayOfWeek.FRIDAY.getValue()) week.put(weekday, day);
        return week;
    }

    private static Window window(String from, String to) {
        return new Window(LocalTime.parse(from), LocalTime.parse(to));
    }
}
