package vn.luot.kiosk.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.luot.kiosk.hardware.Screen.Role;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.text.Words;

class ArrivalsTest {
    private static final List<Tile> BUTTONS =
            List.of(
                    tile("a", Role.SERVICE, "A"),
                    tile("u", Role.SERVICE, "U"),
                    tile("priority", Role.PRIORITY, "P"),
                    tile("help", Role.HELP, "?"),
                    tile("rate-5", Role.RATING, "5"),
                    tile("rate-1", Role.RATING, "1"));

    @Test
    void theSameSeedBringsTheSamePeople() {
        assertThat(visits(42, 120, 500)).isEqualTo(visits(42, 120, 500));
        assertThat(visits(42, 120, 500)).isNotEqualTo(visits(43, 120, 500));
    }

    @Test
    void asManyComeAsWereOrdered() {
        var day = visits(7, 120, 20_000);
        var seconds =
                day.stream().mapToDouble(visit -> visit.after().toMillis() / 1000.0).average();

        assertThat(seconds.orElseThrow()).isCloseTo(30, within(1.0));
    }

    @Test
    void someComeFirstAndSomeServicesAreWantedMore() {
        var day = visits(7, 120, 10_000);

        assertThat(share(day, visit -> visit.presses().getFirst().equals("priority")))
                .isCloseTo(0.08, within(0.01));
        assertThat(share(day, visit -> visit.presses().getLast().equals("a")))
                .isCloseTo(30 / 33.0, within(0.02));
        assertThat(day).allSatisfy(visit -> assertThat(visit.presses().getLast()).isIn("a", "u"));
    }

    @Test
    void aThirdOfThoseWhoWereServedSaysHowItWas() {
        var arrivals = arrivals(7, 120);
        var said = Stream.generate(arrivals::rating).limit(10_000).flatMap(Optional::stream);
        assertThat(said.count() / 10_000.0).isCloseTo(0.35, within(0.02));
    }

    @Test
    void theCrowdPressesInOrder() {
        var pressed = new CopyOnWriteArrayList<String>();
        var quick = new Crowd.Pace(Duration.ofMillis(1), Duration.ofMillis(2));
        try (var _ = new Crowd(arrivals(3, 99_999), 100_000, quick, pressed::add)) {
            await().until(() -> pressed.size() > 200);
        }
        for (int i = 0; i + 6 < pressed.size(); i++)
            if (pressed.get(i).equals("priority"))
                assertThat(pressed.subList(i + 1, i + 6)).containsAnyOf("a", "u");
        assertThat(pressed).contains("a", "u", "priority");
        assertThat(pressed).as("nobody was served").noneMatch(button -> button.startsWith("rate-"));
    }

    @Test
    void theCrowdRatesOnceForEachVisitThatEnded() {
        var alike = arrivals(3, 1);
        var _ = alike.next();
        var expected = new ArrayList<String>();
        var pressed = new CopyOnWriteArrayList<String>();
        var seldom = new Crowd.Pace(Duration.ofMillis(1), Duration.ofHours(1));
        try (var crowd = new Crowd(arrivals(3, 1), 100_000, seldom, pressed::add)) {
            for (int visit = 0; visit < 100; visit++) {
                alike.rating().map(Visit.Rating::button).ifPresent(expected::add);
                crowd.lit(Set.of("a", "rate-5", "rate-1"));
                crowd.lit(Set.of("a", "rate-5", "rate-1"));
                await().pollDelay(Duration.ZERO).until(() -> pressed.size() >= expected.size());
                crowd.lit(Set.of("a"));
            }
        }
        assertThat(pressed).isEqualTo(expected).contains("rate-5", "rate-1");
    }

    @Test
    void habitsAreReadFromOneLine() {
        assertThat(Habits.parse("seed:42,perHour:120")).isEqualTo(new Habits(42, 120));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Habits.parse("lots"))
                .withMessageContaining("lots");
        assertThatIllegalArgumentException().isThrownBy(() -> Habits.parse("seed:1,perHour:0"));
    }

    private static double share(List<Visit> day, Predicate<Visit> which) {
        return (double) day.stream().filter(which).count() / day.size();
    }

    private static List<Visit> visits(long seed, int perHour, int count) {
        return Stream.generate(arrivals(seed, perHour)::next).limit(count).toList();
    }

    private static Arrivals arrivals(long seed, int perHour) {
        return new Arrivals(new Habits(seed, perHour), () -> BUTTONS);
    }

    private static Tile tile(String button, Role role, String mark) {
        return Tile.of(button, role, mark, Words.vi(button));
    }
}
