package vn.luot.kiosk.hardware.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.luot.ticket.Bitmap;

/// Reads a ticket's bytes as a printer would, and shows the paper that would come out.
///
/// Written from the printers' manuals, not from our encoder, and strict: what it does not know is
/// an error, never skipped.
public final class EscPosDecoder {
    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int USUAL_LINE = 34;

    private final byte[] bytes;
    private final int width;
    private int at;
    private byte[] paper = new byte[0];
    private int rows;
    private boolean cut;
    private int linesApart = USUAL_LINE;
    private int place;
    private int scale = 1;
    private final StringBuilder line = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    /// The paper of one ticket.
    ///
    /// @param lines what stands on it in the printer's own letters
    /// @param cut whether it was cut off at the end
    public record Paper(Bitmap picture, List<Line> lines, boolean cut) {
        public Paper {
            lines = List.copyOf(lines);
        }
    }

    /// A line of the printer's own letters.
    ///
    /// @param scale how often each of their dots is repeated, across and down
    public record Line(String text, int scale) {}

    private EscPosDecoder(byte[] bytes, int width) {
        this.bytes = bytes.clone();
        this.width = width;
    }

    /// @param width dots across the paper
    /// @throws IllegalArgumentException if a byte is not what a printer expects, saying where
    public static Paper decode(byte[] bytes, int width) {
        var decoder = new EscPosDecoder(bytes, width);
        while (decoder.at < bytes.length) decoder.command();
        decoder.nothingUnprinted(bytes.length);
        return new Paper(
                Bitmap.of(width, decoder.rows, Arrays.copyOf(decoder.paper, decoder.size())),
                decoder.lines,
                decoder.cut);
    }

    private void command() {
        int start = at;
        if (cut) throw wrong("something after the cut", start);
        int first = next();
        switch (first) {
            case ESC -> escape(start);
            case GS -> group(start);
            case '\n' -> print();
            default -> letter(first, start);
        }
    }

    /// Letters wait in the printer for the end of their line.
    private void letter(int code, int start) {
        if (code < ' ' || code > '~') throw wrong("neither ESC nor GS nor a letter", start);
        if ((line.length() + 1) * PrinterLetters.WIDTH * scale > width)
            throw wrong("a line longer than the paper is wide", start);
        line.append((char) code);
    }

    private void print() {
        int top = rows;
        grow(Math.max(linesApart, PrinterLetters.HEIGHT * scale));
        int spare = width - line.length() * PrinterLetters.WIDTH * scale;
        int left = place * spare / 2;
        var ink = PrinterLetters.print(line.toString(), scale);
        for (int y = 0; y < ink.height(); y++)
            for (int x = 0; x < ink.width(); x++)
                if (ink.isBlack(x, y))
                    paper[(top + y) * stride() + (left + x) / 8] |= (byte) (0x80 >> (left + x) % 8);
        if (!line.isEmpty()) lines.add(new Line(line.toString(), scale));
        line.setLength(0);
    }

    /// A picture or a cut would come before these letters, or swallow them.
    private void nothingUnprinted(int start) {
        if (!line.isEmpty()) throw wrong("\"" + line + "\" not printed yet", start);
    }

    private void escape(int start) {
        nothingUnprinted(start);
        switch (next()) {
            case '@' -> {}
            case 'J' -> feed(next());
            case '3' -> linesApart = next();
            case 'a' -> place = within(next(), 0, 2, start);
            default -> throw wrong("unknown ESC command", start);
        }
    }

    private void group(int start) {
        nothingUnprinted(start);
        switch (next()) {
            case '!' -> size(next(), start);
            case 'P' -> units(start);
            case 'v' -> raster(start);
            case 'V' -> cut(start);
            default -> throw wrong("unknown GS command", start);
        }
    }

    private void size(int value, int start) {
        if (value >> 4 != (value & 0xf)) throw wrong("letters of uneven size", start);
        scale = 1 + within(value & 0xf, 0, 7, start);
    }

    private static int within(int value, int least, int most, int start) {
        if (value < least || value > most) throw wrong("an unknown value " + value, start);
        return value;
    }

    private void units(int start) {
        int across = next();
        int down = next();
        if (across != 203 || down != 203) throw wrong("units that are not dots", start);
    }

    private void cut(int start) {
        if (next() != 66) throw wrong("a cut that is not partial with feed", start);
        next();
        cut = true;
    }

    private void raster(int start) {
        int form = next();
        int scale = next();
        if (form != '0' || scale > 3) throw wrong("a picture of an unknown form", start);
        int across = next() + 256 * next();
        int down = next() + 256 * next();
        int wide = 1 + scale % 2;
        int high = 1 + scale / 2;
        if (place != 0) throw wrong("a picture that not every printer would put there", start);
        if (across < 1 || across * wide >= stride() + wide || down < 1)
            throw wrong("a picture of %d bytes x %d rows".formatted(across, down), start);
        if (at + across * down > bytes.length) throw wrong("a picture that ends early", start);
        for (int row = 0; row < down; row++, at += across)
            for (int again = 0; again < high; again++) row(across, wide);
    }

    /// One row of dots from here, each as wide as this.
    private void row(int across, int wide) {
        grow(1);
        int start = (rows - 1) * stride() * 8;
        for (int x = 0; x < across * 8 * wide && x < stride() * 8; x++) {
            int dot = x / wide;
            if ((bytes[at + dot / 8] & 0x80 >> dot % 8) != 0)
                paper[(start + x) / 8] |= (byte) (0x80 >> x % 8);
        }
    }

    private void feed(int dots) {
        grow(dots);
    }

    private void grow(int more) {
        rows += more;
        if (size() > paper.length) paper = Arrays.copyOf(paper, size() * 2);
    }

    private int size() {
        return rows * stride();
    }

    private int stride() {
        return (width + 7) / 8;
    }

    private int next() {
        if (at == bytes.length) throw wrong("a command that ends early", at);
        return bytes[at++] & 0xff;
    }

    private static IllegalArgumentException wrong(String what, int where) {
        return new IllegalArgumentException("ESC/POS: " + what + " at byte " + where);
    }
}
