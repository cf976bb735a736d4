package vn.luot.hub.voice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// A piece of a sentence that somebody says once for all.
///
/// @param words as they are spoken, such as `mời công dân có số` or `mươi`
/// @param sentence one that cannot be said without it
public record Clip(String words, String sentence) {
    /// As the input method VNI types them.
    private static final Map<Character, Character> MARKS =
            Map.of(
                    '\u0301', '1', '\u0300', '2', '\u0309', '3', '\u0303', '4', '\u0323', '5',
                    '\u0302', '6', '\u031b', '7', '\u0306', '8');

    /// Its file's name without ending: the same words in letters and digits of ASCII.
    public String id() {
        return id(words);
    }

    static String id(String words) {
        var id = new StringBuilder();
        var letters = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < letters.length(); i++) {
            var letter = letters.charAt(i);
            var mark = MARKS.get(letter);
            if (mark != null) id.append(mark);
            else if (letter == 'đ') id.append("d9");
            else if (letter < 0x80 && Character.isLetterOrDigit(letter)) id.append(letter);
            else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') id.append('-');
        }
        return id.toString().replaceAll("-+$", "");
    }
}
