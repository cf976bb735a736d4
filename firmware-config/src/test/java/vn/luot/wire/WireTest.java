package vn.luot.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.WireException.Reason;

class WireTest {
    private static final String DESIRED = golden(Kind.DESIRED);
    private static final String STATE = golden(Kind.DEVICE_STATE);
    private static final String TAKEN = golden(Kind.TICKET_TAKEN);

    static List<FromKiosk> fromKiosk() {
        return Samples.FROM_KIOSK;
    }

    static List<FromHub> fromHub() {
        return Samples.FROM_HUB;
    }

    @Test
    void everyRecordHasItsKindAndAGoldenFile() {
        var records = Stream.of(FromKiosk.class, FromHub.class).flatMap(WireTest::records).toList();
        assertThat(records).hasSize(Kind.values().length);
        assertThat(Arrays.stream(Kind.values()).<Class<?>>map(Kind::type))
                .containsExactlyInAnyOrderElementsOf(records);
        assertThat(Samples.FROM_KIOSK).allMatch(m -> Kind.of(m).type() == m.getClass());
        assertThat(Samples.FROM_HUB).allMatch(m -> Kind.of(m).type() == m.getClass());
        assertThat(Kind.values()).allSatisfy(kind -> assertThat(golden(kind)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("fromKiosk")
    void readsAndWritesWhatADeviceSays(FromKiosk message) {
        var golden = golden(Kind.of(message));
        var envelope = Samples.envelope(message);
        assertThat(Wire.readFromDevice(bytes(golden))).isEqualTo(envelope);
        assertThat(new String(Wire.write(envelope), UTF_8)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("fromHub")
    void readsAndWritesWhatTheHubSays(FromHub message) {
        var golden = golden(Kind.of(message));
        assertThat(Wire.readFromHub(bytes(golden))).isEqualTo(message);
        assertThat(new String(Wire.write(message, Samples.AT), UTF_8)).isEqualTo(golden);
    }

    @Test
    void ignoresWhatALaterWriterAdds() {
        var later = TAKEN.replace("\"d\":{", "\"shift\":{\"a\":[1]},\"d\":{\"colour\":\"đỏ\",");
        assertThat(Wire.readFromDevice(bytes(later))).isEqualTo(Wire.readFromDevice(bytes(TAKEN)));
    }

    @Test
    void readsADeviceThatDoesNotYetReportTroubles() {
        var older = STATE.replaceFirst(",\"troubles\":\\[.*?]", "");
        assertThat(older).doesNotContain("troubles");
        assertThat(troubles(older)).isEmpty();
    }

    @Test
    void readsATroubleThatOnlyNewerDevicesKnow() {
        assertThat(troubles(STATE.replace("button-stuck", "lamp-stolen")))
                .containsExactly(new Trouble(Trouble.Kind.OTHER, "a"));
    }

    @Test
    void readsAnOfficeOfAHubThatKnowsNoTicketStyle() {
        var older = DESIRED.replaceFirst(",\"ticket\":\\{.*?large\"}", "");

        assertThat(older).doesNotContain("ticket\":");
        assertThat(office(older).style()).isEqualTo(TicketStyle.USUAL);
    }

    @Test
    void readsALineThatOnlyNewerKiosksPrint() {
        assertThat(office(DESIRED.replace("\"wait\"", "\"weather\"")).style().without())
                .containsExactly(TicketStyle.Line.PAPERS, TicketStyle.Line.OTHER);
    }

    private static OfficeCard office(String desired) {
        return ((FromHub.Desired) Wire.readFromHub(bytes(desired))).office();
    }

    private static List<Trouble> troubles(String state) {
        return ((FromKiosk.DeviceState) Wire.readFromDevice(bytes(state)).message()).troubles();
    }

    @Test
    void worksBeforeTheFirstAnswerFromTheHub() {
        var full = Samples.envelope(new FromKiosk.HelpAsked());
        var first =
                new Envelope(
                        full.id(),
                        "e",
                        1,
                        "b",
                        Duration.ZERO,
                        Instant.EPOCH,
                        Optional.empty(),
                        full.message());
        assertThat(new String(Wire.write(first), UTF_8)).doesNotContain("est", "err", "null");
        assertThat(Wire.readFromDevice(Wire.write(first))).isEqualTo(first);
    }

    @Test
    void refusesAFutureVersionAndSaysWhichEventItWas() {
        var future = refused(TAKEN.replace("\"v\":1", "\"v\":2"));
        assertThat(future.reason()).isEqualTo(Reason.FUTURE_VERSION);
        assertThat(future).hasMessage("future-version: v 2");
        var envelope = Wire.readFromDevice(bytes(TAKEN));
        assertThat(future.place())
                .contains(new WireException.Place(envelope.id(), envelope.epoch(), envelope.seq()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ack", "ticket.stolen", ""})
    void refusesAKindThatNoDeviceSends(String kind) {
        var refused = refused(TAKEN.replace("ticket.taken", kind));
        assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_KIND);
        assertThat(refused.place()).isPresent();
    }

    @Test
    void refusesADeviceMessageAbove4096BytesOnly() {
        var room = Wire.MAX_FROM_DEVICE - bytes(STATE).length - "\"x\":\"\",".length();
        var longest = STATE.replaceFirst("\\{", "{\"x\":\"" + "x".repeat(room) + "\",");
        assertThat(Wire.readFromDevice(bytes(longest))).isNotNull();
        assertThat(refused(longest.replace("demo", "demos")).reason()).isEqualTo(Reason.OVERSIZED);
    }

    @Test
    void refusesToWriteAHubMessageThatNobodyWouldRead() {
        var endless = new FromHub.DeviceCommand("x".repeat(Wire.MAX_FROM_HUB), Order.RELOAD);
        assertThatThrownBy(() -> Wire.write(endless, Samples.AT))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("oversized");
    }

    @Test
    void refusesAHubMessageAbove262144Bytes() {
        assertThatThrownBy(() -> Wire.readFromHub(new byte[Wire.MAX_FROM_HUB + 1]))
                .hasMessage("oversized: 262145 bytes, more than 262144");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    "A601"    | "A0601"      | d.number: not a ticket number
                    "A601"    | 601          | d.number: is no text
                    "A601"    | null         | d.number
                    "service":"A" | "service":"P"       | d.service: service code P is kept
                    "P4"      | "4P"         | d.priority: priority class not like P4
                    4b8a16    | 4B8A16       | d.ticket
                    -0c7d2e4b8a16 | -        | d.ticket
                    "v":1     | "v":"1"      | v is no whole number
                    "v":1,    | ``           | v is no whole number
                    "v":1     | "v":1,"v":1  | Duplicate field
                    "seq":118 | "seq":0      | seq 0 for TicketTaken
                    "seq":118 | "seq":-1     | seq is no whole number
                    "seq":118 | "seq":1.5    | seq is no whole number
                    "seq":118 | "seq":1e99   | seq is no whole number
                    "est":"2026  | "est":"+999999 | not a point in time
                    "err":40, | ``           | err is no whole number
                    "mono":4  | "mono":444444444444 | mono is too long
                    "err":40  | "err":99999999999999 | err is too long
                    "boot":"  | "boot":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | boot longer than 64
                    "chung    | "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx | button longer than 64
                    "d":{     | "d":[{       | malformed
                    "button"  | "bouton"     | d.button
                    "chung    | "\\u0001     | d.button: control character
                    "chung    | "\\u0301     | d.button: text begins with a mark
                    """)
    void namesTheFieldThatIsWrong(String right, String wrong, String message) {
        var refused = refused(TAKEN.replace(right, wrong));
        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused).hasMessageContaining(message);
    }

    @Test
    void readsTextAsNfc() {
        var decomposed = STATE.replace("\"demo\"", "\"Be\u0302\u0301n Nghe\u0301\"");
        var state = (FromKiosk.DeviceState) Wire.readFromDevice(bytes(decomposed)).message();
        assertThat(state.profile()).isEqualTo("Bến Nghé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "{", "{}", "{}{}", "\u0000", "[[[[[[[[[[[[[[[[["})
    void refusesWhatIsNoMessage(String text) {
        assertThat(refused(text).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused(text).place()).isEmpty();
        assertThatThrownBy(() -> Wire.readFromHub(bytes(text))).isInstanceOf(WireException.class);
    }

    @Test
    void garbageNeverGivesAnythingButAWireException() {
        var random = new Random(20260302);
        var goldens = Arrays.stream(Kind.values()).map(WireTest::golden).toList();
        var read = 0;
        for (int round = 0; round < 20_000; round++) {
            var golden = goldens.get(random.nextInt(goldens.size()));
            if (reads(damaged(bytes(golden), random))) read++;
        }
        assertThat(read).as("damage that a reader cannot see").isBetween(100, 10_000);
    }

    private static boolean reads(byte[] bytes) {
        var fromDevice = read(() -> Wire.readFromDevice(bytes));
        var fromHub = read(() -> Wire.readFromHub(bytes));
        assertThat(fromDevice && fromHub).isFalse();
        return fromDevice || fromHub;
    }

    private static boolean read(Runnable reader) {
        try {
            reader.run();
            return true;
        } catch (WireException _) {
            return false;
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        for (int flips = random.nextInt(1, 6); flips > 0; flips--)
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static WireException refused(String text) {
        var thrown =
                catchThrowableOfType(WireException.class, () -> Wire.readFromDevice(bytes(text)));
        return Objects.requireNonNull(thrown, text);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(WireTest::records);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static String golden(Kind kind) {
        var file = "/wire/v1/" + kind.word() + ".json";
        try (var in = Objects.requireNonNull(WireTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
