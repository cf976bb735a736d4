package vn.luot.kiosk.hardware.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.text.Words;

/// Writes the few JSON objects of the virtual kiosk's page.
final class Json {
    private final List<String> fields = new ArrayList<>();

    Json with(String name, String value) {
        return raw(name, quoted(value));
    }

    Json with(String name, boolean value) {
        return raw(name, String.valueOf(value));
    }

    Json with(String name, long value) {
        return raw(name, String.valueOf(value));
    }

    Json with(String name, Words words) {
        return raw(name, of(words).toString());
    }

    Json with(String name, Json value) {
        return raw(name, value.toString());
    }

    Json with(String name, Stream<Json> values) {
        return raw(name, array(values));
    }

    static Json of(Words words) {
        return new Json().with("vi", words.vi()).with("en", words.en());
    }

    static String array(Stream<Json> values) {
        return "[" + String.join(",", values.map(Json::toString).toList()) + "]";
    }

    private Json raw(String name, String value) {
        fields.add(quoted(name) + ":" + value);
        return this;
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') out.append('\\').append((char) c);
                    else if (c < ' ') out.append("\\u%04x".formatted(c));
                    else out.append((char) c);
                });
        return out.append('"').toString();
    }

    @Override
    public String toString() {
        return "{" + String.join(",", fields) + "}";
    }
}
