package vn.luot.kiosk.hardware.evdev;

import java.util.Arrays;
import java.util.Optional;

/// Keys that a scanner types, as lines of text: the layout is that of the United States, which
/// scanners use. Used by one thread.
public final class TypedLine {
    private static final int ENTER = 28;
    private static final int KEYPAD_ENTER = 96;
    private static final int LEFT_SHIFT = 42;
    private static final int RIGHT_SHIFT = 54;
    private static final int LONGEST = 2048;

    /// Each row of keys from its first code on, plain and with Shift.
    private static final Row[] ROWS = {
        new Row(2, "1234567890-=", "!@#$%^&*()_+"),
        new Row(16, "qwertyuiop[]", "QWERTYUIOP{}"),
        new Row(30, "asdfghjkl;'`", "ASDFGHJKL:\"~"),
        new Row(43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
        new Row(55, "*", "*"),
        new Row(57, " ", " "),
        new Row(71, "789-456+1230.", "789-456+1230."),
        new Row(98, "/", "/")
    };

    private final char[] line = new char[LONGEST];
    private int length;
    private boolean shift;

    private record Row(int first, String plain, String shifted) {}

    /// @return the line that this key ended; its reader wipes it
    public Optional<char[]> key(int code, boolean down) {
        if (code == LEFT_SHIFT || code == RIGHT_SHIFT) shift = down;
        else if (down && (code == ENTER || code == KEYPAD_ENTER)) return ended();
        else if (down) letter(code).ifPresent(this::add);
        return Optional.empty();
    }

    private Optional<char[]> ended() {
        if (length == 0) return Optional.empty();
        var text = Arrays.copyOf(line, length);
        forget();
        return Optional.of(text);
    }

    /// Nothing of a line that was never ended stays.
    public void forget() {
        Arrays.fill(line, '\0');
        length = 0;
    }

    private void add(char letter) {
        if (length == LONGEST) forget();
        line[length++] = letter;
    }

    private Optional<Character> letter(int code) {
        for (var row : ROWS) {
            var at = code - row.first();
            if (at >= 0 && at < row.plain().length())
                return Optional.of((shift ? row.shifted() : row.plain()).charAt(at));
        }
        return Optional.empty();
    }
}
