package vn.luot.hub.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.queue.BookingId;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// Events as they are stored: a kind and a JSON body. What was stored once is read for ever.
public final class EventRow {
    private static final Map<String, Class<?>> KINDS =
            records(Event.class).collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private static final JsonInclude.Value ABSENT_LEFT_OUT =
            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS);

    private static final JsonMapper JSON = mapper();

    private EventRow() {}

    /// The stored form of an event.
    public static String body(Event event) {
        return write(event);
    }

    /// Reads a stored event back.
    ///
    /// @throws IllegalStateException if the kind is unknown or the body is not one of its kind
    public static Event event(String kind, String body) {
        var type =
                Optional.ofNullable(KINDS.get(kind))
                        .orElseThrow(() -> new IllegalStateException("unknown event " + kind));
        return (Event) read(body, type);
    }

    static String state(DeviceState state) {
        return write(state);
    }

    static DeviceState state(String body) {
        return read(body, DeviceState.class);
    }

    private static JsonMapper mapper() {
        var mapper =
                JsonMapper.builder()
                        .addModule(new Jdk8Module())
                        .addModule(new JavaTimeModule())
                        .addModule(values())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .defaultPropertyInclusion(ABSENT_LEFT_OUT)
                        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .addMixIn(Ticket.Stage.class, Named.class)
                        .addMixIn(Matter.class, Named.class)
                        .build();
        records(Ticket.Stage.class).forEach(mapper::registerSubtypes);
        records(Matter.class).forEach(mapper::registerSubtypes);
        // What an older hub stored has no list of troubles.
        mapper.configOverride(List.class)
                .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    private static SimpleModule values() {
        var module = new SimpleModule();
        text(module, DeskId.class, DeskId::new);
        text(module, DeviceId.class, DeviceId::new);
        text(module, ServiceCode.class, ServiceCode::new);
        text(module, PriorityCode.class, PriorityCode::new);
        text(module, BookingId.class, BookingId::new);
        text(module, TicketId.class, TicketId::parse);
        module.addSerializer(new Sorted());
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new Text<>(type, parse));
    }

    /// Every record of a sealed family.
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventRow::records)
                : Stream.of(type);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value, e);
        }
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "not a stored %s: %s".formatted(type.getSimpleName(), body), e);
        }
    }

    /// The record's own name stands beside its values.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    /// A value that is its text.
    private static final class Text<T> extends FromStringDeserializer<T> {
        private final transient Function<String, T> parse;

        Text(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return parse.apply(value);
        }
    }

    /// A set is written in one order, so that the same event gives the same bytes.
    private static final class Sorted extends StdSerializer<Set<?>> {
        Sorted() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartArray();
            for (var text : set.stream().map(String::valueOf).sorted().toList())
                json.writeString(text);
            json.writeEndArray();
        }
    }
}
