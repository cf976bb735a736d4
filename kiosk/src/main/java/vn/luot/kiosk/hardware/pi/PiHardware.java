package vn.luot.kiosk.hardware.pi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.luot.device.DeviceProfile;
import vn.luot.device.Peripherals;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.PartException;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.hardware.QueuedPrinter;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.hardware.sign.Lines;
import vn.luot.machine.Alive;
import vn.luot.wire.Trouble;

/// A Raspberry Pi with real buttons, lamps, buzzer and printer.
public final class PiHardware implements Hardware {
    private final Board board;
    private final PiLamps lamps;
    private final Optional<Buzzer> buzzer;
    private final Buttons buttons;
    private final Printer printer;
    private final Map<Integer, Board.Output> signs = new ConcurrentHashMap<>();

    private PiHardware(Board board, DeviceProfile profile, Printer printer, Listener listener) {
        this.board = board;
        this.printer = printer;
        lamps = new PiLamps(board, profile);
        buzzer = profile.buzzer().map(b -> new Buzzer(board.output("buzzer", b.line()), b.beep()));
        buttons =
                new Buttons(
                        board,
                        profile,
                        () -> Duration.ofNanos(System.nanoTime()),
                        button -> {
                            buzzer.ifPresent(Buzzer::beep);
                            listener.pressed(button);
                        });
    }

    /// @param data where native libraries and tickets that are files go
    /// @throws vn.luot.kiosk.hardware.PartException if a part cannot be had
    public static PiHardware open(DeviceProfile profile, Path data, Listener listener) {
        var board = usesLines(profile) ? Pi4jBoard.real(data) : new NoBoard();
        try {
            var port =
                    PrinterPort.of(profile.printer().map(DeviceProfile.Printer::connection), data);
            return on(board, profile, port, listener);
        } catch (RuntimeException e) {
            board.close();
            throw e;
        }
    }

    /// A keypad or a scanner needs no board at all.
    private static boolean usesLines(DeviceProfile profile) {
        return profile.buzzer().isPresent()
                || profile.buttons().stream()
                        .anyMatch(b -> b.line().isPresent() || b.lamp().isPresent())
                || profile.peripherals().sign().map(Peripherals.Sign::link).stream()
                        .anyMatch(Peripherals.SignLink.Tm1637.class::isInstance);
    }

    static PiHardware on(Board board, DeviceProfile profile, PrinterPort port, Listener listener) {
        var printer = new QueuedPrinter(port, QueuedPrinter.Timing.USUAL, listener::printerChanged);
        try {
            return new PiHardware(board, profile, printer, listener);
        } catch (RuntimeException e) {
            printer.close();
            throw e;
        }
    }

    @Override
    public Printer printer() {
        return printer;
    }

    /// A box of buttons has none.
    @Override
    public Screen screen() {
        return _ -> {};
    }

    @Override
    public Lamps lamps() {
        return lamps;
    }

    /// Each line is taken once, and kept to the end.
    @Override
    public Lines lines() {
        return number -> {
            try {
                var output = signs.computeIfAbsent(number, n -> board.output("sign-" + n, n));
                return output::turn;
            } catch (PartException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
    }

    @Override
    public List<Trouble> troubles() {
        return buttons.troubles();
    }

    @Override
    public List<Alive> inputs() {
        return List.of(buttons);
    }

    /// Every lamp is dark afterwards.
    @Override
    public void close() {
        buttons.close();
        buzzer.ifPresent(Buzzer::close);
        printer.close();
        board.close();
    }
}
