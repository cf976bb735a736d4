package vn.luot.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real socket, as systemd opens one.
class SystemdTest {
    @TempDir Path folder;

    @Test
    void saysWhatItIsTold() throws IOException {
        var path = folder.resolve("notify").toString();
        try (var ears = new NotifySocket(path)) {
            var systemd = new Systemd(Optional.of(path), Optional.empty());
            systemd.ready("7 nút, máy in sẵn sàng");
            systemd.alive();
            systemd.status("input gpiochip0: no event thread");
            systemd.stopping();
            assertThat(ears.next()).isEqualTo("READY=1\nSTATUS=7 nút, máy in sẵn sàng");
            assertThat(ears.next()).isEqualTo("WATCHDOG=1");
            assertThat(ears.next()).isEqualTo("STATUS=input gpiochip0: no event thread");
            assertThat(ears.next()).isEqualTo("STOPPING=1");
        }
    }

    @Test
    void knowsAbstractSockets() throws IOException {
        var name = "@luot-test-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        try (var ears = new NotifySocket(name)) {
            new Systemd(Optional.of(name), Optional.empty()).alive();
            assertThat(ears.next()).isEqualTo("WATCHDOG=1");
        }
    }

    @Test
    void nobodyListeningIsNoTrouble() {
        var gone = folder.resolve("gone").toString();
        new Systemd(Optional.of(gone), Optional.empty()).alive();
        Systemd.NONE.ready("");
    }

    @Test
    void aManagerThatStoppedReadingNeverHoldsUsUp() throws IOException {
        var path = folder.resolve("notify").toString();
        try (var _ = new NotifySocket(path)) {
            var systemd = new Systemd(Optional.of(path), Optional.empty());
            for (int i = 0; i < 2000; i++) systemd.alive();
        }
    }

    @Test
    void readsWhatSystemdSets() {
        var told = Map.of("NOTIFY_SOCKET", "/run/systemd/notify", "WATCHDOG_USEC", "20000000");
        var systemd = Systemd.of(told, 7);
        assertThat(systemd.socket()).contains("/run/systemd/notify");
        assertThat(systemd.watchdog()).contains(Duration.ofSeconds(20));
        assertThat(Systemd.of(Map.of(), 7)).isEqualTo(Systemd.NONE);
    }

    @Test
    void feedsNoWatchdogOfAnotherProcess() {
        var told = Map.of("NOTIFY_SOCKET", "@x", "WATCHDOG_USEC", "20000000", "WATCHDOG_PID", "8");
        assertThat(Systemd.of(told, 7).watchdog()).isEmpty();
        assertThat(Systemd.of(told, 8).watchdog()).isPresent();
    }

    @Test
    void takesNoAddressItCannotReach() {
        for (var address : new String[] {"vsock:2:1234", "relative", "", "/" + "x".repeat(200)})
            assertThat(Systemd.of(Map.of("NOTIFY_SOCKET", address), 7).socket())
                    .as(address)
                    .isEmpty();
    }
}
