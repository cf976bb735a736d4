package vn.luot.lab;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;

/// The model office MCLS-450: a communal centre with eight services, ten desks and about 450 visits
/// a day. Its numbers are fixed, so that figures can be compared over the years. Minutes.
final class ModelOffice {
    static final int SERVICES = 8;
    static final int DESKS = 10;
    static final double VISITORS = 450;
    static final double APPOINTMENTS = .08;
    static final double[] MIX = {.36, .12, .07, .05, .02, .06, .15, .17};
    static final double[] MEAN = {6, 8, 15, 13, 18, 9, 7, 6};

    /// Deviation by mean; -1 for land, which is a mixture.
    static final double[] CV = {.6, .7, -1, .8, .8, .7, .5, .5};

    static final int[][] SKILLS = {
        {0, 7},
        {0, 1},
        {0, 1, 7},
        {1, 6},
        {2, 4},
        {2, 3},
        {3, 4, 5},
        {5, 6},
        {6, 0},
        {0, 1, 2, 3, 4, 5, 6, 7}
    };
    static final double OPEN_AM = 450;
    static final double SOFT_AM = 690;
    static final double HARD_AM = 720;
    static final double OPEN_PM = 810;
    static final double SOFT_PM = 1020;
    static final double HARD_PM = 1110;

    /// What each service is configured as: nothing is known on the first day, on purpose.
    static final Duration CONFIGURED = Duration.ofMinutes(10);

    static final PriorityCode FIRST = new PriorityCode("P1");
    private static final String CODES = "ACEFHLUT";

    private ModelOffice() {}

    static ServiceCode service(int index) {
        return new ServiceCode(CODES.substring(index, index + 1));
    }

    static int index(ServiceCode service) {
        return CODES.indexOf(service.value());
    }

    static DeskId desk(int index) {
        return DeskId.of(index + 1);
    }

    static int index(DeskId desk) {
        return Integer.parseInt(desk.value()) - 1;
    }

    static Set<ServiceCode> skills(int desk) {
        var skills = new LinkedHashSet<ServiceCode>();
        for (var s : SKILLS[desk]) skills.add(service(s));
        return skills;
    }

    static boolean can(int desk, int service) {
        for (var s : SKILLS[desk]) if (s == service) return true;
        return false;
    }

    static Rules rules(CallRule rule) {
        var services = new HashMap<ServiceCode, Duration>();
        for (int s = 0; s < SERVICES; s++) services.put(service(s), CONFIGURED);
        var desks = new LinkedHashMap<DeskId, Set<ServiceCode>>();
        for (int d = 0; d < DESKS; d++) desks.put(desk(d), skills(d));
        var sessions = List.of(window(OPEN_AM, SOFT_AM), window(OPEN_PM, SOFT_PM));
        var week = new EnumMap<DayOfWeek, List<Window>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) week.put(day, sessions);
        var calendar = new Calendar(week, Map.of(), Set.of(), Set.of());
        return new Rules(services, desks, Set.of(FIRST), rule, calendar, Rules.Limits.DEFAULT);
    }

    private static Window window(double from, double to) {
        return new Window(
                LocalTime.ofSecondOfDay((long) (from * 60)),
                LocalTime.ofSecondOfDay((long) (to * 60)));
    }
}
