package vn.luot.kiosk.hardware.evdev;

import java.util.function.Consumer;

/// A scanner that types like a keyboard.
///
/// @param listener told on the reader's thread; wipes what it gets
public record TypingScanner(TypedLine line, Consumer<char[]> listener)
        implements KeyReader.Listener {
    @Override
    public void key(int code, boolean down) {
        line.key(code, down).ifPresent(listener);
    }

    @Override
    public void plugged(boolean there) {
        line.forget();
    }
}
