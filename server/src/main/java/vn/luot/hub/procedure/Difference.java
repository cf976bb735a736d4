package vn.luot.hub.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import vn.luot.wire.Procedure;

/// What would change if one list took the place of another. A procedure is the same one if it has
/// the same code.
public record Difference(
        List<Procedure> added, List<Changed> changed, List<Procedure> removed, int same) {
    public record Changed(Procedure before, Procedure after) {
        /// The columns that differ.
        public List<Column> columns() {
            return List.of(Column.values()).stream()
                    .filter(column -> !Objects.equals(column.of(before), column.of(after)))
                    .toList();
        }
    }

    public Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public static Difference between(List<Procedure> before, List<Procedure> after) {
        var old = new LinkedHashMap<String, Procedure>();
        before.forEach(procedure -> old.put(procedure.code(), procedure));
        var added = new ArrayList<Procedure>();
        var changed = new ArrayList<Changed>();
        for (var next : after) {
            var known = old.remove(next.code());
            if (known == null) added.add(next);
            else if (!known.equals(next)) changed.add(new Changed(known, next));
        }
        var removed = List.copyOf(old.values());
        var same = after.size() - added.size() - changed.size();
        return new Difference(added, changed, removed, same);
    }

    public boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
