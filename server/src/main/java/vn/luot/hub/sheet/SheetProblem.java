package vn.luot.hub.sheet;

import java.util.List;
import java.util.Optional;
import vn.luot.text.Texts;

/// A mistake in a sheet.
///
/// @param line counted from 1; 0 if the sheet as a whole is meant
/// @param column key of its heading, such as `procedure.column-code`; absent if the whole line is
///   meant
/// @param key of the words, such as `procedure.wrong-code`
public record SheetProblem(int line, Optional<String> column, String key, List<String> values) {
    public SheetProblem {
        values = List.copyOf(values);
    }

    /// Where it is and what is wrong, for people.
    public String words(Texts texts) {
        var what = texts.get(key, values.toArray());
        if (line == 0) return what;
        var name = column.map(texts::get);
        return name.map(n -> texts.get("procedure.at-column", line, n, what))
                .orElseGet(() -> texts.get("procedure.at-line", line, what));
    }
}
