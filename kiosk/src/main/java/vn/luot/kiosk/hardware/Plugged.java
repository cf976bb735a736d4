package vn.luot.kiosk.hardware;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.luot.device.Peripherals;
import vn.luot.device.Peripherals.Keypad;
import vn.luot.device.Peripherals.ScannerSource;
import vn.luot.kiosk.hardware.evdev.KeyReader;
import vn.luot.kiosk.hardware.evdev.TypedLine;
import vn.luot.kiosk.hardware.evdev.TypingScanner;
import vn.luot.kiosk.hardware.serial.SerialScanner;
import vn.luot.kiosk.hardware.sign.Lines;
import vn.luot.kiosk.hardware.sign.Sign;

/// What is plugged into a real device besides its buttons and its printer: each part on a thread of
/// its own, found again after it was unplugged. Safe for use from any thread.
public final class Plugged implements AutoCloseable {
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private Optional<KeyReader> keys = Optional.empty();
    private Optional<Keypad> keypad = Optional.empty();
    private Optional<Sign> sign = Optional.empty();

    private Plugged() {}

    /// Nothing at all, as beside simulated hardware.
    public static Plugged none() {
        return new Plugged();
    }

    /// Begins to look for each part; one that is not there yet is no failure.
    ///
    /// @param listener told on the parts' threads
    public static Plugged open(Peripherals wanted, Lines lines, Hardware.Listener listener) {
        var plugged = new Plugged();
        wanted.keypad().ifPresent(keypad -> plugged.keypad(keypad, listener));
        wanted.scanner().ifPresent(scanner -> plugged.scanner(scanner.source(), listener));
        wanted.sign().ifPresent(wish -> plugged.sign = Optional.of(Sign.start(wish.link(), lines)));
        plugged.sign.ifPresent(sign -> plugged.ends.push(sign::close));
        return plugged;
    }

    private void keypad(Keypad wanted, Hardware.Listener listener) {
        var reader =
                KeyReader.start(
                        wanted.keyboard(),
                        (code, down) -> {
                            if (down)
                                Optional.ofNullable(wanted.keys().get(code))
                                        .ifPresent(listener::pressed);
                        });
        keypad = Optional.of(wanted);
        keys = Optional.of(reader);
        ends.push(reader::close);
    }

    private void scanner(ScannerSource source, Hardware.Listener listener) {
        switch (source) {
            case ScannerSource.Serial(var port) ->
                    ends.push(SerialScanner.start(port, listener::scanned)::close);
            case ScannerSource.Typing(var keyboard) -> {
                var typing = new TypingScanner(new TypedLine(), listener::scanned);
                ends.push(KeyReader.start(keyboard, typing)::close);
            }
        }
    }

    /// Tells an officer whether a key was taken, by the keypad's lamp.
    public void signal(boolean taken) {
        keys.ifPresent(reader ->
                keypad.flatMap(Keypad::lamp).ifPresent(lamp -> reader.signal(lamp, taken)));
    }

    /// @param text empty for a dark sign
    public void show(String text, boolean blinks) {
        sign.ifPresent(one -> one.show(text, blinks));
    }

    @Override
    public void close() {
        while (!ends.isEmpty()) ends.pop().run();
    }
}
