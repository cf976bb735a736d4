package vn.luot.ticket;

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

    /// Centred letters without accents, exactly as high as they are: digits and capitals. Drawn at
    /// half their size and doubled, for so a printer takes them in a quarter of the bytes; at such
    /// a size nobody sees it.
    void figure(String text, Font font) {
        var half = font.deriveFont(font.getSize2D() / 2);
        var glyphs = half.createGlyphVector(Typeface.DOTS, text);
        var box = glyphs.getPixelBounds(Typeface.DOTS, 0, 0);
        var small = new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_BINARY);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, box.width, box.height);
        pen.setColor(Color.BLACK);
        pen.drawGlyphVector(glyphs, -box.x, -box.y);
        pen.dispose();
        int left = (paper.getWidth() / 2 - box.width) / 2 * 2;
        g.drawImage(small, left, y, 2 * box.width, 2 * box.height, null);
        y += 2 * box.height;
    }

    /// A thin line from margin to margin.
    void rule(int thick) {
        g.fillRect(margin, y, measure(), thick);
        y += thick;
    }

    /// A box in the middle, as large as its title, and a note below it.
    void box(Flow title, Flow note, boolean filled) {
        int inset = 14;
        var lines = title.evenLines(measure() - 2 * inset);
        int width = lines.stream().mapToInt(Flow.Line::width).max().orElse(0) + 2 * inset;
        int left = (paper.getWidth() - width) / 2;
        int top = y;
        skip(inset / 4);
        centred(lines);
        int height = y + inset / 4 - top;
        if (filled) {
            g.fillRoundRect(left, top, width, height, 16, 16);
            g.setColor(Color.WHITE);
            moveTo(top + inset / 4);
            centred(lines);
            g.setColor(Color.BLACK);
        } else {
            g.setStroke(new BasicStroke(3));
            g.drawRoundRect(left + 1, top + 1, width - 3, height - 3, 16, 16);
        }
        moveTo(top + height);
        centred(note);
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
