package vn.luot.kiosk.hardware;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.luot.system.Debian;

/// A terminal line with a scripted printer at its end, as a device file.
final class Cable implements AutoCloseable {
    private final Path device;
    private final Process wire;

    /// @param device made; like a USB or serial device file, it is there while the cable is
    Cable(Path device, ScriptedPrinter peer) {
        this.device = device;
        var socat = Debian.program("/usr/bin/socat", "socat").toString();
        var line = "pty,rawer,link=" + device;
        var end = "tcp:127.0.0.1:" + peer.port().port();
        try {
            wire = new ProcessBuilder(socat, "-b", "1024", line, end).inheritIO().start();
        } catch (IOException e) {
            throw new UncheckedIOException("no cable " + device, e);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(device));
    }

    @Override
    public void close() {
        wire.destroy();
        await().atMost(Duration.ofSeconds(10)).until(() -> !wire.isAlive());
        try {
            Files.deleteIfExists(device);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unplug " + device, e);
        }
    }
}
