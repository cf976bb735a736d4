package vn.luot.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// One thing said in each language, in NFC. Where English is missing, Vietnamese stands in; where
/// another language is missing, the one it stands on.
///
/// @param others by the language's tag
public record Words(String vi, String en, Map<String, String> others) {
    public Words {
        vi = tidy(vi);
        en = tidy(en);
        if (vi.isEmpty()) throw new IllegalArgumentException("no Vietnamese words");
        if (en.isEmpty()) en = vi;
        var tidied = new TreeMap<String, String>();
        others.forEach((tag, text) -> tidied.put(tag, tidy(text)));
        tidied.values().removeIf(String::isEmpty);
        others = Collections.unmodifiableMap(tidied);
    }

    public Words(String vi, String en) {
        this(vi, en, Map.of());
    }

    public static Words vi(String vi) {
        return new Words(vi, "");
    }

    /// What is said of the same in each language of an office.
    public static Words each(Languages languages, Function<Language, String> words) {
        var others = new TreeMap<String, String>();
        for (var pack : languages.packs()) others.put(pack.tag(), words.apply(pack));
        return new Words(words.apply(Language.VI), words.apply(Language.EN), others);
    }

    public String in(Language language) {
        var own = others.get(language.tag());
        if (own != null) return own;
        return switch (language.parent()) {
            case VI -> vi;
            case EN -> en;
        };
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
