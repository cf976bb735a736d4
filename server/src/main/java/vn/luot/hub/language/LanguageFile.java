package vn.luot.hub.language;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.luot.hub.office.Place;
import vn.luot.hub.office.YamlFile;
import vn.luot.hub.office.YamlFile.Reading;
import vn.luot.text.Language;
import vn.luot.text.Language.Parent;
import vn.luot.text.Texts;

/// The YAML file of one language, such as `km.yaml`: `name`, `parent` (`vi` or `en`) and `words` by
/// key. Words of a key that the program does not know, or which lose one of its values, are named
/// and not used: a pack of another version must not keep an office from opening.
public final class LanguageFile {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,4})?");
    private static final Pattern VALUE = Pattern.compile("\\{[0-9]}");

    private LanguageFile() {}

    /// @param file named by the language's tag
    public static Reading<LanguagePack> read(Path file) {
        var name = file.getFileName().toString();
        var tag = name.substring(0, name.length() - ".yaml".length());
        return withFaults(YamlFile.read(file, place -> language(tag, place)));
    }

    private static Reading<LanguagePack> withFaults(Reading<Language> reading) {
        return switch (reading) {
            case Reading.Sound<Language>(var language, var faults) ->
                    new Reading.Sound<>(new LanguagePack(language, faults), faults);
            case Reading.Wrong<Language>(var problems) -> new Reading.Wrong<>(problems);
        };
    }

    private static Language language(String tag, Place file) {
        file.only("name", "parent", "words");
        var complete = Language.COMPLETE.stream().anyMatch(one -> one.tag().equals(tag));
        if (complete || !TAG.matcher(tag).matches()) file.problem("not-a-language-file", tag);
        var parent = file.get("parent").map(LanguageFile::parent).orElse(Parent.VI);
        return new Language(
                tag, file.need("name").text(), parent, words(file.need("words"), parent));
    }

    private static Parent parent(Place at) {
        return at.value(
                "not-a-parent",
                text ->
                        switch (text) {
                            case "vi" -> Parent.VI;
                            case "en" -> Parent.EN;
                            default -> throw new IllegalArgumentException(text);
                        },
                Parent.VI);
    }

    private static Map<String, String> words(Place at, Parent parent) {
        if (!at.isFields()) at.problem("not-words");
        var complete = Texts.of(parent.language());
        var words = new HashMap<String, String>();
        for (var key : at.keys()) {
            var place = at.need(key);
            var text = place.value("not-text", said -> said, "");
            if (text.isBlank()) continue;
            if (!isSayable(text)) place.warning("not-sayable");
            else if (!complete.has(key)) place.warning("unknown-words");
            else if (!values(text).equals(values(complete.get(key))))
                place.warning("other-values", complete.get(key));
            else words.put(key, text);
        }
        return words;
    }

    /// Whether a device understands it: no tabs or other signs without a letter.
    private static boolean isSayable(String text) {
        return text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n')
                && Character.getType(text.codePointAt(0)) != Character.NON_SPACING_MARK;
    }

    /// Such as `{0}`: what the program puts into the words.
    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
