package vn.luot.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A thousand bad days, each from its seed: whatever fails, nothing printed is lost, doubled or
/// renumbered, and no rating is invented.
///
/// `-Dfrom=` is the first seed and `-Dseeds=` how many; one seed alone tells its story.
class OfficeSimulationTest {
    private static final long FROM = Long.getLong("from", 1);
    private static final long SEEDS = Long.getLong("seeds", 1000);
    private static final int SHOWN = 10;

    /// On the worst of days.
    private static final int LEAST_PAPERS = 2;

    @BeforeAll
    static void faultsAreNoNews() {
        var root = LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ((ch.qos.logback.classic.Logger) root).setLevel(ch.qos.logback.classic.Level.OFF);
    }

    /// What one day came to.
    private record Outcome(int papers, Optional<String> failure) {}

    @Test
    void nothingIsLostDoubledOrInventedOnAnyDay() {
        var days =
                LongStream.range(FROM, FROM + SEEDS)
                        .parallel()
                        .mapToObj(OfficeSimulationTest::day)
                        .toList();
        var failures = days.stream().flatMap(day -> day.failure().stream()).toList();
        assertThat(failures.stream().limit(SHOWN))
                .as("%d of %d days", failures.size(), SEEDS)
                .isEmpty();
        assertThat(days.stream().mapToInt(Outcome::papers).sum())
                .as("tickets on paper")
                .isGreaterThan((int) SEEDS * LEAST_PAPERS);
    }

    private static Outcome day(long seed) {
        var day = new OfficeDay(seed, SEEDS == 1);
        try {
            return new Outcome(day.run(), Optional.empty());
        } catch (RuntimeException | AssertionError e) {
            var story = SEEDS == 1 ? day.story() : "";
            return new Outcome(0, Optional.of(told(seed, e, story)));
        }
    }

    private static String told(long seed, Throwable why, String story) {
        return "%s%nseed %d: %s%n  mvn -Psoak -Dfrom=%d -Dseeds=1%n"
                .formatted(story, seed, why, seed);
    }
}
