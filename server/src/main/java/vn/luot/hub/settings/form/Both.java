package vn.luot.hub.settings.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.office.Node;

/// Words in Vietnamese and, if there are any, in English.
record Both(String key) implements Input {
    private static final String VI = ".vi";
    private static final String EN = ".en";

    @Override
    public List<Field> fields(String name) {
        return List.of(
                new Field(name + VI, Field.Kind.VIETNAMESE),
                new Field(name + EN, Field.Kind.ENGLISH));
    }

    @Override
    public void fill(Node node, String name, Map<String, List<String>> into) {
        into.put(name + VI, List.of(said(node, "vi")));
        into.put(name + EN, List.of(said(node, "en")));
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
        return Optional.of(
                en.isEmpty()
                        ? Node.text(vi)
                        : Node.fields("vi", Node.text(vi), "en", Node.text(en)));
    }
}
