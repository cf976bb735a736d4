package vn.luot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.kiosk.OneOffice;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.Wire;

/// Power is cut again and again while the kiosk gives numbers: the machine is killed at a random
/// instant, what its kernel had not written to the disk is gone, and it starts again on that disk.
///
/// All lives begin from one image of a machine that has just loaded the program, so that a cut
/// costs seconds.
@ResourceLock("the machine's two processors")
class PowerCutTest {
    private static final Logger log = LoggerFactory.getLogger(PowerCutTest.class);
    private static final int CUTS = Integer.getInteger("vm.cuts", 52);

    /// So many numbers are given in all, on average: power is cut on until they are.
    private static final int NUMBERS_IN_A_LIFE = 3;

    private static final Duration TO_LOAD = Duration.ofMinutes(10);
    private static final Duration TO_MOUNT = Duration.ofMinutes(10);

    /// A line that was not cut off in the middle.
    private static final Pattern SHOWN = Pattern.compile("SHOWN (\\S+) \\.");

    @TempDir private Path folder;

    /// When power goes: after so many numbers, and a moment more.
    private record Instants(int numbers, Duration then) {
        private static final int MOST_NUMBERS = 7;
        private static final int MOST_MILLIS = 400;

        /// A life in eight is cut while it begins.
        static Instants any(Random random) {
            var numbers = random.nextInt(MOST_NUMBERS + 1);
            var more = random.nextInt(MOST_MILLIS) * (numbers == 0 ? MOST_NUMBERS : 1);
            return new Instants(numbers, Duration.ofMillis(more));
        }
    }

    @Test
    void noNumberIsLostOrDoubledWheneverPowerGoes() throws IOException {
        var seed = Long.getLong("vm.seed", System.nanoTime());
        log.info("power cuts: -Dvm.seed={} draws the same instants again", seed);
        var random = new Random(seed);
        var pc = Pc.in(folder);
        var disk = emptyDisk();
        var image = loaded(pc, disk);
        var shown = new ArrayList<String>();
        var idle = 0;
        var onDisk = 0;
        var life = 0;
        while (life < CUTS || shown.size() < NUMBERS_IN_A_LIFE * CUTS) {
            var numbers = live(pc, disk, image, ++life, Instants.any(random));
            if (numbers.isEmpty()) idle++;
            shown.addAll(numbers);
            onDisk = check(life, disk, shown);
            log.info("cut {}: {} numbers so far", life, shown.size());
        }
        log.info(
                "power cuts: {}; numbers shown: {}, none lost, none twice; on disk but not shown"
                        + " yet: {}; lives that gave none: {}",
                life,
                shown.size(),
                onDisk - shown.size(),
                idle);
    }

    private Path emptyDisk() throws IOException {
        var content = Files.createDirectory(folder.resolve("data"));
        var desired = new FromHub.Desired(1, OneOffice.card(1));
        Files.write(content.resolve("office.json"), Wire.write(desired, Instant.now()));
        return Pc.disk(folder.resolve("data.img"), "64M", content);
    }

    private List<String> command(Pc pc, Path disk, String... more) {
        var options = new ArrayList<>(Pc.drive("data", disk, ""));
        options.addAll(List.of("-qmp", "unix:" + socket() + ",server=on,wait=off"));
        options.addAll(List.of(more));
        return pc.command("luot=power", options);
    }

    private Path socket() {
        return folder.resolve("qmp");
    }

    /// The memory of a machine that waits for its first order; the disk was not touched yet.
    private Path loaded(Pc pc, Path disk) {
        var image = folder.resolve("loaded");
        try (var vm = Vm.start(command(pc, disk))) {
            vm.until("WARM", TO_LOAD);
            try (var qmp = new Qmp(socket())) {
                qmp.execute("stop", Map.of());
                qmp.execute("migrate", Map.of("uri", "exec:cat > " + image));
                await().atMost(TO_LOAD)
                        .until(() ->
                                qmp.execute("query-migrate", Map.of())
                                        .path("status")
                                        .asText()
                                        .equals("completed"));
            }
        }
        return image;
    }

    /// @return the numbers that people saw before the light went out
    private List<String> live(Pc pc, Path disk, Path image, int life, Instants instant)
            throws IOException {
        Files.deleteIfExists(socket());
        try (var vm = Vm.start(command(pc, disk, "-incoming", "exec:cat " + image))) {
            try (var qmp = new Qmp(socket())) {
                await().atMost(TO_MOUNT)
                        .until(() ->
                                qmp.execute("query-status", Map.of())
                                        .path("status")
                                        .asText()
                                        .matches("paused|running|postmigrate"));
                qmp.execute("cont", Map.of());
            }
            vm.type("go " + life);
            vm.until("MOUNTED", TO_MOUNT);
            var seen = new ArrayList<String>();
            for (int i = instant.numbers(); i > 0; i--) seen.addAll(vm.until("SHOWN", TO_MOUNT));
            var end = System.nanoTime() + instant.then().toNanos();
            while (System.nanoTime() < end) LockSupport.parkNanos(end - System.nanoTime());
            vm.cut();
            seen.addAll(vm.heard());
            return seen.stream()
                    .map(SHOWN::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .toList();
        }
    }

    /// What a repair shop would find on the disk, opened by the kiosk's own code.
    ///
    /// @return how many numbers were found
    private int check(int life, Path disk, List<String> shown) throws IOException {
        var copy = Files.copy(disk, folder.resolve("copy-" + life + ".img"));
        var found = Files.createDirectory(folder.resolve("found-" + life));
        var given = 0;
        Shell.tolerate(List.of("/usr/sbin/e2fsck", "-fy", copy.toString()), 1);
        Shell.run(List.of("/usr/sbin/debugfs", "-R", "rdump / " + found, copy.toString()));
        try (var outbox = Outbox.open(found, "life-" + life)) {
            var numbers =
                    outbox.after(0, Integer.MAX_VALUE).stream()
                            .map(stored -> Wire.readFromDevice(stored.json()).message())
                            .filter(TicketTaken.class::isInstance)
                            .map(taken -> ((TicketTaken) taken).number().toString())
                            .toList();
            given = numbers.size();
            assertThat(numbers).as("life %d", life).doesNotHaveDuplicates();
            assertThat(new HashSet<>(numbers)).as("life %d", life).containsAll(shown);
        }
        try (var files = Files.list(found)) {
            assertThat(files)
                    .as("life %d opens without rescue", life)
                    .noneMatch(file -> file.toString().contains(".damaged-"));
        }
        assertThat(shown).as("life %d", life).doesNotHaveDuplicates();
        Files.delete(copy);
        return given;
    }
}
