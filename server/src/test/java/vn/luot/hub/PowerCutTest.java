package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Power is cut again and again while the hub gives numbers: its file system forgets at a random
/// instant what was not forced, and the hub starts again on what is left.
///
/// `-Dpower.cuts=` says how often, `-Dpower.seed=` draws the same instants again.
class PowerCutTest {
    private static final Logger log = LoggerFactory.getLogger(PowerCutTest.class);
    private static final int CUTS = Integer.getInteger("power.cuts", 4);
    private static final int CITIZENS = 4;
    private static final int MOST_TICKETS = 120;
    private static final int MOST_MICROS = 40_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void noNumberThatWasToldIsLostWheneverPowerGoes(@TempDir Path folder) {
        var seed = Long.getLong("power.seed", System.nanoTime());
        var random = new Random(seed);
        var sure = List.<String>of();
        try (var disk = SmallDisk.in(folder)) {
            var data = disk.path().resolve("data");
            for (int cut = 1; cut <= CUTS; cut++) {
                var hub = new HubProcess(data, folder.resolve("hub-" + cut + ".log"));
                var told = toldUntilTheCut(hub, disk, random);
                disk.unmount();
                disk.mount();
                var kept = Kept.in(data);
                assertThat(kept)
                        .as("cut %s, -Dpower.seed=%s", cut, seed)
                        .containsAll(sure)
                        .containsAll(told);
                log.info(
                        "power cut {} of {}: {} told, {} kept",
                        cut,
                        CUTS,
                        told.size(),
                        kept.size());
                sure = kept;
            }
        }
    }

    /// The tickets that somebody held before power went. The kernel's switch is slower than a plug:
    /// while it is thrown, a force that waits for the disk may be told that all is well, and what a
    /// citizen hears then is nothing that a real cut lets him hear.
    private static List<String> toldUntilTheCut(HubProcess process, SmallDisk disk, Random random) {
        try (var hub = process.ready();
                var citizen = new Citizen()) {
            var key = hub.facts().apiKey();
            var enough = 1 + random.nextInt(MOST_TICKETS);
            var citizens =
                    IntStream.range(0, CITIZENS)
                            .mapToObj(_ ->
                                    Thread.ofPlatform().start(() -> takeAll(citizen, hub, key)))
                            .toList();
            await().atMost(SOON).until(() -> citizen.told().size() >= enough);
            LockSupport.parkNanos(1000L * random.nextInt(MOST_MICROS));
            var told = citizen.told();
            disk.cutPower();
            citizens.forEach(PowerCutTest::join);
            return told;
        }
    }

    /// Until the hub refuses: it cannot store any more.
    private static void takeAll(Citizen citizen, HubProcess hub, String key) {
        try {
            while (citizen.take(hub, key).statusCode() == 201) Thread.onSpinWait();
        } catch (UncheckedIOException _) {
            // it is gone
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
