package vn.luot.hub.language;

import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.luot.text.Language.Parent;
import vn.luot.text.Texts;

/// A file to translate: every key with the words of a complete language.
public final class LanguageTemplate {
    private LanguageTemplate() {}

    /// YAML as [LanguageFile] reads it.
    public static String of(Parent parent) {
        var language = parent.language();
        var words =
                new TreeMap<>(Texts.of(language).all())
                        .entrySet().stream()
                                .map(entry ->
                                        "  %s: %s"
                                                .formatted(
                                                        entry.getKey(), quoted(entry.getValue())))
                                .collect(Collectors.joining("\n"));
        return "name: %s\nparent: %s\nwords:\n%s\n"
                .formatted(quoted(language.ownName()), language.tag(), words);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
