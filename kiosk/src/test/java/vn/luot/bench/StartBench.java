package vn.luot.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long a kiosk takes from the start of its process until it is ready, and what it then holds
/// in memory: with the flags of `luot-kiosk.sh` as they are, and without each thing that helps.
///
/// Arguments: the jar, the launcher, an empty folder on a disk, and how often to start each.
public final class StartBench {
    private final Path jar;
    private final Path folder;
    private final int times;
    private final List<String> flags;

    private StartBench(Path jar, Path launcher, Path folder, int times) throws IOException {
        this.jar = jar;
        this.folder = folder;
        this.times = times;
        this.flags = LauncherFlags.of(Files.readString(launcher));
    }

    static void main(String[] arguments) throws Exception {
        var bench =
                new StartBench(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Files.createDirectories(Path.of(arguments[2])),
                        Integer.parseInt(arguments[3]));
        bench.run();
    }

    private void run() throws Exception {
        System.out.printf(Locale.ROOT, "one write + fsync here: %.1f ms (median)%n", fsyncMillis());
        System.out.println("flags: " + String.join(" ", flags));
        System.out.println(
                "median of "
                        + times
                        + "            ready ms  cpu ms  RSS MiB"
                        + "  first ticket ms  RSS then");
        var cache = train();
        say("the JVM's own defaults", List.of("--enable-native-access=ALL-UNNAMED"));
        say("launcher's flags, no cache", flags);
        say("with AOT cache, as shipped", with("-XX:AOTCache=" + cache));
    }

    private List<String> with(String flag) {
        var all = new ArrayList<>(flags);
        all.add(flag);
        return all;
    }

    private void say(String name, List<String> options) throws Exception {
        var runs = new ArrayList<KioskStart.Figures>();
        for (int i = 0; i < times; i++)
            runs.add(KioskStart.measure(jar, options, Files.createTempDirectory(folder, "start")));
        System.out.printf(
                Locale.ROOT,
                "%-28s %7.0f %7.0f %8.1f %16.0f %9.1f%n",
                name,
                median(runs.stream().mapToDouble(KioskStart.Figures::readyMillis).toArray()),
                median(runs.stream().mapToDouble(KioskStart.Figures::cpuMillis).toArray()),
                median(runs.stream().mapToDouble(KioskStart.Figures::rssMib).toArray()),
                median(runs.stream().mapToDouble(KioskStart.Figures::ticketMillis).toArray()),
                median(runs.stream().mapToDouble(KioskStart.Figures::rssThenMib).toArray()));
    }

    private Path train() throws IOException, InterruptedException {
        var cache = folder.resolve("luot-kiosk.aot");
        var command = new ArrayList<>(KioskStart.java(with("-XX:AOTCacheOutput=" + cache), jar));
        command.add("train");
        var started = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("train.log").toFile())
                        .start();
        if (process.waitFor() != 0 || !Files.exists(cache))
            throw new IOException("no cache: see " + folder.resolve("train.log"));
        System.out.printf(
                Locale.ROOT,
                "training: %.1f s, cache %.1f MB%n",
                (System.nanoTime() - started) / 1e9,
                Files.size(cache) / 1e6);
        return cache;
    }

    private double fsyncMillis() throws IOException {
        var took = new double[50];
        var file = folder.resolve("fsync");
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < took.length; i++) {
                var at = System.nanoTime();
                channel.write(ByteBuffer.allocate(300));
                channel.force(false);
                took[i] = (System.nanoTime() - at) / 1e6;
            }
        }
        return median(took);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
