package vn.luot.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.luot.text.Words;

/// How each kind of value looks in a message: Jackson told about our records, and told to be
/// strict.
final class WireJson {
    private static final int MAX_DEPTH = 16;
    private static final JsonInclude.Value ABSENT_LEFT_OUT =
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS);

    private WireJson() {}

    static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build();
        var mapper =
                JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
                        .addModule(new Jdk8Module())
                        .addModule(values())
                        .annotationIntrospector(new DashedEnums())
                        .defaultPropertyInclusion(ABSENT_LEFT_OUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                        .build();
        // A list that an older writer did not know of is empty.
        mapper.configOverride(List.class)
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /// The text in NFC.
    ///
    /// @throws IllegalArgumentException if it holds a control character or begins with a mark that
    ///   belongs on a letter
    static String text(String text) {
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'))
            throw new IllegalArgumentException("control character in text");
        if (!text.isEmpty() && Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK)
            throw new IllegalArgumentException("text begins with a mark without a letter");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// A point in time of the years 0 to 9999, so that every store and page can show it.
    static Instant instant(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0)))
            throw new IllegalArgumentException("not a point in time: \"" + text + '"');
        return Instant.parse(text);
    }

    private static SimpleModule values() {
        var module = new SimpleModule();
        module.addDeserializer(String.class, new Value<>(String.class, text -> text));
        add(module, DeskId.class, DeskId::new);
        add(module, DeviceId.class, DeviceId::new);
        add(module, OfficeId.class, OfficeId::new);
        add(module, ServiceCode.class, ServiceCode::new);
        add(module, PriorityCode.class, PriorityCode::new);
        add(module, TicketId.class, TicketId::parse);
        add(module, TicketNumber.class, TicketNumber::parse);
        add(module, Instant.class, WireJson::instant);
        add(module, LocalDate.class, LocalDate::parse);
        add(module, LocalTime.class, LocalTime::parse);
        module.addSerializer(Words.class, new WireWords.Writing());
        module.addDeserializer(Words.class, new WireWords.Reading());
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new Value<>(type, parse));
    }

    /// Reads a value from JSON text and from nothing else.
    private static final class Value<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Value(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING))
                throw new IllegalArgumentException("is no text");
            return parse.apply(text(parser.getText()));
        }
    }

    /// Writes `PAPER_LOW` as `paper-low`, as value and as key.
    private static final class DashedEnums extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++)
                names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            return names;
        }

        /// What a newer program names and we cannot know yet.
        @Override
        public @Nullable Enum<?> findDefaultEnumValue(AnnotatedClass type, Enum<?>[] values) {
            if (type.getRawType() == TicketStyle.Line.class) return TicketStyle.Line.OTHER;
            return type.getRawType() == Trouble.Kind.class ? Trouble.Kind.OTHER : null;
        }
    }
}
