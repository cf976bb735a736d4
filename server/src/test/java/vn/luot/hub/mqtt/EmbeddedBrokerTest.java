package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.Test;
import vn.luot.link.Arrived;
import vn.luot.link.Credential;
import vn.luot.link.LinkSettings;
import vn.luot.link.MqttLink;
import vn.luot.link.Outgoing;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Topics;

class EmbeddedBrokerTest {
    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(Broker.Unavailable.class)
                    .hasMessageContaining("MQTT port " + taken.getLocalPort() + " on 127.0.0.1");
        }
    }

    @Test
    void aHostThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> start("no such host", 1883))
                .isInstanceOf(Broker.Unavailable.class)
                .hasMessageContaining("no such host");
    }

    @Test
    void anExternalBrokerNeedsHostAndPort() {
        assertThat(new ExternalBroker(URI.create("mqtt://broker.lan:1883")).address())
                .hasHost("broker.lan");
        assertThatThrownBy(() -> new ExternalBroker(URI.create("http://broker.lan")))
                .isInstanceOf(Broker.Unavailable.class)
                .hasMessageContaining("http://broker.lan");
    }

    @Test
    void aBrokerThatEndedLeavesItsPort() throws Exception {
        var port = Hall.freePort();
        start("127.0.0.1", port).close();

        try (var again = start("127.0.0.1", port)) {
            assertThat(again.address()).hasPort(port);
        }
    }

    @Test
    void whoGoesWithoutAWordIsMissedWithinSeconds() {
        var state = new Topics(new OfficeId("demo")).state(new DeviceId("kiosk-1"));
        var will = new Outgoing(state, "gone".getBytes(StandardCharsets.UTF_8));
        var heard = new ArrayBlockingQueue<String>(9);
        try (var broker = start("127.0.0.1", Hall.freePort());
                var hub = link(broker, "hub", List.of(state.name()), Optional.empty(), heard);
                var kiosk = link(broker, "kiosk", List.of(), Optional.of(will), heard)) {
            hub.start();
            kiosk.start();
            await().until(() -> hub.isConnected() && kiosk.isConnected());
            kiosk.cut(true);
            await().atMost(Duration.ofSeconds(10)).until(() -> "gone".equals(heard.poll()));
        }
    }

    @Test
    void whoWasNotLetInIsRememberedOnceWithNameAndPlace() {
        try (var broker = start("127.0.0.1", Hall.freePort());
                var stranger = stranger(broker)) {
            stranger.start();
            await().untilAsserted(() ->
                    assertThat(broker.refused())
                            .singleElement()
                            .satisfies(refused -> {
                                assertThat(refused.name()).isEqualTo("kiosk-9");
                                assertThat(refused.from()).isEqualTo("127.0.0.1");
                            }));
            assertThat(stranger.isConnected()).isFalse();
        }
    }

    private static EmbeddedBroker start(String host, int port) {
        return EmbeddedBroker.start(host, port, new OfficeId("demo"), Hall.NOBODY);
    }

    private static MqttLink stranger(EmbeddedBroker broker) {
        var settings =
                new LinkSettings(
                        broker.address(),
                        "demo-kiosk-9",
                        List.of(),
                        Optional::empty,
                        9,
                        Duration.ZERO,
                        () -> Optional.of(new Credential("kiosk-9", "guessed")),
                        false);
        return new MqttLink(settings, ear(new ArrayBlockingQueue<>(9)));
    }

    private static MqttLink link(
            EmbeddedBroker broker,
            String name,
            List<String> listens,
            Optional<Outgoing> will,
            Queue<String> heard) {
        var settings =
                new LinkSettings(
                        broker.address(), name, listens, () -> will, 9, Duration.ofHours(1), false);
        return new MqttLink(settings, ear(heard));
    }

    private static MqttLink.Listener ear(Queue<String> heard) {
        return new MqttLink.Listener() {
            @Override
            public void connected() {}

            @Override
            public void lost(String why) {}

            @Override
            public void arrived(Arrived message) {
                heard.add(new String(message.payload(), StandardCharsets.UTF_8));
            }
        };
    }
}
