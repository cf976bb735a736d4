package vn.luot.hub.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
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
import vn.luot.hub.hooks.Sender.Net;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.tls.OwnAuthority;
import vn.luot.hub.tls.Shown;

/// A message over TLS, to a server for which an authority of this Java vouches. Which those are is
/// a setting of the whole program, so that no other test runs meanwhile.
@Isolated
class SenderTlsTest {
    private static final String STORE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";
    private static final Dns HERE = _ -> List.of(InetAddress.getLoopbackAddress());
    private static final byte[] SECRET = "a secret of some length".getBytes(StandardCharsets.UTF_8);
    private static final Message MESSAGE = new Message("demo-7", "ticket-called", "{\"a\":1}");

    @TempDir private Path folder;
    private Shown shown;

    @BeforeEach
    void believe() throws IOException, GeneralSecurityException {
        try (var data = DataFolder.take(folder.resolve("data"));
                var database = Database.open(data)) {
            shown = OwnAuthority.show(database.jdbi(), "demo", Instant.now());
        }
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", shown.authority().certificate());
        var file = folder.resolve("authorities.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(STORE, file.toString());
        System.setProperty(PASSWORD, "changeit");
    }

    @AfterEach
    void forget() {
        System.clearProperty(STORE);
        System.clearProperty(PASSWORD);
    }

    @Test
    void whoIsVouchedForIsToldOverTlsUnderTheNameOfTheCertificate() throws IOException {
        try (var receiver = Receiver.overTls(shown.context())) {
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
        try (var receiver = Receiver.overTls(shown.context())) {
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
