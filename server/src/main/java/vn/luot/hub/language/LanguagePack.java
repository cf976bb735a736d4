package vn.luot.hub.language;

import java.util.List;
import vn.luot.hub.office.Problem;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// A language as its file has it, and what the file still lacks.
///
/// @param faults words that are not used, at their lines
public record LanguagePack(Language language, List<Problem> faults) {
    public LanguagePack {
        faults = List.copyOf(faults);
    }

    /// Keys without words of this language, sorted: these are said in the language it stands on.
    public List<String> missing() {
        return known().stream().filter(key -> !language.words().containsKey(key)).toList();
    }

    /// How many of all keys have words.
    public int have() {
        return language.words().size();
    }

    /// How many keys there are.
    public int all() {
        return known().size();
    }

    private List<String> known() {
        return Texts.of(language.parent().language()).all().keySet().stream().sorted().toList();
    }
}
