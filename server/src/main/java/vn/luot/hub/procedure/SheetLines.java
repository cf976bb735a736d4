package vn.luot.hub.procedure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.procedure.Sheet.Line;
import vn.luot.hub.procedure.Sheet.Reading;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// The lines of one sheet on their way to procedures; every mistake is noted. Used by one thread.
final class SheetLines {
    /// More than any office has.
    static final int MAX_PROCEDURES = 5000;

    /// More are not read by anybody.
    private static final int MOST_PROBLEMS = 100;

    private final List<Line> lines;
    private final List<ServiceCode> services;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    private int line;

    SheetLines(List<Line> lines, List<ServiceCode> services) {
        this.lines = lines;
        this.services = services;
    }

    Reading read() {
        heading(lines.getFirst());
        if (!problems.isEmpty()) return new Reading.Wrong(problems);
        if (lines.size() - 1 > MAX_PROCEDURES)
            note(Optional.empty(), "too-many", lines.size() - 1, MAX_PROCEDURES);
        var procedures = new ArrayList<Procedure>();
        for (var next : lines.subList(1, lines.size())) {
            if (problems.size() >= MOST_PROBLEMS) break;
            line = next.number();
            procedure(next).ifPresent(procedures::add);
        }
        return problems.isEmpty()
                ? new Reading.Sound(procedures)
                : new Reading.Wrong(problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private void heading(Line first) {
        line = first.number();
        for (int place = 0; place < first.cells().size(); place++) {
            var cell = first.cells().get(place).strip();
            if (cell.isEmpty()) continue;
            var column = Column.of(ProcedureIndex.plain(cell));
            if (column.isEmpty()) note(Optional.empty(), "unknown-column", cell);
            else if (places.put(column.get(), place) != null) note(column, "column-twice");
        }
        for (var needed : List.of(Column.CODE, Column.NAME))
            if (!places.containsKey(needed)) note(Optional.of(needed), "no-column");
    }

    private Optional<Procedure> procedure(Line next) {
        int before = problems.size();
        if (next.cells().size() > lines.getFirst().cells().size())
            note(Optional.empty(), "more-cells", next.cells().size());
        var code = code(cell(next, Column.CODE));
        var name = text(next, Column.NAME);
        if (name.isEmpty()) note(Optional.of(Column.NAME), "missing");
        var service = service(cell(next, Column.SERVICE));
        var papers = papers(cell(next, Column.PAPERS));
        var time = text(next, Column.TIME);
        var fee = text(next, Column.FEE);
        var link = text(next, Column.LINK);
        if (!Procedure.isLink(link)) note(Optional.of(Column.LINK), "wrong-link", link);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Procedure(code, name, service, papers, time, fee, link));
    }

    private String code(String code) {
        if (code.isEmpty()) note(Optional.of(Column.CODE), "missing");
        else if (!Procedure.isCode(code))
            note(Optional.of(Column.CODE), "wrong-code", code, Procedure.MAX_CODE);
        else
            Optional.ofNullable(codes.putIfAbsent(code, line))
                    .ifPresent(first -> note(Optional.of(Column.CODE), "twice", code, first));
        return code;
    }

    private Optional<ServiceCode> service(String cell) {
        if (cell.isEmpty()) return Optional.empty();
        var found = services.stream().filter(s -> s.value().equalsIgnoreCase(cell)).findFirst();
        if (found.isEmpty())
            note(
                    Optional.of(Column.SERVICE),
                    "no-service",
                    cell,
                    services.stream().map(ServiceCode::value).collect(Collectors.joining(", ")));
        return found;
    }

    /// One on each line of the cell, or with semicolons between.
    private List<String> papers(String cell) {
        var papers =
                Arrays.stream(cell.split("[\n;|]", -1))
                        .map(paper -> paper.strip().replaceFirst("^[-•+*]\\s*", ""))
                        .filter(paper -> !paper.isEmpty())
                        .toList();
        int length = papers.stream().mapToInt(String::length).sum();
        if (length > Procedure.MAX_PAPERS)
            note(Optional.of(Column.PAPERS), "too-long", length, Procedure.MAX_PAPERS);
        return papers;
    }

    private String text(Line next, Column column) {
        var text = cell(next, column).replaceAll("\\s*\n\\s*", " ");
        if (text.length() > Procedure.MAX_TEXT)
            note(Optional.of(column), "too-long", text.length(), Procedure.MAX_TEXT);
        return text;
    }

    private String cell(Line next, Column column) {
        var place = places.getOrDefault(column, Integer.MAX_VALUE);
        if (place >= next.cells().size()) return "";
        var cell = next.cells().get(place).replace("\r\n", "\n").replace('\t', ' ');
        var text = Formula.unguarded(Normalizer.normalize(cell, Normalizer.Form.NFC).strip());
        if (text.codePoints().anyMatch(c -> c != '\n' && !isReadable(c)))
            note(Optional.of(column), "unreadable");
        return text;
    }

    private static boolean isReadable(int character) {
        return !Character.isISOControl(character)
                && Character.isDefined(character)
                && Character.getType(character) != Character.SURROGATE
                && character != 0xFFFD;
    }

    private void note(Optional<Column> column, String key, Object... values) {
        var texts = Arrays.stream(values).map(String::valueOf).toList();
        problems.add(new SheetProblem(line, column, "procedure." + key, texts));
    }
}
