package vn.luot.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A language the product speaks: Vietnamese and English wholly, any other by a pack of words that
/// stands on one of these two. Vietnamese comes first everywhere.
///
/// Two languages of one tag are one. Immutable; safe for use from any thread.
public final class Language {
    public static final Language VI = new Language("vi", "Tiếng Việt", Parent.VI, Map.of());
    public static final Language EN = new Language("en", "English", Parent.EN, Map.of());

    /// The languages in which nothing is missing.
    public static final List<Language> COMPLETE = List.of(VI, EN);

    /// Where a language takes its numbers, dates and whatever words it lacks from.
    public enum Parent {
        VI,
        EN;

        public Language language() {
            return switch (this) {
                case VI -> Language.VI;
                case EN -> Language.EN;
            };
        }
    }

    private final String tag;
    private final String ownName;
    private final Parent parent;
    private final Map<String, String> words;

    /// @param tag BCP 47, such as `km`
    /// @param ownName the language's name in the language itself
    /// @param words by key, such as `kiosk.welcome`; need not be all
    public Language(String tag, String ownName, Parent parent, Map<String, String> words) {
        this.tag = tag;
        this.ownName = ownName;
        this.parent = parent;
        this.words = Map.copyOf(words);
    }

    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Parent parent() {
        return parent;
    }

    /// The words of its own pack; none for a complete language, whose words come with the program.
    public Map<String, String> words() {
        return words;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && language.tag.equals(tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    @Override
    public String toString() {
        return tag;
    }
}
