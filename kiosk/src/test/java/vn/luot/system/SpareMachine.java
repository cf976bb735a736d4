package vn.luot.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.opentest4j.TestAbortedException;

/// This machine once more, with systemd as its first process: everything written there stays in
/// memory and is gone at the end. Needs root.
final class SpareMachine implements AutoCloseable {
    private final Path folder;
    private final Path root;
    private final Program boot;
    private final long leader;

    /// What a command said, and its exit code.
    record Said(int code, String text) {
        boolean isFine() {
            return code == 0;
        }
    }

    private SpareMachine(Path folder, Path root, Program boot, long leader) {
        this.folder = folder;
        this.root = root;
        this.boot = boot;
        this.leader = leader;
    }

    /// Boots the machine. Where the surroundings allow no container, whoever needs one is not run,
    /// and says why.
    ///
    /// @param folder an empty one
    static SpareMachine boot(Path folder) {
        if (!"root".equals(System.getProperty("user.name")))
            throw new TestAbortedException(
                    "Not root: no container can be booted to test packages.");
        var nspawn = Debian.program("/usr/bin/systemd-nspawn", "systemd-container");
        Debian.program("/usr/bin/udevadm", "udev");
        try {
            return boot(folder, nspawn);
        } catch (IllegalStateException | ConditionTimeoutException e) {
            throw new TestAbortedException("No container boots here: " + e.getMessage(), e);
        }
    }

    private static SpareMachine boot(Path folder, Path nspawn) {
        var root = folder.resolve("root");
        here("mount", "-t", "tmpfs", "luot-spare", folder.toString());
        here("mkdir", folder + "/root", folder + "/upper", folder + "/work");
        here(
                "mount",
                "-t",
                "overlay",
                "luot-spare",
                "-o",
                "lowerdir=/,upperdir=%s/upper,workdir=%s/work".formatted(folder, folder),
                root.toString());
        // an image for builds forbids packages to start what they bring; an office's machine does
        // not
        here("rm", "-f", root + "/usr/sbin/policy-rc.d");
        var boot =
                Program.start(
                        "spare",
                        folder.resolve("boot.log"),
                        List.of(
                                nspawn.toString(),
                                "--quiet",
                                "--register=no",
                                "--keep-unit",
                                "--private-network",
                                "--directory=" + root,
                                "--boot",
                                "systemd.unit=basic.target",
                                "systemd.mask=dbus.service"));
        var machine = new SpareMachine(folder, root, boot, firstProcess(boot));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> machine.run("systemctl", "is-active", "basic.target").isFine());
        return machine;
    }

    /// systemd itself, as seen from outside.
    private static long firstProcess(Program boot) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                boot.children()
                                        .filter(child -> name(child).equals("systemd"))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .pid();
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/comm")).strip();
        } catch (IOException _) {
            return "";
        }
    }

    /// The same file, from outside: also on what is mounted there.
    Path file(String path) {
        return Path.of("/proc/" + leader + "/root" + path);
    }

    Said run(String... command) {
        var all = new ArrayList<String>();
        all.addAll(List.of("nsenter", "-t", "" + leader, "-m", "-u", "-i", "-n", "-p", "--"));
        all.addAll(List.of(command));
        return execute(all);
    }

    /// @return what it said
    String need(String... command) {
        var said = run(command);
        if (!said.isFine())
            throw new AssertionError(
                    "%s ended with %d:%n%s".formatted(List.of(command), said.code(), said.text()));
        return said.text();
    }

    private static void here(String... command) {
        var said = execute(List.of(command));
        if (!said.isFine()) throw new IllegalStateException(List.of(command) + ": " + said.text());
    }

    private static Said execute(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectInput(Path.of("/dev/null").toFile());
        try {
            var process = builder.start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(120, TimeUnit.SECONDS))
                throw new IllegalStateException(command + " does not end");
            return new Said(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(command.toString(), e);
        }
    }

    /// Switched off at once: nothing of it is worth a proper end.
    @Override
    public void close() {
        ProcessHandle.of(leader).ifPresent(ProcessHandle::destroyForcibly);
        boot.close();
        here("umount", "-l", root.toString());
        here("umount", "-l", folder.toString());
    }
}
