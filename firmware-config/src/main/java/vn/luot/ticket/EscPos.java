package vn.luot.ticket;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// One ticket as the bytes of an ESC/POS printer, cut off at the end.
///
/// Only commands that every such printer knows: `ESC @`, `GS P`, `GS v 0`, `ESC J` and `GS V`; with
/// letters of the printer's own also `ESC a`, `ESC 3` and `GS !`.
public final class EscPos {
    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int DOTS_PER_INCH = 203;
    private static final int FEED_BEFORE_CUT = 24;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    EscPos() {
        write(ESC, '@');
        write(GS, 'P', DOTS_PER_INCH, DOTS_PER_INCH);
    }

    /// A ticket that is one picture.
    public static byte[] encode(Bitmap picture) {
        return new EscPos().picture(picture).cut();
    }

    EscPos picture(Bitmap picture) {
        out.writeBytes(Bands.of(picture));
        return this;
    }

    /// Lines from here on are this far apart, or as far as their letters are high.
    EscPos lines(int dots) {
        return write(ESC, '3', dots);
    }

    /// A line of the printer's own letters, of 12 x 24 dots.
    ///
    /// @param text of ASCII, for no two makers have the same other letters
    EscPos line(String text) {
        if (!text.chars().allMatch(c -> c >= ' ' && c <= '~'))
            throw new IllegalArgumentException("no letters of every printer: " + text);
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return write('\n');
    }

    /// @param scale how often each letter's dots are repeated, across and down: 1 to 8
    EscPos large(String text, int scale) {
        write(GS, '!', (scale - 1) << 4 | (scale - 1));
        return line(text).write(GS, '!', 0);
    }

    /// Lines from here on stand in the middle, until [#left].
    EscPos centred() {
        return write(ESC, 'a', 1);
    }

    EscPos left() {
        return write(ESC, 'a', 0);
    }

    EscPos feed(int dots) {
        return write(ESC, 'J', dots);
    }

    byte[] cut() {
        write(GS, 'V', 66, FEED_BEFORE_CUT);
        return out.toByteArray();
    }

    private EscPos write(int... bytes) {
        for (int b : bytes) out.write(b);
        return this;
    }
}
