package vn.luot.hub.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Waits of many sites added up say what the single waits say, as exactly as they promise.
class WaitsTest {
    @Test
    void sumsOfAnySitesAreThoseOfAllVisits() {
        for (int seed = 1; seed <= 200; seed++) {
            var chance = new Random(seed);
            var all = new ArrayList<Long>();
            var sum = Waits.NONE;
            for (int site = 0; site < 1 + chance.nextInt(5); site++) {
                var waits = chance.longs(chance.nextInt(40), 0, 4000).boxed().toList();
                all.addAll(waits);
                sum = sum.plus(Waits.of(waits));
            }
            check(sum, all.stream().sorted().toList());
        }
    }

    private static void check(Waits sum, List<Long> sorted) {
        assertThat(sum.n()).isEqualTo(sorted.size());
        assertThat(sum.seconds()).isEqualTo(sorted.stream().mapToLong(s -> s).sum());
        for (int minutes : List.of(0, 15, 30))
            assertThat(sum.within(minutes))
                    .isEqualTo((int) sorted.stream().filter(s -> s <= minutes * 60L).count());
        if (sorted.isEmpty()) return;
        var p90 = sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1);
        assertThat(sum.p90()).isEqualTo((int) Math.ceil(p90 / 60.0));
    }

    @Test
    void whatCannotBeIsRefused() {
        var one = new TreeMap<>(Map.of(3, 1));
        assertThatThrownBy(() -> new Waits(120, one)).hasMessageContaining("120 seconds");
        assertThatThrownBy(() -> new Waits(181, one)).hasMessageContaining("181 seconds");
        assertThatThrownBy(() -> new Waits(0, new TreeMap<>(Map.of(-1, 1))))
                .hasMessageContaining("no waits");
        assertThatThrownBy(() -> new Waits(60, new TreeMap<>(Map.of(1, 0))))
                .hasMessageContaining("no waits");
        assertThat(new Waits(121, one).n()).isEqualTo(1);
    }

    @Test
    void aClockThatWasWrongByDaysCountsAsTwoDays() {
        assertThat(Waits.of(List.of(900_000L, -5L)).seconds()).isEqualTo(2 * 24 * 3600);
    }
}
