package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.hub.queue.Event;

/// What was stored once must be read for ever: the files hold what is stored now.
class EventRowTest {
    static List<Event> everyKind() {
        return EventSamples.all();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void writesTheStoredForm(Event event) throws IOException {
        assertThat(EventRow.body(event)).isEqualTo(golden(event));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void readsTheStoredForm(Event event) throws IOException {
        assertThat(EventRow.event(event.kind(), golden(event))).isEqualTo(event);
    }

    @Test
    void everyRecordHasAGoldenFile() {
        assertThat(everyKind())
                .extracting(Event::getClass)
                .containsExactlyInAnyOrderElementsOf(records(Event.class).toList());
    }

    @Test
    void readsOverWhatANewerVersionAdded() {
        var event =
                EventRow.event(
                        "DeskClosed",
                        "{\"desk\":\"3\",\"at\":\"2026-03-02T01:15:30Z\",\"why\":\"x\"}");

        assertThat(event.kind()).isEqualTo("DeskClosed");
    }

    @Test
    void readsADeviceStoredBeforeTroublesWereReported() {
        var state =
                EventRow.state(
                        """
                        {"online":true,"connection":1,"profile":"demo","rev":0,"printer":"READY",
                         "pending":0,"clockSynced":true,"version":"0.1.0","desk":"1"}\
                        """);

        assertThat(state.troubles()).isEmpty();
    }

    @Test
    void namesAKindItDoesNotKnow() {
        assertThatThrownBy(() -> EventRow.event("DeskPainted", "{}"))
                .hasMessage("unknown event DeskPainted");
    }

    private static Stream<Class<? extends Event>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventRowTest::records)
                : Stream.of(type.asSubclass(Event.class));
    }

    private static String golden(Event event) throws IOException {
        var file = "/events/" + event.kind() + ".json";
        try (var in = EventRowTest.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no golden file " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
