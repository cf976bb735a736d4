package vn.luot.hub.office;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/// YAML text ↔ [Node]. The only class of the package that knows Jackson.
final class Yaml {
    private static final YAMLFactory FACTORY =
            YAMLFactory.builder()
                    .disable(Feature.WRITE_DOC_START_MARKER)
                    .disable(Feature.SPLIT_LINES)
                    .enable(Feature.MINIMIZE_QUOTES)
                    .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build();

    private final YAMLParser parser;
    private final Notes notes;

    private Yaml(YAMLParser parser, Notes notes) {
        this.parser = parser;
        this.notes = notes;
    }

    /// The file's content; absent, with a problem noted, if it is not YAML.
    static Optional<Node> read(String text, Notes notes) {
        try (var parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                notes.problem(0, "", "empty-file");
                return Optional.empty();
            }
            return Optional.of(new Yaml(parser, notes).node(""));
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            notes.problem(
                    line, "", "not-yaml", e.getOriginalMessage().lines().findFirst().orElse(""));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read YAML from memory", e);
        }
    }

    static String write(Node node) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            write(node, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write YAML to memory", e);
        }
        return text.toString();
    }

    private Node node(String path) throws IOException {
        if (parser.isCurrentAlias()) notes.problem(line(), path, "alias");
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(path);
            case START_ARRAY -> items(path);
            case VALUE_NULL -> new Node.Text("", line());
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    new Node.Text(parser.getText().strip(), line());
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("no value: " + parser.currentToken());
        };
    }

    private Node fields(String path) throws IOException {
        var line = line();
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            var at = path.isEmpty() ? key : path + "." + key;
            var keyLine = line();
            parser.nextToken();
            var value = node(at);
            if (fields.putIfAbsent(key, value) != null) notes.problem(keyLine, at, "key-twice");
        }
        return new Node.Fields(fields, line);
    }

    private Node items(String path) throws IOException {
        var line = line();
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            items.add(node(path + "[" + items.size() + "]"));
        return new Node.Items(items, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static void write(Node node, JsonGenerator to) throws IOException {
        switch (node) {
            case Node.Text(var value, _) -> to.writeString(value);
            case Node.Items(var items, _) -> {
                to.writeStartArray();
                for (var item : items) write(item, to);
                to.writeEndArray();
            }
            case Node.Fields(var fields, _) -> {
                to.writeStartObject();
                for (var field : fields.entrySet()) {
                    to.writeFieldName(field.getKey());
                    write(field.getValue(), to);
                }
                to.writeEndObject();
            }
        }
    }
}
