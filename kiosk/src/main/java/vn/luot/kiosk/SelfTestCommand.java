package vn.luot.kiosk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import vn.luot.device.DeviceProfile;
import vn.luot.kiosk.hardware.PrintOutcome;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.QueuedPrinter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `luot-kiosk self-test`: prints a test slip and says whether printer, clock and hub are there.
@Command(
        name = "self-test",
        description = "Prints a test slip and checks printer, clock and hub.",
        mixinStandardHelpOptions = true)
final class SelfTestCommand implements Callable<Integer> {
    /// Before this program was written no clock was right.
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    @Mixin private KioskOptions options = new KioskOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var config = KioskConfig.read(options);
        var printed = say("printer", printer(config));
        var timed = say("clock", clock());
        var heard = say("hub", HubCheck.trouble(config, PATIENCE));
        return printed && timed && heard ? 0 : 1;
    }

    /// @param trouble empty if all is well
    private boolean say(String what, Optional<String> trouble) {
        spec.commandLine()
                .getOut()
                .println(trouble.map(t -> "FAIL  " + what + ": " + t).orElse("OK    " + what));
        return trouble.isEmpty();
    }

    private static Optional<String> printer(KioskConfig config) throws InterruptedException {
        if (config.profile().printer().isEmpty()) return Optional.empty();
        var connection = config.profile().printer().map(DeviceProfile.Printer::connection);
        var port = PrinterPort.of(connection, config.data());
        var slip = Device.typesetter(config.profile()).bytes(TestSlip.face(Instant.now()));
        try (var printer = new QueuedPrinter(port, QueuedPrinter.Timing.USUAL, _ -> {})) {
            var outcome = printer.print(slip).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return switch (outcome) {
                case PrintOutcome.Printed(), PrintOutcome.Sent() -> Optional.empty();
                case PrintOutcome.Unknown(var detail) -> Optional.of(detail);
                case PrintOutcome.Failed(var cause, var detail) ->
                        Optional.of(cause + ", " + detail);
            };
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of(port + " did not answer: " + e);
        }
    }

    private static Optional<String> clock() {
        var now = Instant.now();
        return now.isBefore(EARLIEST) ? Optional.of("shows " + now) : Optional.empty();
    }
}
