package vn.luot.hub.simulate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Spread;
import vn.luot.hub.report.Visit;
import vn.luot.hub.simulate.DayPlan.Arrival;
import vn.luot.hub.simulate.DayPlan.Staff;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// A day that was, once more under another configuration: the same people at the same times, each
/// as long at a desk as they were, and the desks that served that day open in all its sessions.
public final class Replay {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private Replay() {}

    /// The waits of all, and of those with priority, in seconds; absent if nobody was served on
    /// that day, or the office is closed on it.
    public record Waits(Spread all, Spread priority) {}

    /// @param day the visits of that day
    public static Optional<Waits> of(LocalDate date, List<Visit> day, OfficeConfig office) {
        var came = day.stream().filter(visit -> visit.times().finished().isPresent()).toList();
        var sessions = office.calendar().sessions(date);
        if (came.isEmpty() || sessions.isEmpty()) return Optional.empty();
        var usual = office.rules().services();
        var plan =
                new DayPlan(
                        date,
                        sessions,
                        LocalTime.MIN,
                        office.callRule(),
                        usual,
                        new Staff(desks(came, office), List.of()),
                        true,
                        arrivals(came, usual));
        var again = DayRun.story(plan).visits();
        return Optional.of(
                new Waits(spread(again), spread(again.stream().filter(Visit::priority).toList())));
    }

    private static Spread spread(List<Visit> visits) {
        return Spread.of(
                visits.stream()
                        .filter(Visit::waitCounts)
                        .flatMap(visit -> visit.waited().stream())
                        .toList());
    }

    private static List<Arrival> arrivals(List<Visit> came, Map<ServiceCode, Duration> usual) {
        return came.stream()
                .map(visit ->
                        new Arrival(
                                LocalTime.ofInstant(visit.times().issued(), Rules.ZONE),
                                visit.service(),
                                visit.priority(),
                                length(visit, usual)))
                .sorted(Comparator.comparing(Arrival::at))
                .toList();
    }

    private static Duration length(Visit visit, Map<ServiceCode, Duration> usual) {
        var times = visit.times();
        return times.called()
                .flatMap(from -> times.finished().map(to -> Duration.between(from, to)))
                .filter(length -> length.compareTo(SHORTEST) >= 0)
                .orElseGet(() -> usual.getOrDefault(visit.service(), Rules.UNKNOWN_LENGTH));
    }

    /// Those that served somebody, with what they served and what they are there for.
    private static SortedMap<DeskId, Set<ServiceCode>> desks(
            List<Visit> came, OfficeConfig office) {
        var served =
                came.stream()
                        .filter(visit -> visit.desk().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        visit -> visit.desk().orElseThrow(),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Visit::service,
                                                Collectors
                                                        .<ServiceCode, Set<ServiceCode>>
                                                                toCollection(HashSet::new))));
        for (var desk : office.desks())
            Optional.ofNullable(served.get(desk.id()))
                    .ifPresent(services -> services.addAll(desk.services()));
        return served;
    }
}
