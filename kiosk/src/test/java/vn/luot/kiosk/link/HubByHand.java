package vn.luot.kiosk.link;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import vn.luot.link.Arrived;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.link.Outgoing;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Envelope;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Topics;
import vn.luot.wire.Topics.Topic;
import vn.luot.wire.Wire;

/// The hub's end of a real connection, said and done by the test itself.
public final class HubByHand implements AutoCloseable, MqttLink.Listener {
    public static final Topics TOPICS = new Topics(new OfficeId("demo"));
    public static final DeviceId KIOSK = new DeviceId("kiosk-1");

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final MqttLink link;

    public HubByHand(URI broker) {
        var settings =
                new LinkSettings(
                        broker,
                        "hub",
                        List.of(TOPICS.allUp()),
                        Optional::empty,
                        500,
                        Duration.ZERO,
                        false);
        link = new MqttLink(settings, this);
        link.start();
        Awaitility.await("the hub's connection").until(link::isConnected);
    }

    public void says(Topic topic, FromHub message) {
        sends(topic, Wire.write(message, Instant.EPOCH));
    }

    void sends(Topic topic, byte[] payload) {
        Awaitility.await("publish").until(() -> link.publish(new Outgoing(topic, payload)));
    }

    public void isOnline(String epoch, Instant time) {
        says(TOPICS.hub(), new FromHub.HubState(true, epoch, time));
    }

    public void acknowledges(String epoch, long upto, Instant time) {
        says(TOPICS.ack(KIOSK), new FromHub.Ack(epoch, upto, List.of(), time));
    }

    /// Everything of one kind that came, in order, with repetitions.
    public <T extends FromKiosk> List<T> heard(Class<T> kind) {
        return envelopes().stream()
                .map(Envelope::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    List<Long> seqs() {
        return envelopes().stream().map(Envelope::seq).filter(seq -> seq > 0).toList();
    }

    List<Envelope> envelopes() {
        return arrived.stream().map(a -> Wire.readFromDevice(a.payload())).toList();
    }

    Optional<Arrived> request() {
        return arrived.stream().filter(a -> a.topic().endsWith("/up/req")).findFirst();
    }

    void forget() {
        arrived.clear();
    }

    @Override
    public void connected() {
        // nothing to greet
    }

    @Override
    public void lost(String why) {
        // it connects again
    }

    @Override
    public void arrived(Arrived message) {
        arrived.add(message);
    }

    @Override
    public void close() {
        link.close();
    }
}
