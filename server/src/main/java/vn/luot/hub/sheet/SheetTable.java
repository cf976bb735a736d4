package vn.luot.hub.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.luot.procedure.ProcedureIndex;

/// A sheet by its columns, on its way to what it says; every mistake is noted. Used by one thread.
///
/// @param <C> its columns
public final class SheetTable<C> {
    /// More are not read by anybody.
    public static final int MOST_PROBLEMS = 100;

    private final List<CsvLine> lines;
    private final Heads<C> heads;
    private final Map<C, Integer> places = new HashMap<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    private int line;

    /// How columns are known.
    ///
    /// @param of a heading in small letters without marks
    /// @param words key of its heading
    /// @param unknown key of what is said of a heading that is none
    public record Heads<C>(
            Function<String, Optional<C>> of, Function<C, String> words, String unknown) {}

    public SheetTable(List<CsvLine> lines, Heads<C> heads) {
        this.lines = List.copyOf(lines);
        this.heads = heads;
    }

    /// Reads the first line.
    ///
    /// @param needed which columns there must be, of those that are there
    /// @return whether it is sound
    public boolean heading(Function<Set<C>, List<C>> needed) {
        var first = lines.getFirst();
        line = first.number();
        for (int place = 0; place < first.cells().size(); place++) {
            var cell = first.cells().get(place).strip();
            if (cell.isEmpty()) continue;
            var column = heads.of().apply(ProcedureIndex.plain(cell));
            if (column.isEmpty()) note(Optional.empty(), heads.unknown(), cell);
            else if (places.put(column.get(), place) != null)
                note(column, "procedure.column-twice");
        }
        for (var column : needed.apply(Set.copyOf(places.keySet())))
            if (!places.containsKey(column)) note(Optional.of(column), "procedure.no-column");
        return problems.isEmpty();
    }

    /// How many lines there are below the first.
    public int size() {
        return lines.size() - 1;
    }

    /// Reads the other lines until there are too many mistakes.
    ///
    /// @param row what a line says, which is asked for only if nothing in the line is wrong
    public <T> List<T> rows(Function<CsvLine, Supplier<T>> row) {
        var rows = new ArrayList<T>();
        for (var next : lines.subList(1, lines.size())) {
            if (problems.size() >= MOST_PROBLEMS) break;
            line = next.number();
            int before = problems.size();
            if (next.cells().size() > lines.getFirst().cells().size())
                note(Optional.empty(), "procedure.more-cells", next.cells().size());
            var read = row.apply(next);
            if (problems.size() == before) rows.add(read.get());
        }
        return rows;
    }

    /// Number of the line that is being read.
    public int line() {
        return line;
    }

    /// What stands in a column, tidied; empty if it is not there.
    public String cell(CsvLine next, C column) {
        var place = places.getOrDefault(column, Integer.MAX_VALUE);
        if (place >= next.cells().size()) return "";
        var cell = next.cells().get(place).replace("\r\n", "\n").replace('\t', ' ');
        var text = Formula.unguarded(Normalizer.normalize(cell, Normalizer.Form.NFC).strip());
        if (text.codePoints().anyMatch(c -> c != '\n' && !isReadable(c)))
            note(Optional.of(column), "procedure.unreadable");
        return text;
    }

    private static boolean isReadable(int character) {
        return !Character.isISOControl(character)
                && Character.isDefined(character)
                && Character.getType(character) != Character.SURROGATE
                && character != 0xFFFD;
    }

    /// The same on one line, no longer than `most`.
    public String text(CsvLine next, C column, int most) {
        var text = cell(next, column).replaceAll("\\s*\n\\s*", " ");
        if (text.length() > most)
            note(Optional.of(column), "procedure.too-long", text.length(), most);
        return text;
    }

    /// Notes a mistake in the line that is being read.
    ///
    /// @param key of the words
    public void note(Optional<C> column, String key, Object... values) {
        var texts = Arrays.stream(values).map(String::valueOf).toList();
        problems.add(new SheetProblem(line, column.map(heads.words()), key, texts));
    }

    public List<SheetProblem> problems() {
        return problems.stream().limit(MOST_PROBLEMS).toList();
    }
}
