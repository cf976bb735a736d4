package vn.luot.vm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A virtual machine whose virtio console is a shell for us. It ends with us.
final class Vm implements AutoCloseable {
    private static final Duration TO_BOOT = Duration.ofMinutes(6);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    private static final String READY = "VM-READY";
    private static final String ENDED = "VM-ENDED";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private int commands;

    private Vm(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("console").start(this::listen);
    }

    /// Boots and waits until the guest prints `VM-READY` and then obeys each line it is given.
    ///
    /// @param qemu the whole command; its console is its standard input and output
    static Vm boot(List<String> qemu) {
        var vm = start(qemu);
        try {
            vm.until(READY, TO_BOOT);
            return vm;
        } catch (IllegalStateException e) {
            vm.close();
            throw e;
        }
    }

    /// Switches on and waits for nothing.
    static Vm start(List<String> qemu) {
        try {
            return new Vm(new ProcessBuilder(qemu).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + qemu, e);
        }
    }

    /// Runs one line of shell in the guest.
    ///
    /// @return what it prints
    /// @throws IllegalStateException if its exit code is not 0
    String run(String command) {
        var mark = "VM-DONE-" + ++commands + " ";
        type(command + "; echo \"" + mark + "$?\"");
        var said = until(mark, TO_ANSWER);
        var code = said.removeLast().substring(mark.length());
        var text = String.join("\n", said).strip();
        if (code.equals("0")) return text;
        throw new IllegalStateException("%s: exit code %s\n%s".formatted(command, code, text));
    }

    /// Whether a command succeeds.
    boolean is(String command) {
        return run("if " + command + "; then echo yes; else echo no; fi").endsWith("yes");
    }

    /// Types a line and waits for nothing.
    void type(String command) {
        try {
            process.outputWriter().write(command + "\n");
            process.outputWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the machine is gone: " + command, e);
        }
    }

    /// The lines up to and with the one that begins so.
    List<String> until(String mark, Duration patience) {
        var said = new ArrayList<String>();
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var line = next(end - System.nanoTime());
            if (line.isEmpty())
                throw new IllegalStateException(
                        "no \"%s\" within %s:\n%s"
                                .formatted(mark, patience, String.join("\n", said)));
            said.add(line.get());
            if (line.get().startsWith(mark)) return said;
            if (line.get().startsWith(ENDED))
                throw new IllegalStateException(
                        "the machine ended before \"%s\":\n%s"
                                .formatted(mark, String.join("\n", said)));
        }
    }

    /// The lines that have come by now.
    List<String> heard() {
        var said = new ArrayList<String>();
        lines.drainTo(said);
        return said;
    }

    private Optional<String> next(long nanos) {
        try {
            return Optional.ofNullable(lines.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the machine was waited for", e);
        }
    }

    private void listen() {
        try (var console =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = console.readLine(); line != null; line = console.readLine())
                lines.add(line.replace("\r", ""));
            lines.add(ENDED);
        } catch (IOException e) {
            lines.add(ENDED + ": " + e.getMessage());
        }
    }

    /// As if the plug were pulled.
    @Override
    public void close() {
        cut();
    }

    /// The light goes out: `SIGKILL`. Safe to call twice.
    void cut() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// `-Dvm.cache=`, or a folder of the user's: what takes minutes to make is made once.
    static Path cache() {
        return Path.of(
                System.getProperty(
                        "vm.cache", System.getProperty("user.home") + "/.cache/luot-vm"));
    }
}
