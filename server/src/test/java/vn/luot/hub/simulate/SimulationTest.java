package vn.luot.hub.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.engine.Journal;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.office.YamlFile;
import vn.luot.hub.report.Reports;
import vn.luot.hub.simulate.DayAnswer.Ticket;
import vn.luot.hub.simulate.DayAnswer.Wait;
import vn.luot.hub.simulate.Simulation.Result;
import vn.luot.text.Language;
import vn.luot.wire.OfficeId;

class SimulationTest {
    static final String SMALL =
            """
            date: 2026-03-02
            sessions: [{from: "07:30", to: "08:00"}]
            numbersFrom: "07:15"
            rule: fifo
            desks: {1: [A], 2: [A, C]}
            changes: [{at: "07:50", desk: 1, services: [C]}]
            minutes: {A: 4, C: 10}
            continueAfterClosing: true
            arrivals:
              - {from: "07:10", every: 6m, count: 3, cycle: AC}
              - {at: "07:34", service: A, minutes: 90s}
              - {from: "07:40", every: 30s, count: 4}
            """;

    /// Worked out with pencil and paper:
    ///
    /// | ticket | issued | called | desk | finished |
    /// |---|---|---|---|---|
    /// | A001 | 07:15 (came 07:10) | 07:30 | 1 | 07:34 |
    /// | C001 | 07:16 | 07:30 | 2 | 07:40 |
    /// | A002 | 07:22 | 07:34 | 1 | 07:38 |
    /// | A003 | 07:34 | 07:38 | 1 | 07:39:30 |
    /// | C002 | 07:40 | 07:40 | 2 | 07:50 |
    /// | A004 | 07:40:30 | 07:40:30 | 1 | 07:44:30 |
    /// | C003 | 07:41 | 07:50 (desk 1 is C's from now) | 1 | 08:00 |
    /// | A005 | 07:41:30 | 07:44:30 | 1 | 07:48:30 |
    @Test
    void isTheDayWorkedOutByHand() {
        var answer = answer(SMALL);
        assertThat(answer.tickets())
                .extracting(SimulationTest::line)
                .containsExactly(
                        "A001 07:15:00 0 07:30:00 1 07:34:00",
                        "C001 07:16:00 0 07:30:00 2 07:40:00",
                        "A002 07:22:00 1 07:34:00 1 07:38:00",
                        "A003 07:34:00 0 07:38:00 1 07:39:30",
                        "C002 07:40:00 0 07:40:00 2 07:50:00",
                        "A004 07:40:30 0 07:40:30 1 07:44:30",
                        "C003 07:41:00 0 07:50:00 1 08:00:00",
                        "A005 07:41:30 0 07:44:30 1 07:48:30");
        // seconds waited: A 900, 720, 240, 0, 180; C 840, 0, 540
        assertThat(Objects.requireNonNull(answer.services().get("A")).waits())
                .isEqualTo(new Wait(2040 / 5.0, 900, 900, 1, 1));
        assertThat(answer.all().waits()).isEqualTo(new Wait(3420 / 8.0, 900, 900, 1, 1));
        // in hours: A 0, 240, 240, 0, 180; C 0, 0, 540
        assertThat(answer.all().waitInHours()).isEqualTo(new Wait(1200 / 8.0, 540, 540, 1, 1));
        assertThat(answer.mostWaiting()).contains(new DayAnswer.Most(3, "07:22:00"));
        assertThat(answer.waitingAt().get("07:25")).containsEntry("A", 2).containsEntry("C", 1);
        assertThat(answer.waitingAt().get("07:45")).containsEntry("A", 0).containsEntry("C", 1);
        assertThat(answer.lastServed()).contains("08:00:00");
        assertThat(answer.notStartedByClose()).isZero();
    }

