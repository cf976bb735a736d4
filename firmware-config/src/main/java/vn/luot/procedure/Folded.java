package vn.luot.procedure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as somebody types them who has no marks and no capitals: "Đăng ký" is `dang`, `ky`.
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Folded() {}

    static String of(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(of(text));
        while (matcher.find()) words.add(matcher.group());
        return words;
    }
}
