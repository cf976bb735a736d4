package vn.luot.kiosk.hardware.sim;

import vn.luot.text.Language;
import vn.luot.text.Texts;

/// The words of the virtual kiosk's own page, in every language.
final class PageWords {
    private static final String PREFIX = "paper.sim-";

    private PageWords() {}

    /// `{"vi": {"title": …}, "en": {…}}`
    static String json() {
        var all = new Json();
        Language.COMPLETE.forEach(language -> all.with(language.tag(), words(language)));
        return all.toString();
    }

    private static Json words(Language language) {
        var words = new Json();
        Texts.of(language).all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .forEach(entry ->
                        words.with(entry.getKey().substring(PREFIX.length()), entry.getValue()));
        return words;
    }
}
