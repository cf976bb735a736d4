package vn.luot.hub.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// One piece of a YAML file. Every scalar is text: `01`, `no` and `07:30` stay what was typed.
public sealed interface Node {
    /// Counted from 1; 0 where the node was not read from a file.
    int line();

    /// A scalar; empty for `key:` with nothing behind it.
    record Text(String value, int line) implements Node {}

    record Items(List<Node> items, int line) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(SequencedMap<String, Node> fields, int line) implements Node {}

    static Node text(Object value) {
        return new Text(value.toString(), 0);
    }

    static Node items(List<? extends Node> items) {
        return new Items(List.copyOf(items), 0);
    }

    /// Fields in the order given, key and node by turns.
    static Fields fields(Object... keysAndNodes) {
        var fields = new LinkedHashMap<String, Node>();
        for (int i = 0; i < keysAndNodes.length; i += 2)
            fields.put((String) keysAndNodes[i], (Node) keysAndNodes[i + 1]);
        return new Fields(fields, 0);
    }
}
