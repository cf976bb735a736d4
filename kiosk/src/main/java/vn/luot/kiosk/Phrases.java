package vn.luot.kiosk;

import java.util.Optional;
import java.util.function.Function;
import vn.luot.text.Language;
import vn.luot.text.Languages;
import vn.luot.text.Texts;
import vn.luot.text.Words;
import vn.luot.wire.OfficeCard;

/// What a kiosk says, in every language of its office at once.
interface Phrases {
    /// Absent until the device is configured.
    Optional<OfficeCard> office();

    default Words say(String key, Object... values) {
        return each(language -> texts(language).get("kiosk." + key, values));
    }

    default Words each(Function<Language, String> words) {
        return Words.each(languages(), words);
    }

    default Languages languages() {
        return office().map(OfficeCard::languages).orElse(Languages.COMPLETE);
    }

    static Texts texts(Language language) {
        return Texts.of(language);
    }
}
