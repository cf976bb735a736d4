package vn.luot.hub.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant FIRST = at("2025-01-01T02:00:00+07:00");

    @Test
    void keepsTheLastDaysAndTheLastOfEachMonth() {
        var all = nights(400);
        var kept = new ArrayList<>(all);
        kept.removeAll(Retention.USUAL.surplus(all));

        assertThat(kept).hasSize(14 + 10).contains(all.getLast());
        assertThat(kept.subList(10, 24)).isEqualTo(all.subList(386, 400));
        assertThat(kept.getFirst().at()).isEqualTo(at("2025-03-31T02:00:00+07:00"));
    }

    @Test
    void keepsTheSameWhetherItLooksEveryNightOrOnce() {
        var nightly = new ArrayList<Made>();
        for (var made : nights(400)) {
            nightly.add(made);
            nightly.removeAll(Retention.USUAL.surplus(nightly));
        }
        var once = new ArrayList<>(nights(400));
        once.removeAll(Retention.USUAL.surplus(once));

        assertThat(nightly).isEqualTo(once);
    }

    @Test
    void aClosedWeekCostsNothing() {
        var old = nights(14);
        var after = made(FIRST.plus(60, ChronoUnit.DAYS), true);

        assertThat(new Retention(15, 0).surplus(joined(old, after))).isEmpty();
    }

    @Test
    void oneThatIsNotProvedNeverPushesOutOneThatIs() {
        var good = made(FIRST, true);
        var bad = made(FIRST.plusSeconds(60), false);
        var worse = made(FIRST.plusSeconds(120), false);

        assertThat(new Retention(1, 0).surplus(List.of(good, bad, worse))).containsExactly(bad);
    }

    private static List<Made> nights(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> made(FIRST.plus(n, ChronoUnit.DAYS), true))
                .toList();
    }

    private static List<Made> joined(List<Made> some, Made one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static Made made(Instant at, boolean proved) {
        return new Made(Path.of(at.toString()), at, 1, proved);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
