package vn.luot.kiosk.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;

/// Debian's Mosquitto as a process that keeps nothing on disk; it may be killed and started again.
public final class RealBroker implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

    private final int port = freePort();
    private final Path config;
    private Process process;

    public RealBroker(Path folder) {
        install();
        config = folder.resolve("mosquitto.conf");
        try {
            Files.writeString(
                    config,
                    "listener %d 127.0.0.1\nallow_anonymous true\npersistence false\n"
                            .formatted(port));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + config, e);
        }
        process = start();
    }

    public URI address() {
        return URI.create("mqtt://127.0.0.1:" + port);
    }

    /// All it knew is gone.
    public void killAndStartAgain() {
        kill();
        process = start();
    }

    private Process start() {
        try {
            var started =
                    new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Awaitility.await("mosquitto").until(this::answers);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + PROGRAM, e);
        }
    }

    private boolean answers() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void install() {
        if (!Files.isExecutable(PROGRAM) && "root".equals(System.getProperty("user.name")))
            run(List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", "mosquitto"));
        if (!Files.isExecutable(PROGRAM))
            throw new IllegalStateException(
                    "This test needs %s. Please install it: sudo apt-get install mosquitto"
                            .formatted(PROGRAM));
    }

    private static void run(List<String> command) {
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.toString(), e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private void kill() {
        process.destroyForcibly();
        Awaitility.await("mosquitto's end").until(() -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
    }
}
