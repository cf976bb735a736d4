package vn.luot.hub.procedure;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.luot.hub.sheet.CsvLines;
import vn.luot.hub.sheet.Formula;
import vn.luot.hub.sheet.SheetProblem;
import vn.luot.text.Texts;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// Procedures as a CSV file that any spreadsheet writes and reads.
public final class Sheet {
    /// The largest file that is taken, in bytes.
    public static final int MAX_BYTES = CsvLines.MAX_BYTES;

    private static final char MARK = '\uFEFF';
    private static final CsvMapper CSV = new CsvMapper();

    private Sheet() {}

    /// What came of reading a sheet.
    public sealed interface Reading {
        record Sound(List<Procedure> procedures) implements Reading {
            public Sound {
                procedures = List.copyOf(procedures);
            }
        }

        /// @param problems every mistake, in the order of the lines
        record Wrong(List<SheetProblem> problems) implements Reading {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Understands commas, semicolons and tabs, and the ways spreadsheets write Vietnamese.
    ///
    /// @param services that the office has
    public static Reading read(byte[] file, List<ServiceCode> services) {
        return switch (CsvLines.read(file)) {
            case CsvLines.Reading.Wrong(var problem) -> new Reading.Wrong(List.of(problem));
            case CsvLines.Reading.Sound(var lines) -> new SheetLines(lines, services).read();
        };
    }

    /// The sheet of a list, which reads back as the same list.
    public static byte[] write(List<Procedure> procedures, Texts texts) {
        var out = new StringWriter().append(MARK);
        var schema = CsvSchema.emptySchema().withColumnSeparator(';').withLineSeparator("\r\n");
        try (var rows = CSV.writer(schema).writeValues(out)) {
            rows.write(
                    Arrays.stream(Column.values())
                            .map(column -> texts.get("procedure.column-" + column.word()))
                            .toList());
            for (var procedure : procedures)
                rows.write(
                        Arrays.stream(Column.values())
                                .map(column -> Formula.guarded(column.of(procedure)))
                                .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a sheet in memory", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
