package vn.luot.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Programs that the tests need from Debian's packages: installed if we may, asked for if not.
public final class Debian {
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Debian() {}

    /// The program, after installing its package if it is missing.
    public static Path program(String path, String packageName) {
        install(Path.of(path), packageName);
        return Path.of(path);
    }

    /// Installs the package if the file or folder that it brings is missing.
    static void install(Path brought, String packageName) {
        ONE_AT_A_TIME.lock();
        try {
            if (!Files.exists(brought)) install(packageName);
            if (!Files.exists(brought))
                throw new IllegalStateException(
                        "This test needs %s. Please install it: sudo apt-get install %s"
                                .formatted(brought, packageName));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void install(String packageName) {
        if (!"root".equals(System.getProperty("user.name"))) return;
        run(List.of("apt-get", "-qq", "update"));
        run(List.of("apt-get", "-qq", "install", "-y", "--no-install-recommends", packageName));
    }

    private static void run(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.toString(), e);
        }
    }
}
