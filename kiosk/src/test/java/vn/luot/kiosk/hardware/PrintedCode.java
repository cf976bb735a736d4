package vn.luot.kiosk.hardware;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.luot.ticket.Bitmap;

/// The QR code of a ticket, found by its three corners exactly as they must stand in dots.
///
/// A camera's finder guesses and is now and then fooled by large letters; whether cameras can read
/// the paper is asked of other programs.
///
/// @param module dots on a side of one module
/// @param modules on a side of the code
record PrintedCode(Bitmap paper, int left, int top, int module, int modules) {
    private static final int CORNER = 7;
    private static final int SMALLEST_MODULE = 3;
    private static final int LARGEST_MODULE = 6;
    private static final int LARGEST_VERSION = 12;

    static Optional<String> read(Bitmap paper) {
        return IntStream.range(0, paper.height())
                .boxed()
                .flatMap(y ->
                        IntStream.range(0, paper.width())
                                .filter(x -> isOutermost(paper, x, y))
                                .boxed()
                                .flatMap(x -> startingAt(paper, x, y)))
                .flatMap(code -> code.text().stream())
                .findFirst();
    }

    /// Black with white to the left of it and above it.
    private static boolean isOutermost(Bitmap paper, int x, int y) {
        return paper.isBlack(x, y)
                && (x == 0 || !paper.isBlack(x - 1, y))
                && (y == 0 || !paper.isBlack(x, y - 1));
    }

    private static Stream<PrintedCode> startingAt(Bitmap paper, int left, int top) {
        return IntStream.rangeClosed(SMALLEST_MODULE, LARGEST_MODULE)
                .filter(module -> new PrintedCode(paper, left, top, module, CORNER).cornerAt(0, 0))
                .boxed()
                .flatMap(module ->
                        IntStream.rangeClosed(1, LARGEST_VERSION)
                                .mapToObj(
                                        v -> new PrintedCode(paper, left, top, module, 17 + 4 * v)))
                .filter(code -> code.cornerAt(code.modules - CORNER, 0))
                .filter(code -> code.cornerAt(0, code.modules - CORNER));
    }

    /// A ring of dark modules, a ring of light ones, and a dark heart of three by three.
    private boolean cornerAt(int column, int row) {
        return IntStream.range(0, CORNER * CORNER)
                .allMatch(i -> {
                    int ring = Math.max(Math.abs(i % CORNER - 3), Math.abs(i / CORNER - 3));
                    return isDark(column + i % CORNER, row + i / CORNER) == (ring != 2);
                });
    }

    private boolean isDark(int column, int row) {
        int x = left + column * module + module / 2;
        int y = top + row * module + module / 2;
        return x < paper.width() && y < paper.height() && paper.isBlack(x, y);
    }

    private Optional<String> text() {
        var bits = new BitMatrix(modules);
        for (int row = 0; row < modules; row++)
            for (int column = 0; column < modules; column++)
                if (isDark(column, row)) bits.set(column, row);
        try {
            return Optional.of(new Decoder().decode(bits).getText());
        } catch (ChecksumException | FormatException _) {
            return Optional.empty();
        }
    }
}
