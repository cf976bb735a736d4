package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import vn.luot.link.Arrived;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.link.Outgoing;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrinterState;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;
import vn.luot.wire.Topics;
import vn.luot.wire.Topics.Topic;
import vn.luot.wire.Wire;

/// A device reduced to its wire: says what a test tells it to, keeps what it hears.
final class Device implements AutoCloseable, MqttLink.Listener {
    static final String EPOCH = "card-1";

    final DeviceId id;
    private final Topics topics;
    private final MqttLink link;
    private final List<Arrived> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Arrived> last = new ConcurrentHashMap<>();
    private Instant wall = Instant.EPOCH;

    Device(Topics topics, String name, int port) {
        this.id = new DeviceId(name);
        this.topics = topics;
        this.link =
                new MqttLink(
                        new LinkSettings(
                                URI.create("mqtt://127.0.0.1:" + port),
                                name,
                                List.of(
                                        topics.allDown(id),
                                        topics.allPublic(),
                                        topics.hub().name()),
                                Optional::empty,
                                100,
                                Duration.ZERO,
                                false),
                        this);
        link.start();
        soon().until(link::isConnected);
    }

    /// Waits without losing time: these tests have many short waits.
    static ConditionFactory soon() {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    @Override
    public void connected() {}

    @Override
    public void lost(String why) {}

    @Override
    public void arrived(Arrived message) {
        last.put(message.topic(), message);
        heard.add(message);
    }

    void cut(boolean on) {
        link.cut(on);
        if (on) heard.clear();
        else soon().until(link::isConnected);
    }

    /// What the machine's own clock says.
    void setClock(Instant wrong) {
        wall = wrong;
    }

    void event(long seq, FromKiosk.Happened happened) {
        send(topics.event(id), envelope(seq, happened, Optional.empty()));
    }

    void event(long seq, FromKiosk.Happened happened, Instant estimated) {
        var estimate = new Envelope.Estimate(estimated, Duration.ofMillis(50));
        send(topics.event(id), envelope(seq, happened, Optional.of(estimate)));
    }

    void born(long connection, Optional<DeskId> desk) {
        send(topics.state(id), envelope(0, state(true, connection, desk), Optional.empty()));
    }

    void dies(long connection) {
        send(
                topics.state(id),
                envelope(0, state(false, connection, Optional.empty()), Optional.empty()));
    }

    void asks(FromKiosk.TicketRequest request, String answerTo) {
        var message = Wire.write(envelope(0, request, Optional.empty()));
        var correlation = request.ticket().token().getBytes(StandardCharsets.US_ASCII);
        raw(new Outgoing(topics.request(id), message).asking(answerTo, correlation));
    }

    /// Asks, and waits for the answer that is wanted.
    <T extends FromHub> T asks(FromKiosk request, Class<T> kind, Predicate<T> wanted) {
        var message = Wire.write(envelope(0, request, Optional.empty()));
        var answers = topics.answer(id);
        raw(new Outgoing(topics.request(id), message).asking(answers.name(), new byte[] {1}));
        return hears(answers, kind, wanted);
    }

    void send(Topic topic, Envelope envelope) {
        raw(new Outgoing(topic, Wire.write(envelope)));
    }

    void raw(Outgoing message) {
        if (!link.publish(message)) soon().until(() -> link.publish(message));
    }

    Envelope envelope(long seq, FromKiosk message, Optional<Envelope.Estimate> estimate) {
        // The same event has the same id, however often it is sent.
        var event =
                seq == 0
                        ? UUID.randomUUID()
                        : UUID.nameUUIDFromBytes(
                                (id + "/" + seq).getBytes(StandardCharsets.US_ASCII));
        return new Envelope(
                event, EPOCH, seq, "boot", Duration.ofSeconds(1), wall, estimate, message);
    }

    private static DeviceState state(boolean online, long connection, Optional<DeskId> desk) {
        return new DeviceState(
                online,
                connection,
                "demo",
                0,
                PrinterState.READY,
                0,
                false,
                "test",
                desk,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /// The `n`th ticket of service A of this kiosk's own series 1.
    static TicketTaken taken(int n) {
        return new TicketTaken(
                new TicketId(new UUID(1, n)),
                new TicketNumber("A", 1, n),
                new ServiceCode("A"),
                Optional.empty(),
                "a");
    }

    /// All messages of a kind since the start, or since the last cut, in order.
    <T extends FromHub> List<T> heard(Class<T> kind) {
        return heard.stream()
                .filter(message -> message.payload().length > 0)
                .map(message -> Wire.readFromHub(message.payload()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The last message on a topic, waited for until it is as wanted.
    <T extends FromHub> T hears(Topic topic, Class<T> kind, Predicate<T> wanted) {
        soon().alias(id + " hears " + topic.name())
                .untilAsserted(() -> {
                    var message = Optional.ofNullable(last.get(topic.name()));
                    assertThat(message.map(m -> Wire.readFromHub(m.payload())))
                            .isPresent()
                            .get()
                            .isInstanceOf(kind)
                            .satisfies(m ->
                                    assertThat(wanted.test(kind.cast(m))).as("%s", m).isTrue());
                });
        return kind.cast(Wire.readFromHub(last(topic).payload()));
    }

    Arrived last(Topic topic) {
        return Optional.ofNullable(last.get(topic.name())).orElseThrow();
    }

    FromHub.Ack acked(long upto) {
        return hears(topics.ack(id), FromHub.Ack.class, ack -> ack.upto() == upto);
    }

    @Override
    public void close() {
        link.close();
    }
}
