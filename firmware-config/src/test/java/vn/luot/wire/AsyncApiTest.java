package vn.luot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.luot.wire.Topics.Topic;

/// The document that is served to others against the code that is run.
class AsyncApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = read("/vn/luot/wire/asyncapi.json");
    private static final Map<Class<?>, Object> LEVELS =
            Map.of(
                    DeviceId.class, new DeviceId("device"),
                    ServiceCode.class, new ServiceCode("S"),
                    DeskId.class, new DeskId("desk"));

    @Test
    void hasEveryTopicWithItsQosAndRetainFlag() {
        var topics = new Topics(new OfficeId("office"));
        var ours =
                Arrays.stream(Topics.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == Topic.class)
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> topic(topics, method));
        assertThat(documented()).hasSize(12).containsExactlyInAnyOrderElementsOf(ours.toList());
    }

    @Test
    void hasEveryKindOnOneTopic() {
        var kinds = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toSet());
        assertThat(names(DOCUMENT.at("/components/messages"))).isEqualTo(kinds);
        var sent = new ArrayList<String>();
        DOCUMENT.at("/channels").forEach(channel -> sent.addAll(names(channel.at("/messages"))));
        assertThat(sent).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .hasSizeGreaterThan(50)
                .allSatisfy(ref ->
                        assertThat(DOCUMENT.at(ref.substring(1)).isMissingNode())
                                .as(ref)
                                .isFalse());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void describesWhatIsOnTheWire(Kind kind) throws IOException {
        assertThat(problems(kind, JSON.readTree(WireTest.golden(kind)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void namesTheFieldsOfTheRecord(Kind kind) {
        var d = body(kind);
        var components = List.of(kind.type().getRecordComponents());
        assertThat(names(d.at("/properties"))).isEqualTo(components(components.stream()));
        var needed = components.stream().filter(c -> c.getType() != Optional.class);
        assertThat(texts(d.at("/required"))).isEqualTo(components(needed));
        components.stream()
                .filter(component -> component.getType().isEnum())
                .forEach(component ->
                        assertThat(constants(d, component))
                                .as(component.getName())
                                .isEqualTo(words(component.getType())));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noticesEachFieldThatIsMissing(Kind kind) throws IOException {
        for (var field : texts(body(kind).at("/required"))) {
            var damaged = JSON.readTree(WireTest.golden(kind));
            ((ObjectNode) damaged.at("/d")).remove(field);
            assertThat(problems(kind, damaged)).as(field).isNotEmpty();
        }
        var stranger = (ObjectNode) JSON.readTree(WireTest.golden(kind));
        stranger.put("kind", "other");
        assertThat(problems(kind, stranger)).isNotEmpty();
    }

    private static Set<ValidationMessage> problems(Kind kind, JsonNode message) {
        var root = JSON.createObjectNode();
        root.putArray("allOf")
                .addObject()
                .put("$ref", "#/components/messages/" + kind.word() + "/payload");
        root.set("components", DOCUMENT.at("/components"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(root);
        return schema.validate(message);
    }

    private static JsonNode body(Kind kind) {
        return DOCUMENT.at("/components/messages/" + kind.word() + "/payload/allOf/1/properties/d");
    }

    private static List<Topic> documented() {
        var topics = new ArrayList<Topic>();
        DOCUMENT.at("/operations")
                .forEach(operation -> {
                    var channel = operation.at("/channel/$ref").asText().substring(1);
                    var mqtt = operation.at("/bindings/mqtt");
                    topics.add(
                            new Topic(
                                    DOCUMENT.at(channel + "/address")
                                            .asText()
                                            .replace("{service}", "s")
                                            .replaceAll("[{}]", ""),
                                    mqtt.at("/qos").asInt(),
                                    mqtt.at("/retain").asBoolean()));
                });
        return topics;
    }

    private static Topic topic(Topics topics, Method method) {
        try {
            var levels = Arrays.stream(method.getParameterTypes()).map(LEVELS::get).toArray();
            return (Topic) Objects.requireNonNull(method.invoke(topics, levels));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot call " + method, e);
        }
    }

    private static Set<String> components(Stream<RecordComponent> components) {
        return components
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> constants(JsonNode d, RecordComponent component) {
        var schema = d.at("/properties/" + component.getName());
        var ref = schema.path("$ref").asText();
        return texts((ref.isEmpty() ? schema : DOCUMENT.at(ref.substring(1))).at("/enum"));
    }

    private static Set<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read(String resource) {
        try (var in = Wire.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
