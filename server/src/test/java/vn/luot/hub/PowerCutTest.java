package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
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
        try (var disk = SmallDisk.in(folder);
                var citizen = new Citizen()) {
            var data = disk.path().resolve("data");
            for (int cut = 1; cut <= CUTS; cut++) {
                live(
                        new HubProcess(data, folder.resolve("hub-" + cut + ".log")),
                        disk,
                        citizen,
                        random);
                disk.unmount();
                disk.mount();
                assertThat(Kept.in(data))
                        .as("cut %s, -Dpower.seed=%s", cut, seed)
                        .containsAll(citizen.told());
                log.info(
                        "power cut {} of {}: {} tickets told, all kept",
                        cut,
                        CUTS,
                        citizen.told().size());
            }
        }
    }

    private static void live(HubProcess process, SmallDisk disk, Citizen citizen, Random random) {
        try (var hub = process.ready()) {
            var key = hub.facts().apiKey();
            var enough = citizen.told().size() + 1 + random.nextInt(MOST_TICKETS);
            var citizens =
                    IntStream.range(0, CITIZENS)
                            .mapToObj(_ ->
                                    Thread.ofPlatform().start(() -> takeAll(citizen, hub, key)))
                            .toList();
            await().atMost(SOON).until(() -> citizen.told().size() >= enough);
            LockSupport.parkNanos(1000L * random.nextInt(MOST_MICROS));
            disk.cutPower();
            citizens.forEach(PowerCutTest::join);
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
