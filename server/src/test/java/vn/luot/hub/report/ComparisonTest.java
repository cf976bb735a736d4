package vn.luot.hub.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.luot.hub.report.Comparison.Kind;
import vn.luot.hub.report.Comparison.Line;
import vn.luot.hub.report.Comparison.Timed;
import vn.luot.wire.ServiceCode;

class ComparisonTest {
    private static final Kind COPIES = kind("A");
    private static final double CHANCE = 0.5;

    /// Two officers, 30 visits each of one kind; one always takes 200 s, the other 400 s. Half the
    /// difference of logarithms is d = ln 2 / 2. By hand: the matrix is [[30, -15], [-15, 30]],
    /// what is beyond the kind's mean ∓30 d, so the effects are ∓30 d / 45. The inverse is [[30,
    /// 15], [15, 30]] / 675; one less the mean of both is (½, -½), and its spread (15 - 7.5) / 675
    /// = 1/90.
    @Test
    void twoOfficersAreReckonedByHand() {
        var visits = new ArrayList<Timed>();
        for (int i = 0; i < 30; i++) {
            visits.add(new Timed("hanh", COPIES, 200));
            visits.add(new Timed("lan", COPIES, 400));
        }

        var lines = Comparison.of(visits);

        var effect = 30 * Math.log(2) / 2 / 45;
        assertThat(line(lines, "hanh").more()).isCloseTo(Math.exp(-effect) - 1, within(1e-12));
        assertThat(line(lines, "lan").more()).isCloseTo(Math.exp(effect) - 1, within(1e-12));
        var rest = Math.log(2) / 2 - effect;
        var freedom = 60 - (1 + 2 - 2 * 15 * 30 / 675.0);
        var deviation = Math.sqrt(60 * rest * rest / freedom / 90);
        assertThat(line(lines, "lan").low())
                .isCloseTo(Math.exp(effect - 1.959964 * deviation) - 1, within(1e-6));
        assertThat(line(lines, "lan").high())
                .isCloseTo(Math.exp(effect + 1.959964 * deviation) - 1, within(1e-6));
        assertThat(line(lines, "lan").differs()).isTrue();
    }

    /// The slower somebody is, the shorter is the work they mostly do: raw means say the opposite.
    @Test
    void theTrueOrderIsFoundWhereRawMeansTurnItRound() {
        var visits = new ArrayList<Timed>();
        var chance = new Random(7);
        for (int who = 0; who < 8; who++)
            for (int i = 0; i < 600; i++) {
                var mostly = 7 - who;
                var work = chance.nextInt(4) > 0 ? mostly : chance.nextInt(8);
                visits.add(visit(chance, "officer-" + who, work, 0.15 * who));
            }

        var lines = Comparison.of(visits).lines();

        assertThat(byMore(lines))
                .containsExactly(
                        "officer-0",
                        "officer-1",
                        "officer-2",
                        "officer-3",
                        "officer-4",
                        "officer-5",
                        "officer-6",
                        "officer-7");
        assertThat(rawMean(visits, "officer-7")).isLessThan(rawMean(visits, "officer-0"));
    }

    @Test
    void whoServedFewIsDrawnToTheMeanAndNothingIsSaidOfThem() {
        var visits = new ArrayList<Timed>();
        var chance = new Random(11);
        for (int i = 0; i < 2000; i++) visits.add(visit(chance, "many-" + i % 5, i % 3, 0));
        for (int i = 0; i < 5; i++) visits.add(visit(chance, "few", i % 3, 1));

        var few = line(Comparison.of(visits), "few");

        assertThat(few.visits()).isEqualTo(5);
        assertThat(few.enough()).isFalse();
        assertThat(few.differs()).isFalse();
        assertThat(few.more()).isBetween(0.0, Math.expm1(0.5));
        assertThat(few.high() - few.low()).isGreaterThan(0.3);
    }

    /// Two hundred offices whose officers are drawn as the model says.
    @Test
    void theIntervalHoldsTheTruthNineteenTimesInTwenty() {
        var chance = new Random(3);
        int held = 0;
        int all = 0;
        for (int office = 0; office < 200; office++) {
            var truth = new double[6];
            var visits = new ArrayList<Timed>();
            for (int who = 0; who < truth.length; who++) {
                truth[who] = chance.nextGaussian() * CHANCE / Math.sqrt(Comparison.RIDGE);
                for (int i = 0; i < 20 + 30 * who; i++)
                    visits.add(visit(chance, "o" + who, chance.nextInt(5), truth[who]));
            }
            var lines = Comparison.of(visits);
            var mean = 0.0;
            for (int who = 0; who < truth.length; who++)
                mean += truth[who] * line(lines, "o" + who).visits() / visits.size();
            for (int who = 0; who < truth.length; who++) {
                var line = line(lines, "o" + who);
                var more = Math.expm1(truth[who] - mean);
                if (line.low() <= more && more <= line.high()) held++;
                all++;
            }
        }
        assertThat(100.0 * held / all).isBetween(93.0, 97.0);
    }

    @Test
    void whoAloneDoesSomeWorkIsNotComparedByIt() {
        var visits = new ArrayList<Timed>();
        for (int i = 0; i < 100; i++) {
            visits.add(new Timed("alone", kind("E"), 3000 + i));
            visits.add(new Timed("hanh", COPIES, 200 + i));
            visits.add(new Timed("lan", COPIES, 200 + i));
        }

        var alone = line(Comparison.of(visits), "alone");

        assertThat(alone.visits()).isEqualTo(100);
        assertThat(alone.comparable()).isZero();
        assertThat(alone.enough()).isFalse();
        assertThat(alone.more()).isCloseTo(0, within(1e-9));
    }

    @Test
    void aKeyPressedTwiceIsNoService() {
        var visits = new ArrayList<Timed>();
        for (int i = 0; i < 40; i++) {
            visits.add(new Timed("hanh", COPIES, i % 2));
            visits.add(new Timed("lan", COPIES, Comparison.SHORTEST));
        }
        assertThat(line(Comparison.of(visits), "hanh").more()).isCloseTo(0, within(1e-9));
        assertThat(Comparison.of(List.of()).lines()).isEmpty();
    }

    private static Timed visit(Random chance, String who, int work, double effect) {
        var usual = Math.log(180) + 0.35 * work;
        var seconds = Math.exp(usual + effect + CHANCE * chance.nextGaussian());
        return new Timed(who, kind("" + (char) ('A' + work)), Math.round(seconds));
    }

    private static Kind kind(String service) {
        return new Kind(new ServiceCode(service), "NEW", false);
    }

    private static Line line(Comparison of, String who) {
        return Objects.requireNonNull(of.lines().get(who));
    }

    private static List<String> byMore(Map<String, Line> lines) {
        return lines.entrySet().stream()
                .sorted(Comparator.comparingDouble(e -> e.getValue().more()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double rawMean(List<Timed> visits, String who) {
        return visits.stream()
                .filter(visit -> visit.who().equals(who))
                .mapToLong(Timed::seconds)
                .average()
                .orElseThrow();
    }
}
