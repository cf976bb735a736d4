package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.luot.hub.Debian;

/// A PostgreSQL of Debian's, with a folder of its own, that may be killed and started again.
final class PostgresServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// A new one, started. It refuses to run as root, so root becomes its package's user.
    static PostgresServer start() throws IOException, InterruptedException {
        Debian.need(VERSIONS.toString(), "postgresql");
        var folder = Files.createTempDirectory("luot-postgres");
        if (isRoot()) run(List.of("chown", USER, folder.toString()));
        var server = new PostgresServer(folder, freePort());
        server.call("initdb", "-A", "trust", "-U", USER, "-D", server.data());
        server.startAgain();
        return server;
    }

    /// Starts it; done when it answers.
    void startAgain() throws IOException, InterruptedException {
        var options = "-p %d -k %s -c listen_addresses=127.0.0.1".formatted(port, folder);
        call(
                "pg_ctl",
                "-w",
                "-D",
                data(),
                "-o",
                options,
                "-l",
                folder.resolve("log") + "",
                "start");
    }

    /// `kill -9`, its helpers first, as at a power cut.
    void kill() throws IOException {
        var pid = Files.readAllLines(Path.of(data(), "postmaster.pid")).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s".formatted(port, USER);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void call(String program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) command.addAll(List.of("runuser", "-u", USER, "--"));
        command.add(newest().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static Path newest() throws IOException {
        try (var versions = Files.list(VERSIONS)) {
            return versions.max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    /// The started server keeps what it inherits, so nothing is read from it.
    private static void run(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .directory(Path.of("/").toFile())
                        .start();
        assertThat(process.waitFor()).as("%s", command).isZero();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }
}
