package vn.luot.kiosk.ticket;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/// Draws down a strip of paper; `y` is where the next thing begins. All lengths are dots.
final class Pen {
    private static final int LONGEST = 4000;
    private static final double LINE_HEIGHT = 1.36;

    /// Where letters stand in their line: room above for the accents of ế and Ơ.
    private static final double BASELINE = 1.03;

    private final BufferedImage paper;
    private final Graphics2D g;
    private final int margin;
    private int y;

    Pen(int width, int margin) {
        this.margin = margin;
        paper = new BufferedImage(width, LONGEST, BufferedImage.TYPE_BYTE_BINARY);
        g = paper.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, LONGEST);
        g.setColor(Color.BLACK);
    }

    int y() {
        return y;
    }

    void moveTo(int y) {
        this.y = y;
    }

    void skip(int rows) {
        y += rows;
    }

    /// The width between the margins.
    int measure() {
        return paper.getWidth() - 2 * margin;
    }

    void centred(Flow flow) {
        centred(flow.evenLines(measure()));
    }

    private void centred(List<Flow.Line> lines) {
        for (var line : lines) line(line, (paper.getWidth() - line.width()) / 2);
    }

    /// @param indent from the left margin
    void left(List<Flow.Line> lines, int indent) {
        for (var line : lines) line(line, margin + indent);
    }

    /// A line with letters as high as Ẳ or as deep as ặ is higher than the others: no accent is
    /// ever clipped by the next line.
    private void line(Flow.Line line, int x) {
        int em = line.words().stream().mapToInt(word -> word.font().getSize()).max().orElse(0);
        int baseline = Math.max((int) Math.round(em * BASELINE), line.above());
        for (int i = 0; i < line.words().size(); i++) {
            var word = line.words().get(i);
            g.setFont(word.font());
            g.drawString(word.text(), x + line.xOf(i), y + baseline);
        }
        y += Math.max((int) Math.round(em * LINE_HEIGHT), baseline + line.below());
    }

    /// Centred letters without accents, exactly as high as they are: digits and capitals.
    void figure(String text, Font font) {
        var glyphs = font.createGlyphVector(Typeface.DOTS, text);
        var box = glyphs.getPixelBounds(Typeface.DOTS, 0, 0);
        g.drawGlyphVector(glyphs, (paper.getWidth() - box.width) / 2f - box.x, y - box.y);
        y += box.height;
    }

    /// A thin line from margin to margin.
    void rule(int thick) {
        g.fillRect(margin, y, measure(), thick);
        y += thick;
    }

    /// A band across the paper, as high as its centred lines.
    void band(Flow title, Flow note, boolean filled) {
        int inset = 12;
        var above = title.evenLines(measure() - 2 * inset);
        var below = note.evenLines(measure() - 2 * inset);
        int top = y;
        skip(inset / 2);
        centred(above);
        centred(below);
        skip(inset / 2);
        int bottom = y;
        if (filled) {
            g.fillRoundRect(margin, top, measure(), bottom - top, 16, 16);
            g.setColor(Color.WHITE);
            moveTo(top + inset / 2);
            centred(above);
            centred(below);
            g.setColor(Color.BLACK);
        } else {
            g.setStroke(new BasicStroke(3));
            g.drawRoundRect(margin + 1, top + 1, measure() - 3, bottom - top - 3, 16, 16);
        }
        moveTo(bottom);
    }

    /// Squares of a code, its upper edge at `y`, which stays.
    ///
    /// @param indent from the left margin
    void code(QrCode code, int module, int indent) {
        for (int row = 0; row < code.size(); row++)
            for (int column = 0; column < code.size(); column++)
                if (code.isDark(column, row))
                    g.fillRect(margin + indent + column * module, y + row * module, module, module);
    }

    /// What was drawn, down to here.
    Bitmap cut() {
        g.dispose();
        return Bitmap.of(paper.getSubimage(0, 0, paper.getWidth(), y));
    }
}
