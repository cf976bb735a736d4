package vn.luot.hub.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.forecast.Change;
import vn.luot.hub.forecast.Oracle;
import vn.luot.hub.forecast.Plans;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.report.Visit;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// What a change of one desk at half past eight is said to do, held against the same Monday run
/// once more with that change.
class Scenario1WhatIfTest {
    private static final LocalTime NOW = LocalTime.of(8, 30);

    /// Once everything that happens at that very second has happened, as the manager sees it.
    private static final LocalTime JUST_AFTER = NOW.plusNanos(1);

    private static final int SAMPLE = 100;

    private DayPlan plan;

    @BeforeEach
    void read() throws IOException {
        plan = SimulationTest.plan(SimulationTest.scenario1());
    }

    /// Lengths and arrivals are given as truth, so nothing is left to chance: the rehearsal must be
    /// the day. A promise keeps hundredths of minutes, hence one second for waits.
    @ParameterizedTest
    @CsvSource({"-,-", "8,H", "3,H", "8,E", "2,E", "5,A", "4,H", "7,-", "6,-"})
    void whoKnowsTheDayTellsItToTheSecond(String desk, String service) {
        var change = change(desk, service);
        var told = knowing().outcome(morning(), change, at(NOW));
        var visits = DayRun.story(with(change)).visits();

        var closing = told.closing();
        assertThat(closing.last()).isEqualTo(last(visits));
        for (var code : plan.usual().keySet())
            assertThat(closing.of(code))
                    .as("%s", code)
                    .isEqualTo(
                            last(visits.stream().filter(v -> v.service().equals(code)).toList()));
        assertThat(closing.coming())
                .isEqualTo((int) visits.stream().filter(this::isServedLater).count());

        var waiting = morning().waiting().map(Ticket::id).collect(Collectors.toSet());
        var waits = waits(visits, waiting);
        var all = told.waits().all();
        assertThat(all.people()).isEqualTo(waiting.size());
        assertThat(all.people() - all.stranded()).isEqualTo(waits.size());
        assertThat(all.longest().toSeconds())
                .isCloseTo(waits.stream().max(Comparator.naturalOrder()).orElseThrow(), within(1L));
        assertThat(all.mean() * 60)
                .isCloseTo(waits.stream().mapToLong(w -> w).average().orElseThrow(), within(1.0));
    }

    /// Who comes for a service without a desk is left out, like whoever waits for one.
    private boolean isServedLater(Visit visit) {
        return visit.times().issued().isAfter(at(NOW)) && visit.times().called().isPresent();
    }

    /// Those that were called, in seconds.
    private static List<Long> waits(List<Visit> visits, Set<TicketId> waiting) {
        return visits.stream()
                .filter(visit -> waiting.contains(visit.ticket()))
                .flatMap(visit ->
                        visit.times().called().stream()
                                .map(at -> Duration.between(visit.times().issued(), at)))
                .map(Duration::toSeconds)
                .toList();
    }

    /// After now: whoever was finished before is no part of what is to come.
    private Optional<Instant> last(List<Visit> visits) {
        return visits.stream()
                .flatMap(visit -> visit.times().finished().stream())
                .filter(at -> at.isAfter(at(NOW)))
                .max(Comparator.naturalOrder())
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    private Oracle knowing() {
        var oracle = new Oracle(PlanRules.of(plan), 1);
        var lengths = new HashMap<ServiceCode, double[]>();
        plan.usual()
                .forEach((code, usual) -> {
                    var sample = new double[SAMPLE];
                    Arrays.fill(sample, usual.toSeconds() / 60.0);
                    lengths.put(code, sample);
                });
        oracle.know(lengths, Map.of());
        oracle.knowTheRest();
        oracle.plan(new Plans(coming(), Map.of()));
        soFar().forEach(oracle::add);
        return oracle;
    }

    private List<Plans.Booking> coming() {
        return plan.arrivals().stream()
                .filter(arrival -> arrival.at().isAfter(NOW))
                .map(arrival -> new Plans.Booking(at(arrival.at()), arrival.service()))
                .toList();
    }

    private List<Event> soFar() {
        return DayRun.story(plan).events().stream()
                .filter(event -> !event.at().isAfter(at(NOW)))
                .toList();
    }

    private Office morning() {
        return Office.empty(PlanRules.of(plan)).after(soFar());
    }

    private DayPlan with(Optional<Change> change) {
        return change.map(c -> plan.with(new DayPlan.Change(JUST_AFTER, c.desk(), c.services())))
                .orElse(plan);
    }

    private static Optional<Change> change(String desk, String service) {
        if (desk.equals("-")) return Optional.empty();
        var services =
                service.equals("-") ? Set.<ServiceCode>of() : Set.of(new ServiceCode(service));
        return Optional.of(new Change(new DeskId(desk), services));
    }

    private Instant at(LocalTime time) {
        return plan.date().atTime(time).atZone(Rules.ZONE).toInstant();
    }
}
