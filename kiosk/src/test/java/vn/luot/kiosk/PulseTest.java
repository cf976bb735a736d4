package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.machine.NotifySocket;
import vn.luot.machine.Systemd;

/// What a real socket of systemd hears of the loop.
class PulseTest {
    private static final Duration WATCHDOG = Duration.ofSeconds(20);

    @TempDir Path folder;

    private NotifySocket ears;
    private Pulse pulse;
    private Optional<String> trouble = Optional.empty();
    private long nanos = -7;

    @BeforeEach
    void listen() throws Exception {
        var path = folder.resolve("notify").toString();
        ears = new NotifySocket(path);
        var systemd = new Systemd(Optional.of(path), Optional.of(WATCHDOG));
        pulse = new Pulse(systemd, List.of(Optional::empty, () -> trouble));
    }

    @AfterEach
    void end() {
        ears.close();
    }

    @Test
    void isReadyAtItsFirstTurn() throws Exception {
        turns(Duration.ZERO);
        assertThat(ears.next()).isEqualTo("READY=1\nSTATUS=working");
        assertThat(ears.next()).isEqualTo("WATCHDOG=1");
    }

    @Test
    void feedsTheWatchdogThreeTimesInItsPatienceAndNotAtEveryTurn() throws Exception {
        turns(Duration.ZERO);
        ears.drain();
        for (int turn = 0; turn < 100; turn++) turns(Duration.ofMillis(200));
        assertThat(ears.drain()).containsExactly("WATCHDOG=1", "WATCHDOG=1");
    }

    @Test
    void doesNotFeedWhileAPartStandsStill() throws Exception {
        turns(Duration.ZERO);
        ears.drain();
        trouble = Optional.of("input gpiochip0: no event thread");
        turns(WATCHDOG);
        turns(WATCHDOG);
        assertThat(ears.drain()).containsExactly("STATUS=input gpiochip0: no event thread");
        trouble = Optional.empty();
        turns(WATCHDOG);
        assertThat(ears.drain()).containsExactly("STATUS=working", "WATCHDOG=1");
    }

    @Test
    void neverSpeaksUnlessTheLoopTurns() throws Exception {
        assertThat(ears.drain()).isEmpty();
    }

    private void turns(Duration later) {
        nanos += later.toNanos();
        pulse.turned(nanos);
    }
}
