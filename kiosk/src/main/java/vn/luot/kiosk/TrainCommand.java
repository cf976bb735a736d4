package vn.luot.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import vn.luot.device.Profiles;
import vn.luot.device.RunningClock;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.sim.SimHardware;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

/// `luot-kiosk train`: a kiosk starts, gives three numbers on paper nobody sees, and ends, so that
/// Java can remember (`-XX:AOTCacheOutput`) what a real start needs.
@Command(name = "train", hidden = true, description = "Lets Java remember a start; see train.sh.")
final class TrainCommand implements Callable<Integer> {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:22:00Z");
    private static final int SPEED = 60;
    private static final int TICKET_SECONDS = 30;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("luot-train");
        var papers = new Semaphore(0);
        var fingers = new AtomicReference<Hardware.Listener>();
        var config = config(folder);
        try (var office = TrainCommand.class.getResourceAsStream("train/office.json")) {
            Files.copy(Objects.requireNonNull(office), folder.resolve("office.json"));
        }
        var clock = new RunningClock(MORNING, Instant.now(), SPEED, InstantSource.system());
        var setting = new SimHardware.Setting(0, clock, Optional.empty());
        var port = new NoPaper(papers);
        try (var _ =
                Device.start(
                        config,
                        clock,
                        listener -> {
                            fingers.set(listener);
                            return new SimHardware(config.profile(), setting, port, listener);
                        })) {
            for (var button : config.profile().services().subList(0, 3)) {
                fingers.get().pressed(button.value().toLowerCase(Locale.ROOT));
                if (!papers.tryAcquire(TICKET_SECONDS, TimeUnit.SECONDS))
                    throw StartException.failed("no ticket came of button " + button);
            }
        }
        return 0;
    }

    private static KioskConfig config(Path folder) {
        return new KioskConfig(
                folder,
                Profiles.named("commune-buttons"),
                URI.create("mqtt://127.0.0.1:9"),
                new OfficeId("demo"),
                new DeviceId("train"),
                Optional.empty());
    }

    /// Counts the tickets that it swallows.
    private record NoPaper(Semaphore tickets) implements PrinterPort {
        @Override
        public Line open() {
            return new Line() {
                private boolean written;

                @Override
                public void write(byte[] bytes, int from, int length) {
                    written = true;
                }

                @Override
                public boolean isTwoWay() {
                    return false;
                }

                @Override
                public int read() {
                    return -1;
                }

                @Override
                public void close() {
                    if (written) tickets.release();
                    written = false;
                }
            };
        }
    }
}
