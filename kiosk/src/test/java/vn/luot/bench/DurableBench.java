package vn.luot.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import vn.luot.system.Rig;
import vn.luot.wire.TicketNumber;

/// How many commands a second the real hub has on its disk before it answers, over HTTP and over
/// MQTT, beside how often the same disk can be forced; and how soon it serves again after a kill.
///
/// As a program: `DurableBench FOLDER COMMANDS TICKETS`; the folder lies on the disk that is
/// measured, `COMMANDS` are made for each number of clients, `TICKETS` before the kill.
public final class DurableBench {
    private static final List<Integer> CLIENTS = List.of(1, 4, 16, 64);
    private static final int FORCES = 500;
    private static final int EVENT_BYTES = 420;
    private static final int KIOSKS = 4;
    private static final int EACH = 50;

    /// As in an office: the tests' hubs do without the second compiler, to start sooner.
    private static final String WHOLE = "-XX:TieredStopAtLevel=4";

    private final Path folder;
    private final int commands;
    private final int tickets;

    private DurableBench(Path folder, int commands, int tickets) {
        this.folder = folder;
        this.commands = commands;
        this.tickets = tickets;
    }

    static void main(String... arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var run = Files.createTempDirectory(folder, "run");
        var commands = Integer.parseInt(arguments[1]);
        new DurableBench(run, commands, Integer.parseInt(arguments[2])).run();
    }

    private void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%s, Java %s, %d processors, load %.1f%n",
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                load());
        System.out.println("| | clients | a second | p50 ms | p99 ms | load |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        force();
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings = new Rig.Settings("", clock, false, false, List.of(), "demo", _ -> WHOLE);
        try (var rig = new Rig(folder, settings)) {
            fourKiosks(rig);
            new HttpCrowd(rig.api()).warmUp(commands / 2);
            for (var clients : CLIENTS)
                line("HTTP: number taken, number given back", clients, http(rig, clients));
            for (var clients : CLIENTS)
                line("MQTT: number asked for", clients, mqtt(rig, clients).time());
        }
        recovery();
    }

    private void force() throws IOException {
        try (var file =
                FileChannel.open(
                        folder.resolve("probe"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            var nanos = new long[FORCES];
            var begin = System.nanoTime();
            for (int i = 0; i < FORCES; i++) {
                var start = System.nanoTime();
                file.write(ByteBuffer.allocate(EVENT_BYTES));
                file.force(false);
                nanos[i] = System.nanoTime() - start;
            }
            var times = new Times(nanos);
            line("this disk: append an event and force", 1, new Rush(times, since(begin)));
        }
    }

    private Rush http(Rig rig, int clients) throws Exception {
        return new HttpCrowd(rig.api()).rush(clients, commands);
    }

    private KioskCrowd.Asked mqtt(Rig rig, int clients) throws Exception {
        return mqtt(rig, clients, Math.max(1, commands / clients));
    }

    private static KioskCrowd.Asked mqtt(Rig rig, int clients, int each) throws Exception {
        try (var crowd = new KioskCrowd(rig, clients)) {
            var asked = crowd.rush(each);
            new HttpCrowd(rig.api()).giveBack(asked.given());
            return asked;
        }
    }

    /// Four kiosks at once, fifty numbers each: every number is another, none is left out.
    private void fourKiosks(Rig rig) throws Exception {
        mqtt(rig, KIOSKS, EACH);
        var asked = mqtt(rig, KIOSKS, EACH);
        line("4 kiosks, 50 tickets each (aim p99 30)", KIOSKS, asked.time());
        var numbers = asked.numbers().stream().map(TicketNumber::n).toList();
        var different = new TreeSet<>(numbers);
        var wanted = KIOSKS * EACH;
        if (numbers.size() != wanted
                || different.size() != wanted
                || different.getLast() - different.getFirst() != wanted - 1)
            throw new IllegalStateException("not %d in a row: %s".formatted(wanted, numbers));
        System.out.printf(
                Locale.ROOT,
                "| its numbers: %d, all different, %s to %s without a gap | | | | | |%n",
                numbers.size(),
                different.getFirst(),
                different.getLast());
    }

    private void recovery() throws Exception {
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings = new Rig.Settings("", clock, false, false, List.of(), "demo", _ -> WHOLE);
        try (var rig = new Rig(Files.createTempDirectory(folder, "day"), settings)) {
            new HttpCrowd(rig.api()).take(tickets);
            rig.killHub();
            var killed = System.nanoTime();
            rig.launch(Rig.HUB);
            var served = new HttpCrowd(rig.api()).untilServed();
            System.out.printf(
                    Locale.ROOT,
                    "| after kill -9 in a day of %d tickets: %.1f s to the first number (aim 3) | | | | | %.1f |%n",
                    tickets,
                    (served - killed) / 1e9,
                    load());
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void line(String name, int clients, Rush rush) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f | %.2f | %.1f |%n",
                name,
                clients,
                rush.perSecond(),
                rush.times().p50(),
                rush.times().p99(),
                load());
    }

    /// Of the last minute.
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
