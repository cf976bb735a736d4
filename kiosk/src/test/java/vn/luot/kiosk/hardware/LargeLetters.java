package vn.luot.kiosk.hardware;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.luot.ticket.Bitmap;

/// Tells large capitals and digits apart by laying the bundled font's outlines over them.
final class LargeLetters {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
    private static final int GRID = 40;
    private static final double ASPECT_WEIGHT = 0.5;
    private static final List<Letter> LETTERS = letters();

    private record Letter(char letter, Shape outline, Rectangle box) {}

    private LargeLetters() {}

    /// The letter whose form is nearest to the ink in this rectangle.
    static char read(Bitmap picture, int left, int right, int top, int bottom) {
        var box = shrink(picture, left, right, top, bottom);
        char nearest = '?';
        double least = Double.MAX_VALUE;
        for (var letter : LETTERS) {
            var distance = distance(picture, box, letter);
            if (distance >= least) continue;
            least = distance;
            nearest = letter.letter();
        }
        return nearest;
    }

    private static double distance(Bitmap picture, Rectangle box, Letter letter) {
        int different = 0;
        for (int row = 0; row < GRID; row++)
            for (int column = 0; column < GRID; column++) {
                var seen =
                        picture.isBlack(
                                box.x + (2 * column + 1) * box.width / (2 * GRID),
                                box.y + (2 * row + 1) * box.height / (2 * GRID));
                var drawn =
                        letter.outline()
                                .contains(
                                        letter.box().x + (column + 0.5) * letter.box().width / GRID,
                                        letter.box().y + (row + 0.5) * letter.box().height / GRID);
                if (seen != drawn) different++;
            }
        return (double) different / (GRID * GRID)
                + ASPECT_WEIGHT * Math.abs(Math.log(aspect(box) / aspect(letter.box())));
    }

    private static double aspect(Rectangle box) {
        return (double) box.width / box.height;
    }

    private static Rectangle shrink(Bitmap picture, int left, int right, int top, int bottom) {
        var ink = new Rectangle(0, 0, -1, -1);
        for (int y = top; y < bottom; y++)
            for (int x = left; x < right; x++)
                if (picture.isBlack(x, y)) ink.add(new Rectangle(x, y, 1, 1));
        return ink;
    }

    private static List<Letter> letters() {
        var file = "/vn/luot/ticket/fonts/BeVietnamPro_800ExtraBold.ttf";
        try (var in = Objects.requireNonNull(LargeLetters.class.getResourceAsStream(file))) {
            var font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(1000f);
            var dots = new FontRenderContext(null, true, true);
            var letters = new ArrayList<Letter>();
            for (int i = 0; i < ALPHABET.length(); i++) {
                char letter = ALPHABET.charAt(i);
                var outline = font.createGlyphVector(dots, String.valueOf(letter)).getOutline();
                letters.add(new Letter(letter, outline, outline.getBounds()));
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read font " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("not a font: " + file, e);
        }
    }
}
