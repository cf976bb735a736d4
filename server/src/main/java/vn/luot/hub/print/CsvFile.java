package vn.luot.hub.print;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.luot.text.Language;

/// A report's tables as text for spreadsheets: with a byte-order mark, or Excel takes Vietnamese
/// for Latin; semicolons where the comma is in the figures.
final class CsvFile {
    private static final String BYTE_ORDER = "\uFEFF";

    private static final CsvMapper CSV =
            CsvMapper.csvBuilder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();

    private final Report report;
    private final CellWords words;

    private CsvFile(Report report) {
        this.report = report;
        this.words = CellWords.in(report.language());
    }

    static byte[] of(Report report) {
        var text = new StringWriter().append(BYTE_ORDER);
        try (var rows = CSV.writer(schema(report.language())).writeValues(text)) {
            for (var row : new CsvFile(report).rows()) rows.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + report.name(), e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CsvSchema schema(Language language) {
        var separator =
                switch (language.parent()) {
                    case VI -> ';';
                    case EN -> ',';
                };
        return CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\r\n");
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var line : report.office()) rows.add(row(line));
        rows.add(row(report.title()));
        rows.add(row(report.period()));
        for (var section : report.sections()) {
            switch (section) {
                case Section.Tiles(var tiles) -> {
                    rows.add(List.of());
                    for (var tile : tiles) rows.add(tile(tile));
                }
                case Section.Table table -> table(table, rows);
                case Section.Words(var title, var lines) -> {
                    rows.add(List.of());
                    rows.add(row(title));
                    lines.forEach(line -> rows.add(row(line)));
                }
                case Section.Drawing _ -> {}
            }
        }
        rows.add(List.of());
        report.notes().forEach(note -> rows.add(row(note)));
        report.proof().ifPresent(proof -> rows.add(row(proof)));
        return rows;
    }

    private List<String> tile(Section.Tile tile) {
        var unit = tile.figure() instanceof Cell.Took ? Optional.of(report.minutes()) : NOTHING;
        return List.of(
                safe(tile.words() + unit.map(u -> " (" + u + ")").orElse("")),
                shown(tile.figure()),
                safe(tile.basis()));
    }

    private static final Optional<String> NOTHING = Optional.empty();

    private void table(Section.Table table, List<List<String>> rows) {
        rows.add(List.of());
        if (!table.title().isEmpty()) rows.add(row(table.title()));
        rows.add(table.columns().stream().map(CsvFile::heading).toList());
        for (var cells : table.rows()) rows.add(row(table.columns(), cells));
    }

    private List<String> row(List<Section.Column> columns, List<Cell> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> shown(cells.get(i)) + unit(columns.get(i), cells.get(i)))
                .toList();
    }

    /// Of a time under a heading that does not say it.
    private String unit(Section.Column column, Cell cell) {
        return column.unit().isEmpty() && cell instanceof Cell.Took ? " " + report.minutes() : "";
    }

    private static String heading(Section.Column column) {
        return safe(
                column.unit().isEmpty()
                        ? column.words()
                        : column.words() + " (" + column.unit() + ")");
    }

    private String shown(Cell cell) {
        return switch (cell) {
            case Cell.None _ -> "";
            case Cell.Whole(var number) -> Long.toString(number);
            case Cell.Text(var text) -> safe(text);
            // a share below nothing is a number, not a formula
            case Cell.Took _, Cell.Share _, Cell.Points _, Cell.Day _, Cell.Clock _ ->
                    words.of(cell);
        };
    }

    private static List<String> row(String words) {
        return List.of(safe(words));
    }

    /// A spreadsheet works out what begins like a formula; after an apostrophe it does not.
    private static String safe(String words) {
        var first = words.isEmpty() ? ' ' : words.charAt(0);
        return "=+-@\t\r".indexOf(first) < 0 ? words : "'" + words;
    }
}
