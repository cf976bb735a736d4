package vn.luot.kiosk;

import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.check.Part;
import vn.luot.kiosk.check.TestStep;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Plugged;
import vn.luot.kiosk.hardware.sim.SimHardware;
import vn.luot.wire.PrinterState;

/// `luot-kiosk self-test`: what the page `/self-test` does, on a terminal and without the kiosk:
/// tries every part the profile names, prints a slip, and says in words what was found.
@Command(
        name = "self-test",
        description = "Tries data folder, clock, hub, printer, lamps, buttons and scanner.",
        mixinStandardHelpOptions = true)
final class SelfTestCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(SelfTestCommand.class);
    private static final Duration TO_HEAR_HUB = Duration.ofSeconds(12);
    private static final Duration TO_PRINT = Duration.ofSeconds(15);

    @Mixin private KioskOptions options = new KioskOptions();

    @Mixin private HardwareOptions hardware = new HardwareOptions();

    @Mixin private SpokenLanguage language = new SpokenLanguage();

    @Option(
            names = "--people",
            negatable = true,
            description =
                    "somebody presses buttons, watches lamps and scans (default: if this is a"
                            + " terminal)")
    private Optional<Boolean> people = Optional.empty();

    @Option(
            names = "--seconds",
            defaultValue = "120",
            description = "how long people have (default: ${DEFAULT-VALUE})")
    private int seconds = 120;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var config = KioskConfig.read(options);
        try (var _ = DataFolder.lock(config.data())) {
            return test(config) ? 0 : 1;
        }
    }

    private boolean test(KioskConfig config) throws InterruptedException {
        var attended = people.orElseGet(SelfTestCommand::isTerminal);
        var report =
                new TestReport(
                        spec.commandLine().getOut(), language.value, config.profile(), attended);
        var limit = attended ? Duration.ofSeconds(seconds) : TO_HEAR_HUB.plus(TO_PRINT);
        var clock = OfficeClock.system();
        var setting = new SimHardware.Setting(hardware.simPort(), clock, Optional.empty());
        try (var desk =
                        new SelfTestDesk(
                                new Nobody(), new SelfTestDesk.Patience(TO_HEAR_HUB, limit));
                var parts = hardware.open(config, setting, desk);
                var _ = plugged(config, parts, desk)) {
            var checks =
                    new Checks(config.data(), Device.typesetter(config.profile()), Instant::now);
            var heard = hub(config);
            desk.ready(new SelfTestDesk.Parts(config, parts, heard::get, checks, attended, report));
            desk.selfTest(new TestStep.Begin());
            if (attended) Thread.ofPlatform().daemon().name("answers").start(() -> lamps(desk));
            return report.isPassed(limit);
        }
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static Plugged plugged(KioskConfig config, Hardware parts, Hardware.Listener listener) {
        return parts.isSimulated()
                ? Plugged.none()
                : Plugged.open(config.profile().peripherals(), parts.lines(), listener);
    }

    /// Listens beside the test; a hub that is not heard stays false.
    private static AtomicBoolean hub(KioskConfig config) {
        var heard = new AtomicBoolean();
        Thread.ofPlatform()
                .daemon()
                .name("hub")
                .start(() -> {
                    try {
                        HubCheck.trouble(config, TO_HEAR_HUB)
                                .ifPresentOrElse(
                                        why -> log.debug("hub: {}", why), () -> heard.set(true));
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        return heard;
    }

    /// What an eye saw: c, có, y, yes for all lamps; k, không, n, no for one that stays dark.
    private static void lamps(Hardware.Listener desk) {
        var input = new Scanner(System.in, StandardCharsets.UTF_8);
        while (input.hasNextLine()) {
            var answer = input.nextLine().strip().toLowerCase(Locale.ROOT);
            if (answer.isEmpty()) continue;
            var fine = answer.startsWith("c") || answer.startsWith("y");
            desk.selfTest(new TestStep.Seen(Part.LAMPS, fine));
        }
    }

    /// There is no kiosk behind the test.
    private record Nobody() implements Hardware.Listener {
        @Override
        public void pressed(String button) {
            // before the test begins
        }

        @Override
        public void scanned(char[] line) {
            Arrays.fill(line, '\0');
        }

        @Override
        public void printerChanged(PrinterState state) {
            // the slip tells
        }

        @Override
        public void networkCut(boolean cut) {
            // nothing was connected
        }
    }
}
