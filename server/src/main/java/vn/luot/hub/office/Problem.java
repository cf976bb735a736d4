package vn.luot.hub.office;

import java.util.List;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// Something wrong, or worth a second look, in a configuration file.
///
/// @param line counted from 1; 0 when the file as a whole is meant
/// @param path the key, such as `desks[3].services[1]`; empty for the whole file
/// @param key the words, such as `config.no-such-service`
public record Problem(String file, int line, String path, String key, List<String> values) {
    public Problem {
        values = List.copyOf(values);
    }

    /// File, line, key and what is wrong, in one line for people.
    public String in(Language language) {
        var texts = Texts.of(language);
        var where = new StringBuilder(file);
        if (line > 0) where.append(", ").append(texts.get("config.line", line));
        if (!path.isEmpty()) where.append(": ").append(path);
        return where + ": " + texts.get(key, values.toArray());
    }
}
