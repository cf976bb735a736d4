package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.OfficeClock;
import vn.luot.device.RunningClock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.kiosk.hardware.Script;
import vn.luot.kiosk.hardware.Script.Talks;
import vn.luot.kiosk.hardware.ScriptedPrinter;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.wire.FromHub.Desired;
import vn.luot.wire.Wire;

/// Scenario 4 through the whole kiosk without a network: what the disk holds in mid-print is all
/// that the next start has.
@Execution(ExecutionMode.CONCURRENT)
class Scenario4PowerCutDeviceTest {
    /// Nobody answers there.
    private static final URI NO_HUB = URI.create("mqtt://127.0.0.1:9");

    @TempDir Path folder;

    private final ScriptedPrinter printer = new ScriptedPrinter(Script.talking(Talks.PROOF));

    @AfterEach
    void stop() {
        printer.close();
    }

    @Test
    void theTicketHalfPrintedIsOfferedAndPrintedAgainAndItsNumberIsNotGivenTwice() {
        var onDisk = cutInMidPrint();
        try (var next = new KioskRig(onDisk, NO_HUB, printer.port(), OfficeClock.system())) {
            soon().until(() -> next.shows("C601 chưa in xong – IN LẠI?"));
            var before = printer.tickets().size();
            next.press("help");
            soon().until(() -> printer.tickets().size() == before + 1);
            assertThat(PaperReader.read(printer.tickets().getLast(), 576).number())
                    .hasToString("C601");
            next.press("a");
            soon().until(() -> printer.tickets().size() == before + 2);
            assertThat(PaperReader.read(printer.tickets().getLast(), 576).number())
                    .hasToString("A602");
        }
        try (var outbox = Outbox.open(onDisk, "never-used")) {
            assertThat(outbox.unfinished()).isEmpty();
        }
    }

    @Test
    void theOfferOutlivesASecondPowerCut() {
        var once = cutInMidPrint();
        try (var next = new KioskRig(once, NO_HUB, printer.port(), OfficeClock.system())) {
            soon().until(() -> next.shows("C601 chưa in xong"));
            var twice = KioskRig.copy(once, folder.resolve("twice"));
            try (var last = new KioskRig(twice, NO_HUB, printer.port(), OfficeClock.system())) {
                soon().until(() -> last.shows("C601 chưa in xong"));
            }
        }
    }

    @Test
    void afterTwoMinutesItCountsAsNotTaken() {
        var onDisk = cutInMidPrint();
        var now = Instant.now();
        var fast = new RunningClock(now, now, 30, Instant::now);
        try (var next = new KioskRig(onDisk, NO_HUB, printer.port(), fast)) {
            soon().until(() -> next.shows("C601 chưa in xong"));
            soon().until(() -> next.shows("Kính chào"));
        }
        try (var outbox = Outbox.open(onDisk, "never-used")) {
            assertThat(outbox.unfinished()).isEmpty();
        }
    }

    /// A601 is printed; C601 is at a printer that takes no more when the power goes.
    private Path cutInMidPrint() {
        var data = folder.resolve("kiosk");
        configure(data);
        try (var kiosk = new KioskRig(data, NO_HUB, printer.port(), OfficeClock.system())) {
            soon().until(() -> kiosk.shows("Kính chào"));
            kiosk.press("a");
            soon().until(() -> printer.tickets().size() == 1);
            soon().until(() -> unfinished(data).isEmpty());
            printer.follow(Script.talking(Talks.PROOF).stallingAfter(9000));
            kiosk.press("c");
            soon().until(() -> kiosk.shows("C601"));
            soon().until(() -> unfinished(data).equals(List.of("C601")));
            return KioskRig.copy(data, folder.resolve("after-the-cut"));
        } finally {
            printer.follow(Script.talking(Talks.PROOF));
        }
    }

    private static void configure(Path data) {
        var office = Wire.write(new Desired(1, OneOffice.card(1)), Instant.EPOCH);
        try {
            Files.write(Files.createDirectories(data).resolve("office.json"), office);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot configure " + data, e);
        }
    }

    private List<String> unfinished(Path data) {
        var copy = KioskRig.copy(data, folder.resolve("look-" + System.nanoTime()));
        try (var outbox = Outbox.open(copy, "never-used")) {
            return outbox.unfinished().stream().map(t -> t.taken().number().toString()).toList();
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