    @Test
    void whoIsNotCalledByClosingGoesHomeUnlessDesksGoOn() {
        var late =
                SMALL.replace(
                        "{from: \"07:40\", every: 30s, count: 4}",
                        """
                        {at: "07:55", service: C}
                          - {at: "07:56", service: C}
                          - {at: "07:57", service: C}\
                        """);
        var goesOn = answer(late);
        assertThat(goesOn.all().served()).isEqualTo(7);
        assertThat(goesOn.notStartedByClose()).isEqualTo(1);
        assertThat(goesOn.lastServed()).contains("08:15:00");
        var stops = answer(late.replace("AfterClosing: true", "AfterClosing: false"));
        assertThat(stops.all().served()).isEqualTo(6);
        assertThat(stops.notStartedByClose()).isEqualTo(1);
        assertThat(stops.tickets().getLast().called()).isEmpty();
        assertThat(stops.lastServed()).contains("08:06:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifo", "head-start", "strict", "{maxInRow: 2}", "smart"})
    void scenarioOneIsTheSameWhenLookedAtSecondBySecond(String rule) throws IOException {
        var yaml = scenario1().replace("rule: fifo", "rule: " + rule);
        isTheSame(plan(yaml));
        isTheSame(
                plan(
                        yaml
                                + """
                                  - {at: "09:10:00", service: E, class: priority, minutes: 22}
                                  - {from: "08:00", every: 8m, count: 15, cycle: AHEC, class: priority}
                                """));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomDaysAreTheSameToo(long seed) {
        var random = new SplittableRandom(seed);
        var arrivals = new StringBuilder();
        for (int i = 0; i < 120; i++)
            arrivals.append(
                    "  - {at: \"%s\", service: %s, class: %s, minutes: %ds}\n"
                            .formatted(
                                    LocalTime.ofSecondOfDay(25_200 + random.nextInt(15_000)),
                                    List.of("A", "C", "E").get(random.nextInt(3)),
                                    random.nextInt(4) == 0 ? "priority" : "ordinary",
                                    30 + random.nextInt(600)));
        for (var rule : List.of("fifo", "head-start", "strict", "{maxInRow: 1}"))
            isTheSame(
                    plan(
                            """
                            date: 2026-03-02
                            sessions: [{from: "07:30", to: "11:30"}]
                            numbersFrom: "07:00"
                            rule: %s
                            desks: {1: [A], 2: [A, C], 10: [E, A], 9: [C, E]}
                            changes: [{at: "08:30", desk: 1, services: [C]}, {at: "09:00", desk: 9, close: true}, {at: "10:00", desk: 9, services: [C]}]
                            minutes: {A: 5, C: 9, E: 12}
                            continueAfterClosing: true
                            arrivals:
                            """
                                            .formatted(rule)
                                    + arrivals));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rule: fifo | rule: best | day.yaml, line 4: rule: \"best\" is not a rule",
                "minutes: {A: 4, C: 10} | minutes: {A: four, C: 10} | line 7: minutes.A: \"four\" is",
                "minutes: {A: 4, C: 10} | minutes: {A: 4} | line 10: arrivals[0]: no minutes for C",
                "service: A | service: Z | line 11: arrivals[1].service: no service Z",
                "cycle: AC | cycle: AD | line 10: arrivals[0].cycle: no service D",
                "cycle: AC | cycel: AC | line 10: arrivals[0].cycel: no such key",
                "count: 3, cycle: AC | count: 3 | line 10: arrivals[0]: say one of: service, cycle",
                "every: 6m | every: often | line 10: arrivals[0].every: \"often\" is not a length",
                "at: \"07:34\" | at: \"7 o'clock\" | line 11: arrivals[1].at: \"7 o'clock\" is not a time",
                "to: \"08:00\" | to: \"07:00\" | line 2: sessions[0]: 07:30 does not come before 07:00",
                "at: \"07:50\", desk: 1, services: [C] | at: \"07:50\", desk: 5, open: true | line 6: changes[0]: no desk 5",
                "desk: 1, services: [C] | desk: 1, services: [C], close: true | line 6: changes[0]: say one of",
                "every: 30s | every: 23h | line 12: arrivals[2]: 4 arrivals go past midnight",
                "date: 2026-03-02 | day: 2026-03-02 | line 1: date: this key is missing"
            })
    void aMistakeIsNamedWithFileLineAndKey(String right, String wrong, String words) {
        assertThat(SMALL).contains(right);
        var result = Simulation.of("day.yaml", SMALL.replace(right, wrong));
        assertThat(result).isInstanceOf(Result.Wrong.class);
        assertThat(((Result.Wrong) result).problems())
                .extracting(problem -> problem.in(Language.EN))
                .anySatisfy(line -> assertThat(line).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifo", "head-start", "smart"})
    void theReportsSayTheSameOfTheLog(String rule, @TempDir Path folder) throws IOException {
        var story = DayRun.story(plan(scenario1().replace("rule: fifo", "rule: " + rule)));
        var calendar = story.end().rules().calendar();
        try (var data = DataFolder.take(folder);
                var database = Database.open(data)) {
            var office = new OfficeId("thu");
            var entries = new ArrayList<Recorded>();
            for (var event : story.events())
                entries.add(
                        new Recorded(
                                entries.size() + 1, story.plan().date(), event.at(), "x", event));
            var log = new EventLog(database, office, _ -> calendar);
            log.append(new Journal.Batch(entries, List.of()));
            var day = new Reports(database, office).day(story.plan().date());
            assertThat(day.all()).isEqualTo(story.figures().all());
            assertThat(day.services()).isEqualTo(story.figures().services());
            assertThat(day.desks()).isEqualTo(story.figures().desks());
        }
    }

    private static void isTheSame(DayPlan plan) {
        var answer = DayAnswer.of(DayRun.story(plan));
        var other = new SecondBySecond(plan);
        var tickets = new ArrayList<>(answer.tickets());
        assertThat(tickets).hasSameSizeAs(other.people);
        for (int i = 0; i < tickets.size(); i++) {
            var person = other.people.get(i);
            assertThat(line(tickets.get(i)))
                    .as("person %d", i)
                    .endsWith(
                            " %s %s %s"
                                    .formatted(
                                            time(person.called),
                                            person.desk,
                                            time(person.finished)));
        }
        var waits = other.people.stream().map(p -> p.called - p.issued).toList();
        var open = plan.sessions().getFirst().from().toSecondOfDay();
        var inHours =
                other.people.stream()
                        .map(p -> Math.max(0, p.called - Math.max(open, p.issued)))
                        .toList();
        isTheSame(answer.all().waits(), waits);
        isTheSame(answer.all().waitInHours(), inHours);
        assertThat(answer.mostWaiting())
                .contains(new DayAnswer.Most(other.most, time(other.mostAt)));
        assertThat(answer.lastServed())
                .contains(time(other.people.stream().mapToInt(p -> p.finished).max().orElse(-1)));
    }

    private static void isTheSame(Wait wait, List<Integer> seconds) {
        assertThat(wait.mean()).isCloseTo(SecondBySecond.mean(seconds), within(1e-9));
        assertThat((int) wait.p90()).isEqualTo(SecondBySecond.p90(seconds).orElseThrow());
        assertThat((int) wait.max()).isEqualTo(seconds.stream().mapToInt(s -> s).max().orElse(0));
        assertThat(wait.within15())
                .isEqualTo(
                        seconds.stream().filter(s -> s <= 900).count() / (double) seconds.size());
        assertThat(wait.within30())
                .isEqualTo(
                        seconds.stream().filter(s -> s <= 1800).count() / (double) seconds.size());
    }

    static String scenario1() throws IOException {
        try (var in = SimulationTest.class.getResourceAsStream("/days/scenario1.yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static DayPlan plan(String yaml) {
        return switch (YamlFile.read("day.yaml", yaml, DayReader::plan)) {
            case YamlFile.Reading.Sound<DayPlan>(var plan, _) -> plan;
            case YamlFile.Reading.Wrong<DayPlan>(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static DayAnswer answer(String yaml) {
        var result = Simulation.of("day.yaml", yaml);
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).answer();
    }

    private static String line(Ticket t) {
        return "%s %s %d %s %s %s"
                .formatted(
                        t.number(),
                        t.issued(),
                        t.ahead(),
                        t.called().orElse("-"),
                        t.desk().orElse("-"),
                        t.finished().orElse("-"));
    }

    private static String time(int second) {
        return second < 0
                ? "-"
                : LocalTime.ofSecondOfDay(second).format(DateTimeFormatter.ofPattern("HH:mm:ss"));
    }
}
