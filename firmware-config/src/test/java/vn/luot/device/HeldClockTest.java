package vn.luot.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldClockTest {
    private static final Instant SEVEN = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir private Path folder;

    @Test
    void whoeverReadsTheFileSeesTheTimeThatItsHolderSet() {
        var holder = HeldClock.hold(folder.resolve("time"), SEVEN);
        var reader = OfficeClock.parse(holder.toString());
        assertThat(reader.instant()).isEqualTo(SEVEN);

        var before = reader.nanos();
        holder.pass(Duration.ofSeconds(4));

        assertThat(reader.instant()).isEqualTo(SEVEN.plusSeconds(4));
        assertThat(reader.nanos() - before).isEqualTo(Duration.ofSeconds(4).toNanos());
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficeClock.parse("held:" + folder.resolve("no-such-time")))
                .withMessageContaining("no-such-time");
    }

    @Test
    void timeNeverGoesBack() {
        var holder = HeldClock.hold(folder.resolve("time"), SEVEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> holder.pass(Duration.ofSeconds(-1)))
                .withMessageContaining("PT-1S");
    }
}
