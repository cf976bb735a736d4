package vn.luot.kiosk;

import java.util.function.Function;
import vn.luot.text.Language;
import vn.luot.text.Texts;
import vn.luot.text.Words;

/// What a kiosk says, in every language at once.
final class Phrases {
    private Phrases() {}

    static Words say(String key, Object... values) {
        return each(language -> texts(language).get("kiosk." + key, values));
    }

    static Words each(Function<Language, String> words) {
        return new Words(words.apply(Language.VI), words.apply(Language.EN));
    }

    static Texts texts(Language language) {
        return Texts.of(language);
    }
}
