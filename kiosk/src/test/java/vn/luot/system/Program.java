package vn.luot.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// One process that we started. It ends with us: its standard input closes when we are gone.
public final class Program implements AutoCloseable {
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /// Runs a jar with the JVM we run on ourselves.
    static Program java(String name, Path jar, Path log, List<String> arguments) {
        return java(name, "-XX:+UseSerialGC", jar, log, arguments);
    }

    /// @param option one more word for the JVM
    static Program java(String name, String option, Path jar, Path log, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add(option);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(arguments);
        return start(name, log, command);
    }

    static Program start(String name, Path log, List<String> command) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            return new Program(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        }
    }

    Stream<ProcessHandle> children() {
        return process.children();
    }

    /// What it holds in memory, in all.
    public int memoryMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            var kilobytes =
                    lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .findFirst()
                            .orElseThrow();
            return Integer.parseInt(kilobytes) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException("the memory of process " + process.pid(), e);
        }
    }

    /// How long processors have worked for it.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// What the program has printed so far.
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    /// Waits for the program to end by itself.
    public int exitCode(Duration within) {
        try {
            return process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS).exitValue();
        } catch (TimeoutException e) {
            throw new IllegalStateException(name + " still runs after " + within, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name, e);
        }
    }

    /// `kill -9`, those it started first, as at a power cut.
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        exitCode(TO_STOP);
    }

    /// As a Ctrl-C would end it; by force if it does not listen.
    @Override
    public void close() {
        if (!process.isAlive()) return;
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
