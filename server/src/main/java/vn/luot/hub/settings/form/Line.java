package vn.luot.hub.settings.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.office.Node;

/// One value: typed, a number, or one of a few words.
record Line(String key, Field.Kind kind, List<String> options) implements Input {
    Line {
        options = List.copyOf(options);
    }

    static Line text(String key) {
        return new Line(key, Field.Kind.LINE, List.of());
    }

    static Line number(String key) {
        return new Line(key, Field.Kind.NUMBER, List.of());
    }

    static Line choice(String key, String... options) {
        return new Line(key, Field.Kind.CHOICE, List.of(options));
    }

    @Override
    public List<Field> fields(String name) {
        return List.of(new Field(name, kind, options));
    }

    @Override
    public void fill(Node node, String name, Map<String, List<String>> into) {
        into.put(name, List.of(Input.text(node)));
    }

    @Override
    public Optional<Node> read(Typed typed, String name) {
        return Optional.of(typed.one(name)).filter(text -> !text.isEmpty()).map(Node::text);
    }
}
