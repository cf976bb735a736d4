package vn.luot.hub.settings.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.office.Node;

/// Words in Vietnamese and, if there are any, in English. What the file has in other languages
/// stays as it is.
record Both(String key) implements Input {
    private static final String VI = ".vi";
    private static final String EN = ".en";
    private static final String OTHERS = ".others";

    @Override
    public List<Field> fields(String name) {
        return List.of(
                new Field(name + VI, Field.Kind.VIETNAMESE),
                new Field(name + EN, Field.Kind.ENGLISH),
                new Field(name + OTHERS, Field.Kind.KEPT));
    }

    @Override
    public void fill(Node node, String name, Map<String, List<String>> into) {
        into.put(name + VI, List.of(said(node, "vi")));
        into.put(name + EN, List.of(said(node, "en")));
        into.put(name + OTHERS, List.of(others(node)));
    }

    /// `km: …`, one a line; a line's end inside is written as `\n`.
    private static String others(Node node) {
        if (!(node instanceof Node.Fields(var fields, _))) return "";
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("vi") && !field.getKey().equals("en"))
                .map(field -> field.getKey() + ": " + escaped(Input.text(field.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /// Where both are the same, the file has them once.
    private static String said(Node node, String language) {
        return node instanceof Node.Fields(var fields, _)
                ? Optional.ofNullable(fields.get(language)).map(Input::text).orElse("")
                : language.equals("vi") ? Input.text(node) : "";
    }

    @Override
    public Optional<Node> read(Typed typed, String name) {
        var vi = typed.one(name + VI);
        var en = typed.one(name + EN);
        if (vi.isEmpty() && en.isEmpty()) return Optional.empty();
        var others = typed.one(name + OTHERS);
        if (en.isEmpty() && others.isEmpty()) return Optional.of(Node.text(vi));
        var fields = new LinkedHashMap<String, Node>();
        fields.put("vi", Node.text(vi));
        if (!en.isEmpty()) fields.put("en", Node.text(en));
        others.lines()
                .map(line -> line.split(": ", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> fields.put(line[0], Node.text(unescaped(line[1]))));
        return Optional.of(new Node.Fields(fields, 0));
    }

    /// What no form of ours sends stays as it came.
    private static String unescaped(String text) {
        try {
            return text.translateEscapes();
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
