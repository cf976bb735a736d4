package vn.luot.hub.settings;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.office.Node;

/// What two configurations say differently, key by key.
///
/// @param changes in the order of the file
public record Difference(List<Change> changes) {
    private static final Node.Fields NONE = Node.fields();
    private static final List<String> NAMES = List.of("code", "id");

    public Difference {
        changes = List.copyOf(changes);
    }

    /// One thing that differs.
    ///
    /// @param path keys and names of items from the top, such as `services`, `[C]`, `minutes`
    /// @param before absent where something is added
    /// @param after absent where something is taken away
    public record Change(List<String> path, Optional<String> before, Optional<String> after) {
        public Change {
            path = List.copyOf(path);
        }

        /// The key of the file under which it stands.
        public String key() {
            return path.getFirst();
        }
    }

    public static Difference of(Node.Fields before, Node.Fields after) {
        var found = new ArrayList<Change>();
        fields(List.of(), before, after, found);
        return new Difference(found);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// Whether anything under this key of the file differs.
    public boolean touches(String key) {
        return changes.stream().anyMatch(change -> change.key().equals(key));
    }

    private static void fields(
            List<String> path, Node.Fields before, Node.Fields after, List<Change> found) {
        var keys = new LinkedHashSet<>(before.fields().keySet());
        keys.addAll(after.fields().keySet());
        for (var key : keys)
            compare(
                    below(path, key),
                    Optional.ofNullable(before.fields().get(key)),
                    Optional.ofNullable(after.fields().get(key)),
                    found);
    }

    private static void compare(
            List<String> path, Optional<Node> before, Optional<Node> after, List<Change> found) {
        var one = keyed(before);
        var other = keyed(after);
        if (one.isPresent() || other.isPresent()) {
            if (one.isEmpty()) leaf(path, before, Optional.empty(), found);
            fields(path, one.orElse(NONE), other.orElse(NONE), found);
            if (other.isEmpty()) leaf(path, Optional.empty(), after, found);
            return;
        }
        if (before.orElse(null) instanceof Node.Items(var old, _)
                && after.orElse(null) instanceof Node.Items(var now, _)) {
            if (isNamed(old) && isNamed(now)) named(path, old, now, found);
            else plain(path, old, now, found);
            return;
        }
        leaf(path, before, after, found);
    }

    /// Keys of their own, not words in two languages, not a whole item that came or went.
    private static Optional<Node.Fields> keyed(Optional<Node> node) {
        return node.orElse(null) instanceof Node.Fields fields && !isWords(fields)
                ? Optional.of(fields)
                : Optional.empty();
    }

    private static void leaf(
            List<String> path, Optional<Node> before, Optional<Node> after, List<Change> found) {
        var old = before.map(Difference::said);
        var now = after.map(Difference::said);
        if (!old.equals(now)) found.add(new Change(path, old, now));
    }

    /// Items with a code or an id: the same one may stand elsewhere.
    private static void named(
            List<String> path, List<Node> before, List<Node> after, List<Change> found) {
        var one = byName(before);
        var other = byName(after);
        var all = new LinkedHashSet<>(one.keySet());
        all.addAll(other.keySet());
        for (var name : all)
            item(
                    below(path, "[" + name + "]"),
                    Optional.ofNullable(one.get(name)),
                    Optional.ofNullable(other.get(name)),
                    found);
        var old = order(one, other);
        var now = order(other, one);
        if (!old.equals(now))
            found.add(new Change(below(path, "order"), Optional.of(old), Optional.of(now)));
    }

    private static void item(
            List<String> path, Optional<Node> before, Optional<Node> after, List<Change> found) {
        if (before.isPresent() && after.isPresent()) compare(path, before, after, found);
        else leaf(path, before, after, found);
    }

    /// The names that both have, as the first has them.
    private static String order(Map<String, Node> of, Map<String, Node> with) {
        return of.keySet().stream().filter(with::containsKey).collect(Collectors.joining(", "));
    }

    private static void plain(
            List<String> path, List<Node> before, List<Node> after, List<Change> found) {
        var old = before.stream().map(Difference::said).toList();
        var now = after.stream().map(Difference::said).toList();
        for (var delta : DiffUtils.diff(old, now).getDeltas())
            found.add(
                    new Change(
                            path,
                            joined(delta.getSource().getLines()),
                            joined(delta.getTarget().getLines())));
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
    }

    private static boolean isWords(Node.Fields fields) {
        return fields.fields().containsKey("vi");
    }

    private static boolean isNamed(List<Node> items) {
        return items.stream().allMatch(item -> name(item).isPresent());
    }

    private static Map<String, Node> byName(List<Node> items) {
        var named = new LinkedHashMap<String, Node>();
        for (var item : items) name(item).ifPresent(name -> named.put(name, item));
        return named;
    }

    /// The code or id of an item.
    public static Optional<String> name(Node item) {
        if (!(item instanceof Node.Fields(var fields, _))) return Optional.empty();
        return NAMES.stream()
                .filter(fields::containsKey)
                .findFirst()
                .map(key -> said(Objects.requireNonNull(fields.get(key))));
    }

    /// A whole piece in one line.
    static String said(Node node) {
        return switch (node) {
            case Node.Text(var value, _) -> value;
            case Node.Items(var items, _) ->
                    items.stream().map(Difference::said).collect(Collectors.joining(", "));
            case Node.Fields fields when isWords(fields) ->
                    fields.fields().sequencedValues().stream()
                            .map(Difference::said)
                            .distinct()
                            .collect(Collectors.joining(" / "));
            case Node.Fields(var fields, _) ->
                    fields.sequencedValues().stream()
                            .map(Difference::said)
                            .collect(Collectors.joining(" · "));
        };
    }

    private static List<String> below(List<String> path, String step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
