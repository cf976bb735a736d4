package vn.luot.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import vn.luot.text.Words;

/// Words by language in one object: `{"vi": …, "en": …, "km": …}`.
final class WireWords {
    private WireWords() {}

    static final class Writing extends StdSerializer<Words> {
        private static final long serialVersionUID = 1L;

        Writing() {
            super(Words.class);
        }

        @Override
        public void serialize(Words words, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject();
            json.writeStringField("vi", words.vi());
            json.writeStringField("en", words.en());
            for (var other : words.others().entrySet())
                json.writeStringField(other.getKey(), other.getValue());
            json.writeEndObject();
        }
    }

    static final class Reading extends StdDeserializer<Words> {
        private static final long serialVersionUID = 1L;

        Reading() {
            super(Words.class);
        }

        /// Whatever is no text belongs to a newer program.
        @Override
        public Words deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            JsonNode json = context.readTree(parser);
            if (!json.isObject()) throw new IllegalArgumentException("is no words by language");
            var others = new TreeMap<String, String>();
            json.properties().stream()
                    .filter(field -> field.getValue().isTextual())
                    .forEach(field ->
                            others.put(
                                    field.getKey(), WireJson.text(field.getValue().textValue())));
            return new Words(need(others, "vi"), need(others, "en"), others);
        }

        private static String need(Map<String, String> said, String tag) {
            var text = said.remove(tag);
            if (text == null) throw new IllegalArgumentException("no words in " + tag);
            return text;
        }
    }
}
