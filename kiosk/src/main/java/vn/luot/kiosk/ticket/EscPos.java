package vn.luot.kiosk.ticket;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A picture as the bytes of an ESC/POS printer, cut off at the end.
///
/// Only commands that every such printer knows: `ESC @`, `GS P`, `GS v 0`, `ESC J`, `GS V`.
public final class EscPos {
    private static final int MOST_ROWS = 255;

    /// What a new band costs, in bytes: its header, and the moment a slow printer loses over it.
    private static final int BAND_COST = 32;

    private static final int DOTS_PER_INCH = 203;
    private static final int FEED_BEFORE_CUT = 24;
    private static final int DLE = 0x10;

    private final Bitmap picture;

    /// Bytes of each row up to the last one with ink.
    private final int[] inked;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private EscPos(Bitmap picture) {
        this.picture = picture;
        inked = IntStream.range(0, picture.height()).map(y -> inked(picture.row(y))).toArray();
    }

    public static byte[] encode(Bitmap picture) {
        return new EscPos(picture).bytes();
    }

    private byte[] bytes() {
        write(0x1b, '@');
        write(0x1d, 'P', DOTS_PER_INCH, DOTS_PER_INCH);
        var ends = bandEnds();
        for (int y = 0; y < picture.height(); y = ends[y])
            if (inked[y] == 0) write(0x1b, 'J', ends[y] - y);
            else band(y, ends[y]);
        write(0x1d, 'V', 66, FEED_BEFORE_CUT);
        return out.toByteArray();
    }

    /// Where a band that begins at each row had best end, so that the whole is shortest: white rows
    /// are fed, and a band is only as wide as its ink.
    private int[] bandEnds() {
        int height = picture.height();
        var ends = new int[height];
        var cost = new int[height + 1];
        for (int from = height - 1; from >= 0; from--) {
            cost[from] = Integer.MAX_VALUE;
            int width = 0;
            for (int to = from + 1; to <= Math.min(height, from + MOST_ROWS); to++) {
                if (inked[from] == 0 != (inked[to - 1] == 0)) break;
                width = Math.max(width, inked[to - 1]);
                int whole = BAND_COST + (to - from) * width + cost[to];
                if (whole > cost[from]) continue;
                cost[from] = whole;
                ends[from] = to;
            }
        }
        return ends;
    }

    private void band(int from, int to) {
        int width = 0;
        for (int y = from; y < to; y++) width = Math.max(width, inked[y]);
        int rows = to - from;
        write(0x1d, 'v', '0', 0, width, width >> 8, rows, rows >> 8);
        var data = new ByteArrayOutputStream();
        for (int y = from; y < to; y++) data.write(picture.row(y), 0, width);
        out.writeBytes(harmless(data.toByteArray()));
    }

    private static int inked(byte[] row) {
        int end = row.length;
        while (end > 0 && row[end - 1] == 0) end--;
        return end;
    }

    /// Printers answer DLE EOT, DLE ENQ and DLE DC4 even inside a picture, so a dot is put beside
    /// the one dot of a DLE: nobody sees it, and the printer sees no command.
    private static byte[] harmless(byte[] data) {
        var safe = Arrays.copyOf(data, data.length);
        for (int i = 0; i + 1 < safe.length; i++)
            if (safe[i] == DLE
                    && (safe[i + 1] == 0x04 || safe[i + 1] == 0x05 || safe[i + 1] == 0x14))
                safe[i] |= 0x08;
        return safe;
    }

    private void write(int... bytes) {
        for (int b : bytes) out.write(b);
    }
}
