package vn.luot.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Debian's PostgreSQL in a folder of its own, as a process in the foreground that may be killed.
///
/// It refuses to run as root, so root becomes its package's user.
final class Postgres implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final Duration TO_PREPARE = Duration.ofMinutes(2);

    private final Path folder;
    private final int port = Ports.free();

    private Postgres(Path folder) {
        this.folder = folder;
    }

    static Postgres prepared() {
        Debian.install(VERSIONS, "postgresql");
        var postgres = new Postgres(ownFolder());
        var initdb =
                postgres.run("initdb", "-A", "trust", "-U", USER, "-D", postgres.data().toString());
        if (initdb.exitCode(TO_PREPARE) != 0) throw new IllegalStateException(initdb.output());
        return postgres;
    }

    /// Started, and not waited for.
    Program launch() {
        return run(
                "postgres",
                "-D",
                data().toString(),
                "-p",
                Integer.toString(port),
                "-k",
                folder.toString(),
                "-c",
                "listen_addresses=127.0.0.1");
    }

    boolean isUp() {
        return !Ports.isFree(port);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s".formatted(port, USER);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Program run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot())
            command.addAll(
                    List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups"));
        command.add(newest().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return Program.start(program, folder.resolve("log"), command);
    }

    private static Path ownFolder() {
        try {
            var folder = Files.createTempDirectory("luot-postgres");
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            if (isRoot()) Files.setOwner(folder, users.lookupPrincipalByName(USER));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for a database", e);
        }
    }

    private static Path newest() {
        try (var versions = Files.list(VERSIONS)) {
            return versions.max(Comparator.naturalOrder()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + VERSIONS, e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// Takes its folder away; the process is whoever's who launched it.
    @Override
    public void close() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
