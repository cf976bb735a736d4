package vn.luot.ticket;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Words in letters that every printer has: Vietnamese without its marks, as in a telegram.
final class PlainLetters {
    private PlainLetters() {}

    /// What has no plain letter becomes a question mark.
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("[‐-―]", "-")
                .replaceAll("[·•]", "-")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replace("…", "...")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("[^ -~]", "?");
    }

    /// Lines of so many letters at most; a longer word is cut rather than lost.
    static List<String> lines(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : of(text).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
            for (; line.length() > letters; line.delete(0, letters))
                lines.add(line.substring(0, letters));
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }
}
