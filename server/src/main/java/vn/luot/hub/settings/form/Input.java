package vn.luot.hub.settings.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.hub.office.Node;

/// A piece of the file under one key, and the fields in which it is filled in.
sealed interface Input permits Line, Both, Ticks, Listed, Dates, RuleInput {
    /// Its key in the file; empty where an item of a list is meant itself.
    String key();

    List<Field> fields(String name);

    /// Puts what stands in the file into the fields.
    void fill(Node node, String name, Map<String, List<String>> into);

    /// What the fields mean in the file; absent if they are empty. Mistakes stay as they were
    /// typed: the file's own reader names them.
    Optional<Node> read(Typed typed, String name);

    /// A scalar's text; empty for anything else.
    static String text(Node node) {
        return node instanceof Node.Text(var value, _) ? value : "";
    }

    static List<Node> items(Node node) {
        return node instanceof Node.Items(var items, _) ? items : List.of();
    }
}
