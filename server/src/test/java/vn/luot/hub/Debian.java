package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/// Programs that the tests need from Debian's packages: installed if we may, asked for if not.
public final class Debian {
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Debian() {}

    /// What the package brings, after installing it if that is missing.
    public static Path need(String brought, String packageName) {
        var path = Path.of(brought);
        ONE_AT_A_TIME.lock();
        try {
            if (!Files.exists(path) && "root".equals(System.getProperty("user.name"))) {
                run("apt-get", "-qq", "update");
                run("apt-get", "-qq", "install", "-y", "--no-install-recommends", packageName);
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
        assertThat(path).as("sudo apt-get install " + packageName).exists();
        return path;
    }

    private static void run(String... command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command[0], e);
        }
    }
}
