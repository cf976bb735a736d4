package vn.luot.ticket;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A picture as the bytes of an ESC/POS printer, in bands of ink with white paper fed between them.
final class Bands {
    private static final int MOST_ROWS = 255;

    /// What a new band costs, in bytes: its header, and the moment a slow printer loses over it.
    private static final int BAND_COST = 32;

    private static final int DLE = 0x10;

    private final Bitmap picture;

    /// Bytes of each row up to the last one with ink.
    private final int[] inked;

    /// Whether a row and the next are the same, of dots in pairs: the printer can double them.
    private final boolean[] doubled;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Bands(Bitmap picture) {
        this.picture = picture;
        inked = IntStream.range(0, picture.height()).map(y -> inked(picture.row(y))).toArray();
        doubled = new boolean[picture.height()];
        for (int y = 0; y + 1 < picture.height(); y++)
            doubled[y] =
                    inPairs(picture.row(y)) && Arrays.equals(picture.row(y), picture.row(y + 1));
    }

    private static boolean inPairs(byte[] row) {
        for (byte b : row) if (((b >> 1 ^ b) & 0x55) != 0) return false;
        return true;
    }

    static byte[] of(Bitmap picture) {
        return new Bands(picture).bytes();
    }

    private byte[] bytes() {
        var bands = bands();
        for (int y = 0; y < picture.height(); y = bands[y].to())
            if (inked[y] == 0) write(0x1b, 'J', bands[y].to() - y);
            else band(y, bands[y]);
        return out.toByteArray();
    }

    /// Rows up to `to`, which is not in it.
    ///
    /// @param scale 1, or 2 where the printer doubles every dot both ways
    private record Band(int to, int scale) {}

    /// The band that had best begin at each row, so that the whole is shortest: white rows are fed,
    /// a band is only as wide as its ink, and what is made of large dots is sent small.
    private Band[] bands() {
        int height = picture.height();
        var bands = new Band[height];
        var cost = new int[height + 1];
        for (int from = height - 1; from >= 0; from--) {
            cost[from] = Integer.MAX_VALUE;
            plain(from, bands, cost);
            doubled(from, bands, cost);
        }
        return bands;
    }

    private void plain(int from, Band[] bands, int[] cost) {
        int width = 0;
        for (int to = from + 1; to <= Math.min(picture.height(), from + MOST_ROWS); to++) {
            if (inked[from] == 0 != (inked[to - 1] == 0)) return;
            width = Math.max(width, inked[to - 1]);
            int whole = BAND_COST + (to - from) * width + cost[to];
            if (whole > cost[from]) continue;
            cost[from] = whole;
            bands[from] = new Band(to, 1);
        }
    }

    private void doubled(int from, Band[] bands, int[] cost) {
        int width = 0;
        for (int to = from + 2; to <= Math.min(picture.height(), from + 2 * MOST_ROWS); to += 2) {
            if (inked[from] == 0 || !doubled[to - 2]) return;
            width = Math.max(width, inked[to - 1]);
            int whole = BAND_COST + (to - from) / 2 * ((width + 1) / 2) + cost[to];
            if (whole >= cost[from]) continue;
            cost[from] = whole;
            bands[from] = new Band(to, 2);
        }
    }

    private void band(int from, Band band) {
        int inkedWidth = 0;
        for (int y = from; y < band.to(); y++) inkedWidth = Math.max(inkedWidth, inked[y]);
        int width = (inkedWidth + band.scale() - 1) / band.scale();
        int rows = (band.to() - from) / band.scale();
        write(0x1d, 'v', '0', band.scale() == 1 ? 0 : 3, width, width >> 8, rows, rows >> 8);
        var data = new ByteArrayOutputStream();
        for (int y = from; y < band.to(); y += band.scale()) {
            var row = picture.row(y);
            data.write(band.scale() == 1 ? row : halved(row), 0, width);
        }
        out.writeBytes(harmless(data.toByteArray()));
    }

    /// Every second dot of a row.
    private static byte[] halved(byte[] row) {
        var half = new byte[(row.length + 1) / 2];
        for (int x = 0; x < row.length * 4; x++)
            if ((row[x / 4] & (0x80 >> (2 * (x % 4)))) != 0)
                half[x / 8] |= (byte) (0x80 >> (x % 8));
        return half;
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
