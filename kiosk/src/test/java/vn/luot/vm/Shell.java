package vn.luot.vm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Commands on this machine.
final class Shell {
    private Shell() {}

    /// @throws IllegalStateException with all it printed if the exit code is not 0
    static String run(List<String> command) {
        return tolerate(command, 0);
    }

    /// @param most exit codes up to and with this are no failure
    static String tolerate(List<String> command, int most) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() <= most) return said;
            throw new IllegalStateException(command + " failed:\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.toString(), e);
        }
    }
}
