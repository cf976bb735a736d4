package vn.luot.hub.web.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.luot.hub.office.Node;
import vn.luot.hub.settings.Difference;
import vn.luot.text.Texts;

/// What the keys of the office's file mean, for whoever never saw the file.
record KeyWords(Texts texts) {
    private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+|\\[[^\\]]*]");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /// One key's name; what it means may depend on where it stands.
    String label(String parent, String key) {
        var own = "settings.key." + word(parent) + "." + word(key);
        var general = "settings.key." + word(key);
        if (texts.has(own)) return texts.get(own);
        return texts.has(general) ? texts.get(general) : key;
    }

    /// Keys and names from the top, such as "Lĩnh vực C › Số phút".
    String path(List<String> path) {
        var said = new StringBuilder();
        var parent = "";
        for (var step : path) {
            if (step.startsWith("[")) {
                said.append(' ').append(step, 1, step.length() - 1);
                continue;
            }
            if (!said.isEmpty()) said.append(" › ");
            said.append(label(parent, step));
            parent = step;
        }
        return said.toString();
    }

    /// The same for the place of a mistake, such as `services[2].minutes`: items by their names,
    /// counted from 1 where they have none.
    String place(String path, Node content) {
        var steps = new ArrayList<String>();
        var at = Optional.of(content);
        for (var found : STEP.matcher(path).results().toList()) {
            var step = found.group();
            at = at.flatMap(node -> below(node, step));
            steps.add(named(step, at));
        }
        return path(steps);
    }

    private static Optional<Node> below(Node node, String step) {
        var index = INDEX.matcher(step);
        return switch (node) {
            case Node.Fields(var fields, _) -> Optional.ofNullable(fields.get(step));
            case Node.Items(var items, _) when index.matches() ->
                    items.stream().skip(Integer.parseInt(index.group(1))).findFirst();
            case Node.Items _, Node.Text _ -> Optional.empty();
        };
    }

    private static String named(String step, Optional<Node> item) {
        var index = INDEX.matcher(step);
        if (!index.matches()) return step;
        var name = item.flatMap(Difference::name).filter(known -> !known.isEmpty());
        return "[" + name.orElse(String.valueOf(Integer.parseInt(index.group(1)) + 1)) + "]";
    }

    /// A value that is a word of the file, such as `north`, in the reader's language.
    String value(String value) {
        var key = "settings.value." + word(value);
        return value.matches("[a-z-]+") && texts.has(key) ? texts.get(key) : value;
    }

    /// A key as the words for it are called.
    static String word(String key) {
        return key.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
