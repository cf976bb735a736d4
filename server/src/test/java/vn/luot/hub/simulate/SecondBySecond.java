package vn.luot.hub.simulate;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.luot.hub.queue.CallRule;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// A plan's day worked out once more, knowing nothing of the product: one look at the hall each
/// second. For days with one session.
final class SecondBySecond {
    /// Seconds of the day; -1 for what did not happen.
    static final class Person {
        final int issued;
        final ServiceCode service;
        final boolean priority;
        final int length;
        int called = -1;
        int finished = -1;
        String desk = "";

        Person(DayPlan.Arrival arrival, LocalTime numbersFrom) {
            issued = Math.max(arrival.at().toSecondOfDay(), numbersFrom.toSecondOfDay());
            service = arrival.service();
            priority = arrival.priority();
            length = (int) arrival.length().toSeconds();
        }
    }

    private static final int LAST = 16 * 3600;

    private final DayPlan plan;
    final List<Person> people;
    private final Map<DeskId, Set<ServiceCode>> desks;
    private final Map<DeskId, Person> at = new HashMap<>();
    private final Map<DeskId, Integer> row = new HashMap<>();
    int most;
    int mostAt = -1;

    SecondBySecond(DayPlan plan) {
        this.plan = plan;
        people = plan.arrivals().stream().map(a -> new Person(a, plan.numbersFrom())).toList();
        desks = new TreeMap<>(plan.staff().desks());
        var first = plan.numbersFrom().toSecondOfDay();
        for (int second = first; second < LAST; second++) look(second);
    }

    private void look(int second) {
        at.values().removeIf(p -> p.finished == second);
        for (var change : plan.staff().changes())
            if (change.at().toSecondOfDay() == second) desks.put(change.desk(), change.services());
        var open = plan.sessions().getFirst().from().toSecondOfDay() <= second;
        var over = plan.sessions().getFirst().to().toSecondOfDay() <= second;
        if (open && (!over || plan.afterClosing())) call(second, here(second - 1));
        if (open && (!over || plan.afterClosing()) && !over)
            for (var person : people) if (person.issued == second) call(second, here(second));
        var waiting = here(second).size();
        if (waiting > most) {
            most = waiting;
            mostAt = second;
        }
    }

    private List<Person> here(int second) {
        var waiting = new ArrayList<Person>();
        for (var person : people)
            if (person.issued <= second && person.called < 0) waiting.add(person);
        return waiting;
    }

    /// Only desks with work go on after the session: here that is everyone, as nobody comes later.
    private void call(int second, List<Person> waiting) {
        if (waiting.isEmpty()) return;
        for (var desk : desks.entrySet()) {
            if (at.containsKey(desk.getKey())) continue;
            var next =
                    waiting.stream()
                            .filter(p -> p.called < 0 && desk.getValue().contains(p.service))
                            .min(order(desk.getKey(), waiting));
            next.ifPresent(person -> take(desk.getKey(), person, second));
        }
    }

    private void take(DeskId desk, Person person, int second) {
        person.called = second;
        person.finished = second + person.length;
        person.desk = desk.value();
        at.put(desk, person);
        row.merge(desk, 1, (before, one) -> person.priority ? before + one : 0);
        if (!person.priority) row.put(desk, 0);
    }

    private Comparator<Person> order(DeskId desk, List<Person> waiting) {
        return Comparator.<Person>comparingInt(p -> group(p, desk))
                .thenComparingLong(p -> place(p, waiting))
                .thenComparingInt(people::indexOf);
    }

    private int group(Person person, DeskId desk) {
        return switch (plan.rule()) {
            case CallRule.Strict() -> person.priority ? 0 : 1;
            case CallRule.MaxInRow(var most) ->
                    row.getOrDefault(desk, 0) < most == person.priority ? 0 : 1;
            case CallRule.Fifo(), CallRule.HeadStart _, CallRule.Smart() -> 0;
        };
    }

    private long place(Person person, List<Person> waiting) {
        return switch (plan.rule()) {
            case CallRule.HeadStart(var minutes, _) ->
                    person.issued - (person.priority ? minutes.toSeconds() : 0);
            case CallRule.Smart() -> {
                var usual = plan.usual().getOrDefault(person.service, Duration.ZERO).toMinutes();
                var line =
                        waiting.stream()
                                .filter(p -> p.called < 0 && p.service.equals(person.service));
                var open = desks.values().stream().filter(d -> d.contains(person.service)).count();
                yield person.issued
                        - (person.priority ? 3600 : 0)
                        - (usual <= 8 ? 1200 : 0)
                        - 60 * (2 * usual * line.count() / Math.max(1, open));
            }
            case CallRule.Fifo(), CallRule.Strict(), CallRule.MaxInRow _ -> person.issued;
        };
    }

    /// Mean of these, in seconds.
    static double mean(List<Integer> waits) {
        var sum = 0L;
        for (var wait : waits) sum += wait;
        return (double) sum / waits.size();
    }

    /// The smallest wait that nine of ten do not exceed, counted by hand.
    static Optional<Integer> p90(List<Integer> waits) {
        return waits.stream()
                .filter(w -> 10 * waits.stream().filter(v -> v <= w).count() >= 9L * waits.size())
                .min(Comparator.naturalOrder());
    }
}
