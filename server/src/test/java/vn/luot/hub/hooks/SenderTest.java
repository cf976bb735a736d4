package vn.luot.hub.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.outgoing.CarefulClient.Net;
import vn.luot.hub.outgoing.Reach;
import vn.luot.hub.outgoing.Receiver;
import vn.luot.hub.tls.OwnAuthority;

/// One message to one address: to whom it goes, and to whom not.
class SenderTest {
    private static final Reach PUBLIC = new Reach(Set.of(), false);
    private static final Reach HERE = new Reach(Set.of(), true);
    private static final byte[] SECRET = "a secret of some length".getBytes(StandardCharsets.UTF_8);
    private static final Message MESSAGE = new Message("demo-7", "ticket-called", "{}");
    private static final Dns TO_THIS_MACHINE = _ -> List.of(InetAddress.getLoopbackAddress());

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void thisMachineIsNotAskedForAStranger() {
        assertThatThrownBy(() -> send(receiver.address(), PUBLIC, Dns.SYSTEM))
                .isInstanceOf(Reach.Closed.class);
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void aNameThatTurnsToThisMachineIsSeenAtTheConnection() {
        var name = URI.create("http://hook.example:" + receiver.port() + "/");

        assertThatThrownBy(() -> send(name, PUBLIC, TO_THIS_MACHINE))
                .isInstanceOf(Reach.Closed.class);
        assertThat(receiver.got()).isEmpty();
    }

    @Test
    void theSameNameIsReachedWhereThatIsAllowed() throws IOException {
        var name = URI.create("http://hook.example:" + receiver.port() + "/");

        send(name, HERE, TO_THIS_MACHINE);

        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answer(302);

        assertThatThrownBy(() -> send(receiver.address(), HERE, Dns.SYSTEM))
                .hasMessage("answered 302");
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void whoNeverAnswersIsNotWaitedFor() throws IOException {
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + mute.getLocalPort() + "/");
            assertTimeout(
                    Duration.ofSeconds(6),
                    () ->
                            assertThatThrownBy(() -> send(address, HERE, Dns.SYSTEM))
                                    .isInstanceOf(IOException.class)
                                    .hasMessageContaining("timeout"));
        }
    }

    @Test
    void anAnswerWithoutEndIsNotRead() throws IOException {
        try (var chatty = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var talk = Thread.ofVirtual().start(() -> talkForEver(chatty));
            send(URI.create("http://127.0.0.1:" + chatty.getLocalPort() + "/"), HERE, Dns.SYSTEM);
            assertThat(talk).isNotNull();
        }
    }

    private static void talkForEver(ServerSocket chatty) {
        try (var one = chatty.accept()) {
            var out = one.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) out.write(new byte[8192]);
        } catch (IOException _) {
            // the reader is gone, as it should be
        }
    }

    @Test
    void aCertificateThatNobodySignedGetsNothing(@TempDir Path data) throws IOException {
        try (var folder = DataFolder.take(data);
                var database = FreshDatabase.open(folder)) {
            var shown = OwnAuthority.show(database.jdbi(), "demo", Instant.now());
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpsServer.create(loopback, 0);
            server.setHttpsConfigurator(new HttpsConfigurator(shown.context()));
            server.start();
            var address = "https://localhost:" + server.getAddress().getPort() + "/";
            assertThatThrownBy(() -> send(URI.create(address), HERE, Dns.SYSTEM))
                    .isInstanceOf(SSLException.class);
            server.stop(0);
        }
    }

    private static void send(URI address, Reach reach, Dns names) throws IOException {
        var clock = InstantSource.system();
        try (var sender =
                new Sender(address, SECRET, clock, new Net(reach, names, Duration.ofSeconds(2)))) {
            sender.send(MESSAGE);
        }
    }
}
