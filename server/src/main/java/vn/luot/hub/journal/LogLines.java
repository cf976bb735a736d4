package vn.luot.hub.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// A day of the log as lines of JSON, as it is handed to inspectors, and the proof of such lines
/// without the database they come from.
///
/// @param before hash of the event before the first line
/// @param lines each with every field that its hash covers
/// @param proof of the lines
public record LogLines(String before, List<String> lines, Proof proof) {
    private static final JsonMapper JSON = new JsonMapper();

    public LogLines {
        lines = List.copyOf(lines);
    }

    /// What stands in the database, whether it is whole or not.
    public static LogLines of(Jdbi jdbi, String office, LocalDate day) {
        var rows = DayChain.stored(jdbi, office, day);
        var before = rows.before().map(Stored::hash).orElse(Stored.NO_HASH);
        var lines = rows.day().stream().map(LogLines::line).toList();
        return new LogLines(before, lines, proved(before, rows.day()));
    }

    /// @param before hash of the event before the first line
    /// @throws IllegalArgumentException if a line is none of a log
    public static Proof prove(String before, List<String> lines) {
        return proved(before, lines.stream().map(LogLines::row).toList());
    }

    private static Proof proved(String before, List<Stored> rows) {
        if (rows.isEmpty()) return new Proof.Whole(0, before);
        var check = ChainCheck.after(rows.getFirst().seq() - 1, before);
        rows.forEach(check::look);
        return check.proof();
    }

    private static String line(Stored row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("office", row.office());
        fields.put("seq", row.seq());
        fields.put("day", row.day().toString());
        fields.put("at", row.at().toString());
        fields.put("by", row.by());
        fields.put("kind", row.kind());
        fields.put("body", row.body());
        fields.put("hash", row.hash());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write event " + row.seq(), e);
        }
    }

    private static Stored row(String line) {
        try {
            var of = JSON.readTree(line);
            return new Stored(
                    of.path("office").asText(),
                    of.path("seq").asLong(),
                    LocalDate.parse(of.path("day").asText()),
                    Instant.parse(of.path("at").asText()),
                    of.path("by").asText(),
                    of.path("kind").asText(),
                    of.path("body").asText(),
                    of.path("hash").asText());
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("no line of a log: " + line, e);
        }
    }
}
