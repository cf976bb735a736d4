package vn.luot.hub.settings.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.office.Node;

/// One place of the file with its inputs.
public sealed interface Part {
    /// Keys joined by dots; empty for the file's top.
    String path();

    /// Puts what stands in the file into the fields.
    void fill(Optional<Node> at, Map<String, List<String>> into);

    /// What stands there after it was typed.
    Node read(Optional<Node> before, Typed typed);

    /// A few keys, once.
    record Single(String path, List<Input> inputs) implements Part {
        public Single {
            inputs = List.copyOf(inputs);
        }

        private String name(Input input) {
            return path.isEmpty() ? input.key() : path + "." + input.key();
        }

        public List<Field> fields() {
            return inputs.stream().flatMap(in -> in.fields(name(in)).stream()).toList();
        }

        @Override
        public void fill(Optional<Node> at, Map<String, List<String>> into) {
            if (at.orElse(null) instanceof Node.Fields(var fields, _))
                for (var input : inputs)
                    Optional.ofNullable(fields.get(input.key()))
                            .ifPresent(node -> input.fill(node, name(input), into));
        }

        /// Keys that no input knows stay.
        @Override
        public Node read(Optional<Node> before, Typed typed) {
            var fields =
                    before.orElse(null) instanceof Node.Fields(var known, _)
                            ? new LinkedHashMap<>(known)
                            : new LinkedHashMap<String, Node>();
            for (var input : inputs)
                input.read(typed, name(input))
                        .ifPresentOrElse(
                                node -> fields.put(input.key(), node),
                                () -> fields.remove(input.key()));
            return new Node.Fields(fields, 0);
        }
    }

    /// A list of equal things: changed, moved, taken out, added in the rows left empty.
    record Rows(String path, List<Input> inputs) implements Part {
        /// Where a row shall stand, counted from 1.
        public static final String PLACE = ".place";

        /// Ticked to take a row out.
        public static final String DROP = ".drop";

        private static final int EMPTY_ROWS = 2;

        public Rows {
            inputs = List.copyOf(inputs);
        }

        private record Placed(int rank, Node item) {}

        /// Field names of a row begin so.
        public String row(int index) {
            return path + "[" + index + "]";
        }

        private String name(int index, Input input) {
            return input.key().isEmpty() ? row(index) : row(index) + "." + input.key();
        }

        /// How many rows are filled, and how many are shown.
        public int filled(Typed typed) {
            var last = typed.rows(path);
            while (last > 0 && item(typed, last - 1).isEmpty()) last--;
            return last;
        }

        public int shown(Typed typed) {
            return filled(typed) + EMPTY_ROWS;
        }

        public List<Field> fields(int index) {
            return inputs.stream().flatMap(in -> in.fields(name(index, in)).stream()).toList();
        }

        @Override
        public void fill(Optional<Node> at, Map<String, List<String>> into) {
            var items = at.map(Input::items).orElse(List.of());
            for (int i = 0; i < items.size(); i++) {
                for (var input : inputs) fill(items.get(i), i, input, into);
                into.put(row(i) + PLACE, List.of(String.valueOf(i + 1)));
            }
        }

        private void fill(Node item, int index, Input input, Map<String, List<String>> into) {
            var of =
                    input.key().isEmpty()
                            ? Optional.of(item)
                            : item instanceof Node.Fields(var fields, _)
                                    ? Optional.ofNullable(fields.get(input.key()))
                                    : Optional.<Node>empty();
            of.ifPresent(node -> input.fill(node, name(index, input), into));
        }

        @Override
        public Node read(Optional<Node> before, Typed typed) {
            var placed = new ArrayList<Placed>();
            for (int i = 0; i < typed.rows(path); i++) {
                if (!typed.one(row(i) + DROP).isEmpty()) continue;
                var rank = rank(typed, i);
                item(typed, i).ifPresent(item -> placed.add(new Placed(rank, item)));
            }
            placed.sort(Comparator.comparingInt(Placed::rank));
            return Node.items(placed.stream().map(Placed::item).toList());
        }

        /// One that moves up comes before whoever stands there, one that moves down after.
        private int rank(Typed typed, int index) {
            var text = typed.one(row(index) + PLACE);
            if (!text.matches("\\d{1,4}")) return Integer.MAX_VALUE;
            var place = Integer.parseInt(text);
            return 3 * place + Integer.signum(place - index - 1);
        }

        private Optional<Node> item(Typed typed, int index) {
            var fields = new LinkedHashMap<String, Node>();
            for (var input : inputs)
                input.read(typed, name(index, input))
                        .ifPresent(node -> fields.put(input.key(), node));
            if (fields.isEmpty()) return Optional.empty();
            var itself = Optional.ofNullable(fields.get(""));
            return itself.isPresent() ? itself : Optional.of(new Node.Fields(fields, 0));
        }
    }
}
