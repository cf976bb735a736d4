package vn.luot.ticket;

import java.awt.Font;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/// Breaks words into lines no wider than the paper.
final class Flow {
    private final List<Word> words = new ArrayList<>();

    /// A word in its letters.
    record Word(String text, Font font) {
        int width() {
            return (int) Math.ceil(font.getStringBounds(text, Typeface.DOTS).getWidth());
        }

        private Rectangle ink() {
            return font.createGlyphVector(Typeface.DOTS, text).getPixelBounds(Typeface.DOTS, 0, 0);
        }

        private int space() {
            return (int) Math.ceil(font.getStringBounds(" ", Typeface.DOTS).getWidth());
        }
    }

    /// One line. [#above] and [#below] are how far its ink reaches from the foot of its letters.
    record Line(List<Word> words) {
        Line {
            words = List.copyOf(words);
        }

        int width() {
            return words.isEmpty() ? 0 : xOf(words.size() - 1) + words.getLast().width();
        }

        int above() {
            return words.stream().mapToInt(word -> -word.ink().y).max().orElse(0);
        }

        int below() {
            return words.stream()
                    .mapToInt(word -> word.ink().y + word.ink().height)
                    .max()
                    .orElse(0);
        }

        /// Where a word begins, from the line's own left end.
        int xOf(int index) {
            int x = 0;
            for (var word : words.subList(0, index)) x += word.width() + word.space();
            return x;
        }
    }

    static Flow of(String text, Font font) {
        return new Flow().and(text, font);
    }

    Flow and(String text, Font font) {
        for (var word : text.strip().split("\\s+", -1))
            if (!word.isEmpty()) words.add(new Word(word, font));
        return this;
    }

    /// Each line as full as it can be.
    List<Line> lines(int width) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Word>();
        for (var word : words) {
            for (var part : parts(word, width)) {
                line.add(part);
                if (line.size() == 1 || new Line(line).width() <= width) continue;
                lines.add(new Line(line.subList(0, line.size() - 1)));
                line = new ArrayList<>(List.of(part));
            }
        }
        if (!line.isEmpty()) lines.add(new Line(line));
        return lines;
    }

    /// As few lines as [#lines], but all about equally long, as a title should be.
    List<Line> evenLines(int width) {
        var fewest = lines(width);
        int low = 1;
        int high = width;
        while (low < high) {
            int middle = (low + high) / 2;
            if (lines(middle).size() <= fewest.size() && fits(lines(middle), middle)) high = middle;
            else low = middle + 1;
        }
        return fits(lines(high), width) ? lines(high) : fewest;
    }

    private static boolean fits(List<Line> lines, int width) {
        return lines.stream().allMatch(line -> line.width() <= width);
    }

    /// A word wider than the paper is cut rather than lost.
    private static List<Word> parts(Word word, int width) {
        int end = word.text().length();
        while (end > 1 && new Word(word.text().substring(0, end), word.font()).width() > width)
            end--;
        if (end == word.text().length()) return List.of(word);
        var parts = new ArrayList<Word>();
        parts.add(new Word(word.text().substring(0, end), word.font()));
        parts.addAll(parts(new Word(word.text().substring(end), word.font()), width));
        return parts;
    }
}
