package vn.luot.kiosk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.sim.Habits;
import vn.luot.kiosk.hardware.sim.SimHardware;
import vn.luot.machine.Storage;
import vn.luot.machine.Systemd;

/// `luot-kiosk run`: the kiosk, until it is told to stop.
@Command(
        name = "run",
        description = "Runs the kiosk until it is told to stop.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

    @Mixin private KioskOptions options = new KioskOptions();

    @Mixin private HardwareOptions hardware = new HardwareOptions();

    @Option(
            names = "--crowd",
            paramLabel = "seed:N,perHour:N",
            description = "people who press the simulated buttons by themselves")
    private Optional<String> crowd = Optional.empty();

    @Option(
            names = "--clock",
            paramLabel = "START/SPEED/SINCE",
            description = "an office time that begins elsewhere and runs faster, for rehearsals")
    private Optional<String> clock = Optional.empty();

    @Option(
            names = "--stop-with-stdin",
            description = "end when standard input ends, as when the program that started us does")
    private boolean stopWithStdin;

    @Option(
            names = "--volatile-data",
            description = "the data folder may be in memory and forget everything, for rehearsals")
    private boolean volatileData;

    @Option(
            names = "--training",
            description = "for learning: numbers and tickets that do not count, without the hub")
    private boolean training;

    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        var real = KioskConfig.read(options);
        var config = training ? real.forTraining() : real;
        checkStorage(config);
        var time = clock.map(text -> parsed("--clock", text, OfficeClock::parse));
        var people = crowd.map(text -> parsed("--crowd", text, Habits::parse));
        var setting =
                new SimHardware.Setting(
                        hardware.simPort(), time.orElse(OfficeClock.system()), people);
        try (var device =
                Device.start(
                        config,
                        setting.clock(),
                        Systemd.of(System.getenv(), ProcessHandle.current().pid()),
                        listener -> hardware.open(config, setting, listener))) {
            Runtime.getRuntime().addShutdownHook(new Thread(device::close, "stop"));
            if (stopWithStdin) Thread.ofPlatform().daemon().name("stdin").start(this::awaitEnd);
            over.await();
        }
        return 0;
    }

    /// A rehearsal may forget its numbers, an office may not.
    private void checkStorage(KioskConfig config) {
        if (hardware.isSimulated(config) || volatileData || config.training()) return;
        Storage.trouble(config.data())
                .ifPresent(trouble -> {
                    throw StartException.failed(
                            trouble
                                    + ": mount a disk there, or add --volatile-data for a rehearsal");
                });
    }

    private static <T> T parsed(String option, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw StartException.wrong(option + ": " + e.getMessage());
        }
    }

    private void awaitEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            log.debug("standard input", e);
        }
        log.info("standard input has ended, and so do we");
        over.countDown();
    }
}
