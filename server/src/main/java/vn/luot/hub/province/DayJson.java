package vn.luot.hub.province;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;

/// A day as JSON and back: `{v, site, date, revision, madeAt, chain, parts}`. Unknown fields are
/// ignored: a newer site may tell an older province more.
public final class DayJson {
    /// The longest day that is taken, in bytes.
    public static final int MAX_BYTES = 512 * 1024;

    private static final int VERSION = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(
                            new SimpleModule("ids")
                                    .addSerializer(OfficeId.class, ToStringSerializer.instance)
                                    .addSerializer(ServiceCode.class, ToStringSerializer.instance)
                                    .addDeserializer(
                                            OfficeId.class,
                                            new Value<>(OfficeId.class, OfficeId::new))
                                    .addDeserializer(
                                            ServiceCode.class,
                                            new Value<>(ServiceCode.class, ServiceCode::new)))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private DayJson() {}

    /// What cannot be understood as a day.
    public static final class NotADay extends Exception {
        private static final long serialVersionUID = 1;

        NotADay(String why, Throwable cause) {
            super(why, cause);
        }
    }

    public static byte[] write(SiteDay day) {
        var json = JSON.createObjectNode().put("v", VERSION);
        json.setAll(JSON.<ObjectNode>valueToTree(day));
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    /// @throws NotADay saying why; nothing else is thrown
    public static SiteDay read(byte[] bytes) throws NotADay {
        try {
            var json = JSON.readTree(bytes);
            var version = json.path("v");
            if (version.asInt() != VERSION)
                throw new NotADay("version " + version, new IllegalArgumentException());
            return JSON.treeToValue(json, SiteDay.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new NotADay(why(e), e);
        }
    }

    private static String why(Exception e) {
        return e instanceof JacksonException said
                ? said.getOriginalMessage()
                : String.valueOf(e.getMessage());
    }

    public static String text(Tally tally) {
        return text(JSON.<JsonNode>valueToTree(tally));
    }

    /// @param text as [#text] wrote it
    public static Tally tally(String text) {
        try {
            return JSON.readValue(text, Tally.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored tally: " + text, e);
        }
    }

    /// The same for the same figures, whenever they were told and whatever services are called.
    public static String digest(List<SiteDay.Part> parts) {
        var unnamed =
                parts.stream()
                        .map(of -> new SiteDay.Part(of.service(), "", of.hour(), of.tally()))
                        .toList();
        try {
            var bytes = text(JSON.<JsonNode>valueToTree(unnamed)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has no SHA-256", e);
        }
    }

    private static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a day", e);
        }
    }

    /// A value that is one text.
    private static final class Value<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, T> parse;

        Value(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
        }
    }
}
