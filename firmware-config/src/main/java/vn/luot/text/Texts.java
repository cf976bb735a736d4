package vn.luot.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// One language's words by key, such as `refused.desk-busy`. A key's first word names its file,
/// `text/refused.vi.properties`.
///
/// Immutable; safe for use from any thread.
public final class Texts {
    /// The files of a pack.
    public static final List<String> PARTS =
            List.of(
                    "common",
                    "refused",
                    "paper",
                    "kiosk",
                    "touch",
                    "voice",
                    "voices",
                    "hall",
                    "desk",
                    "phone",
                    "rating",
                    "manager",
                    "status",
                    "login",
                    "api",
                    "config",
                    "why",
                    "machine",
                    "people",
                    "backup",
                    "privacy",
                    "report",
                    "province",
                    "procedure",
                    "settings",
                    "booking");

    private static final Map<Language, Texts> PACKS =
            Map.of(Language.VI, read(Language.VI), Language.EN, read(Language.EN));

    private final Language language;
    private final Map<String, String> words;

    private Texts(Language language, Map<String, String> words) {
        this.language = language;
        this.words = Map.copyOf(words);
    }

    public static Texts of(Language language) {
        return require(PACKS.get(language), language.tag());
    }

    public Language language() {
        return language;
    }

    /// The words of `key`, with `{0}`, `{1}` … replaced by the values.
    ///
    /// @throws IllegalArgumentException if the pack has no such key
    public String get(String key, Object... values) {
        var text = require(words.get(key), key);
        for (int i = 0; i < values.length; i++)
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /// Every key with its words.
    public Map<String, String> all() {
        return words;
    }

    private static Texts read(Language language) {
        var words = new HashMap<String, String>();
        for (var part : PARTS)
            readPart(part, language)
                    .forEach((key, text) ->
                            words.put(
                                    part + "." + key,
                                    Normalizer.normalize(text.toString(), Normalizer.Form.NFC)));
        return new Texts(language, words);
    }

    private static Properties readPart(String part, Language language) {
        var file = "%s.%s.properties".formatted(part, language.tag());
        var properties = new Properties();
        try (var in = require(Texts.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read language pack " + file, e);
        }
        return properties;
    }

    private static <T> T require(@Nullable T found, String what) {
        if (found == null) throw new IllegalArgumentException("no words for " + what);
        return found;
    }
}
