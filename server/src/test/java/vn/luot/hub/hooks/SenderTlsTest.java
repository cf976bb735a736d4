package vn.luot.hub.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import vn.luot.hub.outgoing.Believed;
import vn.luot.hub.outgoing.CarefulClient.Net;
import vn.luot.hub.outgoing.Reach;
import vn.luot.hub.outgoing.Receiver;

/// A message over TLS, to a server for which an authority of this Java vouches.
@Isolated
class SenderTlsTest {
    private static final Dns HERE = _ -> List.of(InetAddress.getLoopbackAddress());
    private static final byte[] SECRET = "a secret of some length".getBytes(StandardCharsets.UTF_8);
    private static final Message MESSAGE = new Message("demo-7", "ticket-called", "{\"a\":1}");

    @TempDir private Path folder;
    private Believed believed;

    @BeforeEach
    void believe() {
        believed = Believed.in(folder);
    }

    @AfterEach
    void forget() {
        believed.close();
    }

    @Test
    void whoIsVouchedForIsToldOverTlsUnderTheNameOfTheCertificate() throws IOException {
        try (var receiver = Receiver.overTls(believed.shown().context())) {
            send("https://localhost:" + receiver.port() + "/luot");
            assertThat(receiver.got()).hasSize(1);
            var got = receiver.got().getFirst();
            assertThat(got.body()).isEqualTo(MESSAGE.body());
            assertThat(got.id()).isEqualTo(MESSAGE.id());
            assertThat(got.header("Webhook-signature")).startsWith("v1,");
        }
    }

    @Test
    void theCertificateOfAnotherNameGetsNothing() {
        try (var receiver = Receiver.overTls(believed.shown().context())) {
            var another = "https://hook.example:" + receiver.port() + "/luot";
            assertThatThrownBy(() -> send(another)).isInstanceOf(SSLException.class);
            assertThat(receiver.got()).isEmpty();
        }
    }

    private static void send(String address) throws IOException {
        var net = new Net(new Reach(Set.of(), true), HERE, Duration.ofSeconds(10));
        var clock = InstantSource.system();
        try (var sender = new Sender(URI.create(address), SECRET, clock, net)) {
            sender.send(MESSAGE);
        }
    }
}
