package vn.luot.hub.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a CSV file apart: commas, semicolons and tabs, and the ways spreadsheets write Vietnamese.
public final class CsvLines {
    /// The largest file that is taken, in bytes.
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final char MARK = '\uFEFF';
    private static final CsvMapper CSV = new CsvMapper();

    private CsvLines() {}

    /// What came of it.
    public sealed interface Reading {
        /// @param lines those that are not blank, at least one
        record Sound(List<CsvLine> lines) implements Reading {
            public Sound {
                lines = List.copyOf(lines);
            }
        }

        record Wrong(SheetProblem problem) implements Reading {}
    }

    public static Reading read(byte[] file) {
        var text = text(file);
        if (text.isEmpty()) return wrong(0, "procedure.not-utf8");
        var lines = new ArrayList<CsvLine>();
        try {
            lines(text.get(), lines);
        } catch (JsonProcessingException e) {
            var at = Optional.ofNullable(e.getLocation()).map(l -> l.getLineNr()).orElse(0);
            return wrong(Math.max(at, 1), "procedure.not-csv");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a sheet in memory", e);
        }
        return lines.isEmpty() ? wrong(0, "procedure.empty-sheet") : new Reading.Sound(lines);
    }

    private static Reading wrong(int line, String key) {
        return new Reading.Wrong(new SheetProblem(line, Optional.empty(), key, List.of()));
    }

    private static Optional<String> text(byte[] file) {
        var wide = file.length >= 2 && (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFF + 0xFE;
        var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return decoded(file, charset)
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static void lines(String text, List<CsvLine> lines) throws IOException {
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (var parser = CSV.getFactory().createParser(text)) {
            parser.setSchema(schema);
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            var cells = new ArrayList<String>();
            int number = 1;
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && ++depth == 2) {
                    cells.clear();
                } else if (token == JsonToken.END_ARRAY && depth-- == 2) {
                    if (cells.stream().anyMatch(cell -> !cell.isBlank()))
                        lines.add(new CsvLine(number, List.copyOf(cells)));
                } else if (token.isScalarValue()) {
                    if (cells.isEmpty()) number = parser.currentTokenLocation().getLineNr();
                    cells.add(parser.getText());
                }
            }
        }
    }

    /// What the first line has most of.
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((a, b) -> Long.compare(count(first, a), count(first, b)))
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
