package vn.luot.hub.settings.form;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands in a form: values by the names of its fields, which are places of the file.
public record Typed(Map<String, List<String>> values) {
    private static final int MOST_ROWS = 500;

    public Typed {
        values = Map.copyOf(values);
    }

    /// The first value of a field, without space around it; empty if there is none.
    public String one(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// How many rows a list has here: one more than the highest index in a name.
    int rows(String path) {
        var row = Pattern.compile(Pattern.quote(path) + "\\[(\\d{1,3})](\\..*)?");
        return values.keySet().stream()
                .map(row::matcher)
                .filter(found -> found.matches())
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .filter(rows -> rows <= MOST_ROWS)
                .max()
                .orElse(0);
    }
}
