package vn.luot.hub.settings.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.office.Node;

/// One form of the settings.
///
/// @param name in its address and in the words for it
public record Section(String name, List<Part> parts) {
    public Section {
        parts = List.copyOf(parts);
    }

    /// The form as it is filled in now.
    public Typed filled(Node.Fields office) {
        var values = new HashMap<String, List<String>>();
        for (var part : parts) part.fill(at(office, steps(part.path())), values);
        return new Typed(values);
    }

    /// The office after it was typed; a desk forgets services that are no more.
    public Node.Fields taken(Node.Fields office, Typed typed) {
        var now = office;
        for (var part : parts) {
            var steps = steps(part.path());
            now = with(now, steps, part.read(at(now, steps), typed));
        }
        return name.equals("services") ? cleaned(now) : now;
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
    }

    private static Optional<Node> at(Node office, List<String> steps) {
        var at = Optional.of(office);
        for (var step : steps)
            at =
                    at.flatMap(node ->
                            node instanceof Node.Fields(var fields, _)
                                    ? Optional.ofNullable(fields.get(step))
                                    : Optional.empty());
        return at;
    }

    private static Node.Fields with(Node.Fields office, List<String> steps, Node piece) {
        if (steps.isEmpty())
            return piece instanceof Node.Fields whole
                    ? whole
                    : new Node.Fields(new LinkedHashMap<>(), 0);
        var fields = new LinkedHashMap<>(office.fields());
        var below = steps.subList(1, steps.size());
        var under =
                fields.get(steps.getFirst()) instanceof Node.Fields known
                        ? known
                        : new Node.Fields(new LinkedHashMap<>(), 0);
        fields.put(steps.getFirst(), below.isEmpty() ? piece : with(under, below, piece));
        return new Node.Fields(fields, 0);
    }

    private static Node.Fields cleaned(Node.Fields office) {
        var offered = new HashSet<String>();
        for (var service : items(office, "services"))
            at(service, List.of("code")).map(Input::text).ifPresent(offered::add);
        var desks = new ArrayList<Node>();
        for (var desk : items(office, "desks")) {
            var served =
                    items(desk, "services").stream()
                            .filter(code -> offered.contains(Input.text(code)))
                            .toList();
            desks.add(
                    desk instanceof Node.Fields fields
                            ? with(fields, List.of("services"), Node.items(served))
                            : desk);
        }
        return with(office, List.of("desks"), Node.items(desks));
    }

    private static List<Node> items(Node of, String key) {
        return at(of, List.of(key)).map(Input::items).orElse(List.of());
    }
}
