package vn.luot.hub.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.luot.hub.forecast.Change;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.queue.CallRule;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.simulate.DayPlan.Arrival;
import vn.luot.wire.DeskId;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// The busy Monday with chance in it, many times: what is told at half past eight of the last
/// visit, as it is and with one desk more, held against how each of those mornings went on, both
/// ways.
class Scenario1ForecastTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalTime NOW = LocalTime.of(8, 30);
    private static final double CLOSING = 11 * 60 + 30;
    private static final int MORNINGS = 16;
    private static final int DAYS_BEFORE = 10;
    private static final ServiceCode H = new ServiceCode("H");
    private static final DeskId EIGHT = new DeskId("8");
    private static final Change OPEN = new Change(EIGHT, Set.of(H));
    private static final Rules RULES = Scenario1Test.office().rules();

    /// Letters as often as people ask for them on the Monday of the file.
    private static final String MIX = "AHCAAEACAHACAHAACAHCEAHA";

    /// One morning, minutes after midnight, each without and with the eighth desk.
    ///
    /// @param told when the last visit would end
    /// @param was when it did
    private record Morning(List<Double> told, List<Double> was) {
        double error(int way) {
            return told.get(way) - was.get(way);
        }
    }

    /// What is still to come scatters the last visit of such a morning by half an hour: a single
    /// one is not told closer than that. Over all of them the figures must be right within what so
    /// many draws leave open, two standard errors.
    @Test
    void onManyMorningsTheFiguresAreThoseOfTheDay() {
        var past = IntStream.range(0, DAYS_BEFORE).mapToObj(Scenario1ForecastTest::past).toList();
        var mornings = IntStream.range(0, MORNINGS).mapToObj(seed -> morning(past, seed)).toList();

        assertThat(mornings)
                .allSatisfy(morning -> {
                    assertThat(morning.told().getFirst()).isGreaterThan(CLOSING);
                    assertThat(morning.was().getFirst()).isGreaterThan(CLOSING);
                    assertThat(morning.told().getLast()).isLessThan(morning.told().getFirst());
                    assertThat(morning.was().getLast())
                            .isLessThanOrEqualTo(morning.was().getFirst());
                });
        isRight(mornings.stream().mapToDouble(m -> m.error(0)).toArray(), 45);
        isRight(mornings.stream().mapToDouble(m -> m.error(1)).toArray(), 20);
        isRight(mornings.stream().mapToDouble(m -> m.error(0) - m.error(1)).toArray(), 45);
    }

    /// @param most how far half of them may lie from the truth
    private static void isRight(double[] errors, double most) {
        var mean = Arrays.stream(errors).average().orElseThrow();
        var squares = Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum();
        var deviation = Math.sqrt(squares / (errors.length - 1));
        assertThat(Math.abs(mean))
                .as("mean of %s", Arrays.toString(errors))
                .isLessThan(2 * deviation / Math.sqrt(errors.length));
        assertThat(Arrays.stream(errors).filter(e -> Math.abs(e) <= most).count())
                .as("near, of %s", Arrays.toString(errors))
                .isGreaterThanOrEqualTo(errors.length / 2);
    }

    private static List<Event> past(int day) {
        var date = MONDAY.minusDays(14 - day - day / 5 * 2L);
        return DayRun.story(plan(date, 1000 + day)).events();
    }

    private static Morning morning(List<List<Event>> past, int seed) {
        var plan = plan(MONDAY, seed);
        var now = MONDAY.atTime(NOW).atZone(Rules.ZONE).toInstant();
        var events =
                DayRun.story(plan).events().stream().filter(e -> !e.at().isAfter(now)).toList();
        var estimator = new Estimator(RULES);
        past.forEach(day -> day.forEach(estimator::add));
        events.forEach(estimator::add);
        var office = Office.empty(RULES).after(events);
        var told = new ArrayList<Double>();
        for (var change : List.of(Optional.<Change>empty(), Optional.of(OPEN)))
            told.add(minute(estimator.closing(office, change, now, seed).last().orElseThrow()));
        var with = plan.with(new DayPlan.Change(NOW, EIGHT, Set.of(H)));
        return new Morning(told, List.of(ended(plan), ended(with)));
    }

    private static double ended(DayPlan plan) {
        return DayRun.story(plan).visits().stream()
                .flatMap(visit -> visit.times().finished().stream())
                .max(Comparator.naturalOrder())
                .map(Scenario1ForecastTest::minute)
                .orElseThrow();
    }

    private static double minute(Instant at) {
        return Duration.between(Rules.midnight(MONDAY), at).toSeconds() / 60.0;
    }

    /// As many people as in the file, at any moment of its three spans.
    private static DayPlan plan(LocalDate date, long seed) {
        var random = new SplittableRandom(seed);
        var arrivals = new ArrayList<Arrival>();
        come(arrivals, 40, "07:00", 30, random);
        come(arrivals, 96, "07:30", 120, random);
        come(arrivals, 36, "09:30", 100, random);
        arrivals.sort(Comparator.comparing(Arrival::at));
        var desks = new TreeMap<DeskId, Set<ServiceCode>>();
        RULES.desks().forEach((desk, services) -> desks.put(desk, Set.copyOf(services)));
        var sessions = List.of(window("07:30", "11:30"), window("13:30", "17:00"));
        return new DayPlan(
                date,
                sessions,
                LocalTime.of(7, 0),
                new CallRule.Fifo(),
                RULES.services(),
                new DayPlan.Staff(desks, List.of()),
                true,
                arrivals);
    }

    private static void come(
            List<Arrival> arrivals, int people, String from, int minutes, SplittableRandom random) {
        for (int i = 0; i < people; i++) {
            var at = LocalTime.parse(from).plusSeconds(random.nextInt(minutes * 60));
            var code = MIX.charAt(random.nextInt(MIX.length()));
            var service = new ServiceCode(String.valueOf(code));
            // the file's length in the mean, half of it the deviation
            var log = Math.sqrt(Math.log(1.25));
            var factor = Math.exp(log * random.nextGaussian() - log * log / 2);
            var seconds = Math.round(RULES.usual(service).toSeconds() * factor);
            arrivals.add(new Arrival(at, service, false, Duration.ofSeconds(seconds)));
        }
    }

    private static Window window(String from, String to) {
        return new Window(LocalTime.parse(from), LocalTime.parse(to));
    }
}
