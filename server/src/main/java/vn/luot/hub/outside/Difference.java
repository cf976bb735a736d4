package vn.luot.hub.outside;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a file would change of what holds.
public record Difference(List<Edit> edits, int same) {
    /// @param subject a field, or a part of the index by its word
    /// @param before absent if it is new
    /// @param after absent if it goes
    public record Edit(
            YearMonth month, String subject, Optional<String> before, Optional<String> after) {}

    public Difference {
        edits = List.copyOf(edits);
    }

    /// @param holds what was brought before of these months
    public static Difference between(
            Brought brought, Function<YearMonth, OutsideStore.Month> holds) {
        var edits = new ArrayList<Edit>();
        int same = 0;
        for (var month : brought.months()) {
            var held = holds.apply(month);
            var before = new LinkedHashMap<String, String>();
            var after = said(brought, month);
            if (brought.indices().isEmpty())
                held.onTime().ifPresent(table -> table.rows().forEach(row -> say(row, before)));
            else held.index().ifPresent(scores -> say(scores.index(), before));
            for (var now : after.entrySet()) {
                var was = Optional.ofNullable(before.remove(now.getKey()));
                if (was.equals(Optional.of(now.getValue()))) same++;
                else edits.add(new Edit(month, now.getKey(), was, Optional.of(now.getValue())));
            }
            before.forEach((subject, was) ->
                    edits.add(new Edit(month, subject, Optional.of(was), Optional.empty())));
        }
        return new Difference(edits, same);
    }

    private static Map<String, String> said(Brought brought, YearMonth month) {
        var said = new LinkedHashMap<String, String>();
        brought.onTime().stream()
                .filter(row -> row.month().equals(month))
                .forEach(row -> say(row, said));
        brought.indices().stream()
                .filter(index -> index.month().equals(month))
                .forEach(index -> say(index, said));
        return said;
    }

    private static void say(OnTime row, Map<String, String> said) {
        said.put(row.field(), "%d · %d · %d".formatted(row.early(), row.onTime(), row.late()));
    }

    private static void say(Index index, Map<String, String> said) {
        index.scores().forEach((part, score) -> said.put(part.word(), score.toPlainString()));
    }
}
