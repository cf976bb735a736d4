package vn.luot.hub.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.luot.hub.web.Problem;

/// A request's JSON object, read field by field. Unknown fields are ignored; a field of the wrong
/// type is a [Problem] that names it.
record Body(JsonNode json) {
    /// The field, if it is there and not null.
    Optional<JsonNode> get(String field) {
        return Optional.ofNullable(json.get(field)).filter(Predicate.not(JsonNode::isNull));
    }

    Optional<String> text(String field, int maxLength) {
        return get(field)
                .map(node -> {
                    if (!node.isTextual() || node.textValue().length() > maxLength)
                        throw wrong(field);
                    return node.textValue();
                });
    }

    String needText(String field, int maxLength) {
        return text(field, maxLength)
                .filter(Predicate.not(String::isBlank))
                .orElseThrow(() -> wrong(field));
    }

    Optional<Integer> integer(String field, int least, int most) {
        return get(field)
                .map(node -> {
                    if (!node.isInt() || node.intValue() < least || node.intValue() > most)
                        throw wrong(field);
                    return node.intValue();
                });
    }

    Optional<Instant> instant(String field) {
        return text(field, 40)
                .map(text -> {
                    try {
                        return Instant.parse(text);
                    } catch (DateTimeParseException _) {
                        throw wrong(field);
                    }
                });
    }

    /// Texts; empty if the field is not there.
    List<String> texts(String field, int maxCount) {
        var list = get(field);
        if (list.isEmpty()) return List.of();
        if (!list.get().isArray() || list.get().size() > maxCount) throw wrong(field);
        var texts = new ArrayList<String>();
        for (var node : list.get()) {
            if (!node.isTextual()) throw wrong(field);
            texts.add(node.textValue());
        }
        return texts;
    }

    static Problem wrong(String field) {
        return new Problem(400, "wrong-field", field);
    }
}
