package vn.luot.hub.settings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.office.Node;

/// The call rule: which one, and its numbers.
record RuleInput(String key) implements Input {
    private static final String HEAD_START = "head-start";
    private static final String MAX_IN_ROW = "max-in-row";
    private static final List<String> KINDS =
            List.of(HEAD_START, "fifo", "strict", MAX_IN_ROW, "smart");

    @Override
    public List<Field> fields(String name) {
        return List.of(
                new Field(name + ".kind", Field.Kind.CHOICE, KINDS),
                new Field(name + ".priority", Field.Kind.NUMBER),
                new Field(name + ".appointment", Field.Kind.NUMBER),
                new Field(name + ".maxInRow", Field.Kind.NUMBER));
    }

    @Override
    public void fill(Node node, String name, Map<String, List<String>> into) {
        if (!(node instanceof Node.Fields(var fields, _))) {
            into.put(name + ".kind", List.of(Input.text(node)));
            return;
        }
        var most = Optional.ofNullable(fields.get("maxInRow"));
        into.put(name + ".kind", List.of(most.isPresent() ? MAX_IN_ROW : HEAD_START));
        most.ifPresent(number -> into.put(name + ".maxInRow", List.of(Input.text(number))));
        if (fields.get("headStart") instanceof Node.Fields(var minutes, _))
            minutes.forEach((of, number) -> into.put(name + "." + of, List.of(Input.text(number))));
    }

    @Override
    public Optional<Node> read(Typed typed, String name) {
        var kind = typed.one(name + ".kind");
        return Optional.of(
                switch (kind) {
                    case HEAD_START ->
                            Node.fields(
                                    "headStart", numbers(typed, name, "priority", "appointment"));
                    case MAX_IN_ROW -> numbers(typed, name, "maxInRow");
                    default -> Node.text(kind); // a preset, or a mistake its reader names
                });
    }

    private static Node numbers(Typed typed, String name, String... keys) {
        var fields = new ArrayList<Object>();
        for (var key : keys) {
            var number = typed.one(name + "." + key);
            if (!number.isEmpty()) fields.addAll(List.of(key, Node.text(number)));
        }
        return Node.fields(fields.toArray());
    }
}
