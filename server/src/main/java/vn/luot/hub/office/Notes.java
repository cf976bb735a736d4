package vn.luot.hub.office;

import java.util.ArrayList;
import java.util.List;

/// What was found while one file was read. Used by one thread.
final class Notes {
    final List<Problem> problems = new ArrayList<>();
    final List<Problem> warnings = new ArrayList<>();
    private final String file;

    Notes(String file) {
        this.file = file;
    }

    void problem(int line, String path, String key, Object... values) {
        problems.add(note(line, path, key, values));
    }

    void warning(int line, String path, String key, Object... values) {
        warnings.add(note(line, path, key, values));
    }

    private Problem note(int line, String path, String key, Object... values) {
        var texts = new ArrayList<String>();
        for (var value : values) texts.add(value.toString());
        return new Problem(file, line, path, "config." + key, texts);
    }
}
