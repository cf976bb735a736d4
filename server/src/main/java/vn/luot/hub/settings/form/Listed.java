package vn.luot.hub.settings.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.office.Node;

/// A short list in one line, such as `07:30-11:30, 13:30-17:00`.
record Listed(String key) implements Input {
    @Override
    public List<Field> fields(String name) {
        return List.of(new Field(name, Field.Kind.LINE));
    }

    @Override
    public void fill(Node node, String name, Map<String, List<String>> into) {
        into.put(
                name,
                List.of(
                        Input.items(node).stream()
                                .map(Input::text)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public Optional<Node> read(Typed typed, String name) {
        var tight = typed.one(name).replaceAll("\\s*[-–]\\s*", "-");
        var items =
                Arrays.stream(tight.split("[,;\\s]+", -1))
                        .filter(item -> !item.isEmpty())
                        .map(Node::text)
                        .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(Node.items(items));
    }
}
