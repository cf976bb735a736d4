package vn.luot.hub.web.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Requests;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// How the API writes and reads JSON. What is absent is written as null, so that every answer of a
/// kind has the same fields.
public final class Json {
    private static final Logger log = LoggerFactory.getLogger(Json.class);
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(values())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Json() {}

    /// The mapper that writes answers.
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /// An enum's word in the API, such as `system-fault`.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ObjectNode object(Object view) {
        return MAPPER.valueToTree(view);
    }

    static String text(Object view) {
        try {
            return MAPPER.writeValueAsString(view);
        } catch (JacksonException e) {
            throw new UncheckedIOException("cannot write " + view.getClass(), e);
        }
    }

    /// The request's JSON object; empty if it has no body.
    ///
    /// @throws Problem 400 if it is no JSON object, 413 if it is too long
    static Body body(Context ctx) {
        try (var in = ctx.req().getInputStream()) {
            var bytes = in.readNBytes(Requests.MAX_BODY_BYTES + 1);
            if (bytes.length > Requests.MAX_BODY_BYTES) throw new Problem(413, "status-413");
            return new Body(bytes.length == 0 ? MAPPER.createObjectNode() : object(bytes));
        } catch (IOException e) {
            // who sent half of it is usually gone
            log.debug("a body did not come whole", e);
            throw new Problem(400, "status-400");
        }
    }

    private static JsonNode object(byte[] bytes) throws IOException {
        try {
            var json = MAPPER.readTree(bytes);
            if (json.isObject()) return json;
        } catch (JacksonException _) {
            // said below
        }
        throw new Problem(400, "not-json");
    }

    private static SimpleModule values() {
        var module = new SimpleModule("values");
        for (var type :
                List.of(
                        TicketId.class,
                        TicketNumber.class,
                        ServiceCode.class,
                        PriorityCode.class,
                        DeskId.class,
                        DeviceId.class,
                        OfficeId.class)) module.addSerializer(type, ToStringSerializer.instance);
        module.addSerializer(new EnumWord());
        return module;
    }

    /// Codes such as R7 stay as they are.
    private static final class EnumWord extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1;

        EnumWord() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(value instanceof RatingReason ? value.name() : word(value));
        }
    }
}
