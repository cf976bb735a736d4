package vn.luot.kiosk.hardware.pi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.device.Pressing;

/// Thousands of bouncing fingers, and pure noise.
class PressFilterPropertyTest {
    private static final Pressing RULES = Pressing.USUAL;
    private static final Map<String, String> HOLDS = Map.of("priority", "help");
    private static final List<String> BUTTONS = List.of("a", "c", "e", "priority");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private record Edge(String button, boolean closed, long micros) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFingerIsOnePressHoweverItsContactBounces(long seed) {
        var random = new Random(seed);
        var edges = new ArrayList<Edge>();
        var meant = new ArrayList<String>();
        long micros = 1_000_000;
        for (int finger = 0; finger < 40; finger++) {
            var button = BUTTONS.get(random.nextInt(BUTTONS.size()));
            var isLong = random.nextInt(4) == 0;
            long held = isLong ? micros(random, 1_600, 6_000) : micros(random, 60, 1_400);
            meant.add(isLong ? HOLDS.getOrDefault(button, button) : button);
            bounce(edges, random, new Edge(button, true, micros));
            bounce(edges, random, new Edge(button, false, micros + held));
            micros += held + micros(random, 250, 4_000);
        }
        assertThat(presses(edges, random, micros)).extracting(Edge::button).isEqualTo(meant);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noiseGivesNoTwoPressesNearerThanTheGuardAndLeavesNoButtonDead(long seed) {
        var random = new Random(seed);
        var edges = new ArrayList<Edge>();
        long micros = 1_000_000;
        for (int i = 0; i < 500; i++) {
            micros += random.nextInt(random.nextBoolean() ? 2_000 : 90_000);
            edges.add(new Edge(BUTTONS.get(random.nextInt(4)), random.nextBoolean(), micros));
        }
        for (var button : BUTTONS) edges.add(new Edge(button, false, micros));
        var quiet = micros + 5_000_000;
        for (int i = 0; i < BUTTONS.size(); i++) {
            edges.add(new Edge(BUTTONS.get(i), true, quiet + i * 1_000_000L));
            edges.add(new Edge(BUTTONS.get(i), false, quiet + i * 1_000_000L + 100_000));
        }
        var presses = presses(edges, random, quiet + 6_000_000);
        assertThat(IntStream.range(1, presses.size()))
                .allMatch(i -> presses.get(i).micros() - presses.get(i - 1).micros() >= 150_000);
        assertThat(presses.subList(presses.size() - 4, presses.size()))
                .extracting(Edge::button)
                .isEqualTo(BUTTONS);
    }

    /// An edge as a contact makes it: there and back up to eight times within 25 ms.
    private static void bounce(List<Edge> edges, Random random, Edge edge) {
        edges.add(edge);
        long micros = edge.micros();
        for (int i = random.nextInt(9); i > 0; i--) {
            micros += 1 + random.nextInt(1_500);
            edges.add(new Edge(edge.button(), !edge.closed(), micros));
            micros += 1 + random.nextInt(1_500);
            edges.add(new Edge(edge.button(), edge.closed(), micros));
        }
    }

    private static long micros(Random random, int fromMillis, int toMillis) {
        return 1_000L * random.nextInt(fromMillis, toMillis);
    }

    /// Edges with looks at the clock between them, some of them late.
    private static List<Edge> presses(List<Edge> edges, Random random, long end) {
        var filter =
                PressFilter.start(
                        RULES,
                        HOLDS,
                        Map.of("a", false, "c", false, "e", false, "priority", false),
                        Duration.ZERO);
        var presses = new ArrayList<Edge>();
        long look = 0;
        edges.sort(Comparator.comparingLong(Edge::micros));
        edges.add(new Edge("nobody", true, end));
        for (var edge : edges) {
            for (; look < edge.micros(); look += 10_000 + random.nextInt(30_000))
                filter = take(filter.at(Duration.ofNanos(look * 1_000)), look, presses);
            var at = Duration.ofNanos(edge.micros() * 1_000);
            filter = take(filter.edge(edge.button(), edge.closed(), at), edge.micros(), presses);
            look = Math.max(look, edge.micros());
        }
        return presses;
    }

    private static PressFilter take(PressFilter.Heard heard, long micros, List<Edge> presses) {
        heard.presses().forEach(button -> presses.add(new Edge(button, true, micros)));
        return heard.next();
    }
}
