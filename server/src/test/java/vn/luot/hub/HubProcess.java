package vn.luot.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `serve --demo` as a process of its own, with its log in a file.
final class HubProcess implements AutoCloseable {
    final int port;
    final int mqttPort = freePort();
    private final Path data;
    private final Path log;
    private final Process process;

    HubProcess(Path data, Path log, String... options) {
        this(freePort(), data, log, options);
    }

    /// One that others know by its port.
    static HubProcess at(int port, Path data, Path log, String... options) {
        return new HubProcess(port, data, log, options);
    }

    private HubProcess(int port, Path data, Path log, String... options) {
        this.port = port;
        this.data = data;
        this.log = log;
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), Hub.class.getName()));
        command.addAll(List.of("serve", "--demo", "--data=" + data));
        command.addAll(List.of("--port=" + port, "--mqtt-port=" + mqttPort));
        command.addAll(List.of(options));
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a hub on " + data, e);
        }
    }

    HubProcess ready() {
        await().atMost(Duration.ofMinutes(2)).until(this::isReady);
        return this;
    }

    private boolean isReady() {
        if (!process.isAlive()) throw new IllegalStateException("ended: " + log());
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url() + "/health/ready")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    DemoFacts facts() {
        return DemoFacts.read(data.resolve("demo.json")).orElseThrow();
    }

    String log() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    /// As the service manager stops it.
    void terminate() {
        process.destroy();
    }

    /// Its exit code.
    int ended() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS))
                throw new IllegalStateException("still runs: " + log());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        ended();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
