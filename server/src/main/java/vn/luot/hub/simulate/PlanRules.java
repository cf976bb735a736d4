package vn.luot.hub.simulate;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PriorityCode;

/// The rules of an office that is open on the one day of a plan.
final class PlanRules {
    static final PriorityCode PRIORITY = new PriorityCode("P1");

    private PlanRules() {}

    static Rules of(DayPlan plan) {
        var day = plan.date().getDayOfWeek();
        var numbers = new Window(plan.numbersFrom(), LocalTime.MAX);
        var calendar =
                new Calendar(
                        Map.of(day, plan.sessions()),
                        Map.of(day, List.of(numbers)),
                        Set.of(),
                        Set.of());
        var services = new HashMap<>(plan.usual());
        for (var arrival : plan.arrivals())
            services.putIfAbsent(arrival.service(), arrival.length());
        plan.staff().desks().values().stream()
                .flatMap(Set::stream)
                .forEach(service -> services.putIfAbsent(service, Rules.UNKNOWN_LENGTH));
        plan.staff().changes().stream()
                .flatMap(change -> change.services().stream())
                .forEach(service -> services.putIfAbsent(service, Rules.UNKNOWN_LENGTH));
        var desks = new HashMap<>(plan.staff().desks());
        for (var change : plan.staff().changes()) desks.putIfAbsent(change.desk(), Set.of());
        return new Rules(
                services, desks, Set.of(PRIORITY), plan.rule(), calendar, Rules.Limits.DEFAULT);
    }
}
