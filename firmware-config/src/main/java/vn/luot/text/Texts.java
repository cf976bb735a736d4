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
/// `text/refused.vi.properties`; what a pack lacks is said in the language it stands on.
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

    private static final Map<String, String> VI = read(Language.VI);
    private static final Map<String, String> EN = read(Language.EN);

    private final Language language;
    private final Map<String, String> words;

    private Texts(Language language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    public static Texts of(Language language) {
        return new Texts(
                language,
                switch (language.parent()) {
                    case VI -> VI;
                    case EN -> EN;
                });
    }

    public Language language() {
        return language;
    }

    /// The words of `key`, with `{0}`, `{1}` … replaced by the values.
    ///
    /// @throws IllegalArgumentException if there is no such key
    public String get(String key, Object... values) {
        var text = require(language.words().getOrDefault(key, words.get(key)), key);
        for (int i = 0; i < values.length; i++)
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /// Every key with its words.
    public Map<String, String> all() {
        var all = new HashMap<>(words);
        all.putAll(language.words());
        return all;
    }

    private static Map<String, String> read(Language language) {
        var words = new HashMap<String, String>();
        for (var part : PARTS)
            readPart(part, language)
                    .forEach((key, text) ->
                            words.put(
                                    part + "." + key,
                                    Normalizer.normalize(text.toString(), Normalizer.Form.NFC)));
        return Map.copyOf(words);
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
