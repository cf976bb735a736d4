package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(Broker.Unavailable.class)
                    .hasMessageContaining("MQTT port " + taken.getLocalPort() + " on 127.0.0.1");
        }
    }

    @Test
    void nobodyIsLetInFromOutsideWithoutAPassword() {
        assertThatThrownBy(() -> EmbeddedBroker.start("0.0.0.0", 1883))
                .isInstanceOf(Broker.Unavailable.class)
                .hasMessageContaining("0.0.0.0:1883")
                .hasMessageContaining("without a password");
        assertThatThrownBy(() -> EmbeddedBroker.start("no such host", 1883))
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
        EmbeddedBroker.start("127.0.0.1", port).close();

        try (var again = EmbeddedBroker.start("127.0.0.1", port)) {
            assertThat(again.address()).hasPort(port);
        }
    }
}
