package vn.luot.text;

import java.util.Locale;
import java.util.Optional;

/// A language the product speaks completely. Vietnamese comes first everywhere.
public enum Language {
    VI("vi", "Tiếng Việt"),
    EN("en", "English");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /// The BCP 47 tag, such as `vi`.
    public String tag() {
        return tag;
    }

    /// The language's name in the language itself.
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Optional<Language> of(String tag) {
        for (var language : values()) if (language.tag.equals(tag)) return Optional.of(language);
        return Optional.empty();
    }
}
