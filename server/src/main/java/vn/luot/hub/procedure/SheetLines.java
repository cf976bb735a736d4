package vn.luot.hub.procedure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.luot.hub.procedure.Sheet.Reading;
import vn.luot.hub.sheet.CsvLine;
import vn.luot.hub.sheet.SheetTable;
import vn.luot.hub.sheet.SheetTable.Heads;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// The lines of one sheet on their way to procedures; every mistake is noted. Used by one thread.
final class SheetLines {
    /// More than any office has.
    static final int MAX_PROCEDURES = 5000;

    private final SheetTable<Column> table;
    private final List<ServiceCode> services;
    private final Map<String, Integer> codes = new HashMap<>();

    SheetLines(List<CsvLine> lines, List<ServiceCode> services) {
        this.table =
                new SheetTable<>(
                        lines,
                        new Heads<>(
                                Column::of,
                                column -> "procedure.column-" + column.word(),
                                "procedure.unknown-column"));
        this.services = services;
    }

    Reading read() {
        if (!table.heading(_ -> List.of(Column.CODE, Column.NAME)))
            return new Reading.Wrong(table.problems());
        if (table.size() > MAX_PROCEDURES)
            table.note(Optional.empty(), "procedure.too-many", table.size(), MAX_PROCEDURES);
        var procedures = table.rows(this::procedure);
        return table.problems().isEmpty()
                ? new Reading.Sound(procedures)
                : new Reading.Wrong(table.problems());
    }

    private Supplier<Procedure> procedure(CsvLine next) {
        var code = code(table.cell(next, Column.CODE));
        var name = text(next, Column.NAME);
        if (name.isEmpty()) note(Column.NAME, "missing");
        var service = service(table.cell(next, Column.SERVICE));
        var papers = papers(table.cell(next, Column.PAPERS));
        var time = text(next, Column.TIME);
        var fee = text(next, Column.FEE);
        var link = text(next, Column.LINK);
        if (!Procedure.isLink(link)) note(Column.LINK, "wrong-link", link);
        return () -> new Procedure(code, name, service, papers, time, fee, link);
    }

    private String text(CsvLine next, Column column) {
        return table.text(next, column, Procedure.MAX_TEXT);
    }

    private String code(String code) {
        if (code.isEmpty()) note(Column.CODE, "missing");
        else if (!Procedure.isCode(code)) note(Column.CODE, "wrong-code", code, Procedure.MAX_CODE);
        else
            Optional.ofNullable(codes.putIfAbsent(code, table.line()))
                    .ifPresent(first -> note(Column.CODE, "twice", code, first));
        return code;
    }

    private Optional<ServiceCode> service(String cell) {
        if (cell.isEmpty()) return Optional.empty();
        var found = services.stream().filter(s -> s.value().equalsIgnoreCase(cell)).findFirst();
        if (found.isEmpty())
            note(
                    Column.SERVICE,
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
            note(Column.PAPERS, "too-long", length, Procedure.MAX_PAPERS);
        return papers;
    }

    private void note(Column column, String key, Object... values) {
        table.note(Optional.of(column), "procedure." + key, values);
    }
}
