package vn.luot.kiosk.hardware.sim;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import vn.luot.ticket.Bitmap;
import vn.luot.ticket.Typeface;

/// The letters that a printer has itself: each in a cell of 12 x 24 dots. Every maker's look
/// different; these are as large as most.
final class PrinterLetters {
    static final int WIDTH = 12;
    static final int HEIGHT = 24;

    private static final Font FONT = Typeface.STRONG.at(24);
    private static final int BASELINE = 19;
    private static final double WIDEST = 11;

    private PrinterLetters() {}

    /// @param scale how often each dot is repeated, across and down
    static Bitmap print(String line, int scale) {
        int width = Math.max(1, line.length() * WIDTH * scale);
        var image = new BufferedImage(width, HEIGHT * scale, BufferedImage.TYPE_BYTE_BINARY);
        var pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, image.getHeight());
        pen.setColor(Color.BLACK);
        pen.scale(scale, scale);
        for (int i = 0; i < line.length(); i++) {
            var letter = FONT.createGlyphVector(Typeface.DOTS, line.substring(i, i + 1));
            var box = letter.getVisualBounds();
            double squeeze = Math.min(1, WIDEST / Math.max(1, box.getWidth()));
            var place =
                    AffineTransform.getTranslateInstance(
                            i * WIDTH + (WIDTH - squeeze * box.getWidth()) / 2, BASELINE);
            place.scale(squeeze, 1);
            place.translate(-box.getX(), 0);
            pen.fill(place.createTransformedShape(letter.getOutline()));
        }
        pen.dispose();
        return Bitmap.of(image);
    }
}
