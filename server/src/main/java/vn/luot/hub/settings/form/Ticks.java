package vn.luot.hub.settings.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.office.Node;

/// A list of words, each to be ticked.
///
/// @param options what may be ticked; the office's services if there are none
record Ticks(String key, List<String> options) implements Input {
    Ticks {
        options = List.copyOf(options);
    }

    @Override
    public List<Field> fields(String name) {
        var kind = options.isEmpty() ? Field.Kind.SERVICES : Field.Kind.TICKS;
        return List.of(new Field(name, kind, options));
    }

    @Override
    public void fill(Node node, String name, Map<String, List<String>> into) {
        into.put(name, Input.items(node).stream().map(Input::text).toList());
    }

    @Override
    public Optional<Node> read(Typed typed, String name) {
        var ticked = typed.all(name).stream().filter(value -> !value.isBlank()).toList();
        return ticked.isEmpty()
                ? Optional.empty()
                : Optional.of(Node.items(ticked.stream().map(Node::text).toList()));
    }
}
