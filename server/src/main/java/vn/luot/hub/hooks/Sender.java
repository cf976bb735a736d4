package vn.luot.hub.hooks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import vn.luot.hub.outgoing.CarefulClient;
import vn.luot.hub.outgoing.CarefulClient.Net;
import vn.luot.hub.outgoing.Reach;

/// Sends one message to one address, once.
final class Sender implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration IN_ALL = Duration.ofSeconds(10);

    private final CarefulClient client;
    private final URI address;
    private final byte[] secret;
    private final InstantSource clock;

    /// The other side did not take it.
    static final class NotTaken extends IOException {
        private static final long serialVersionUID = 1;

        NotTaken(int status) {
            super("answered " + status);
        }
    }

    Sender(URI address, byte[] secret, Reach reach, InstantSource clock) {
        this(address, secret, clock, new Net(reach, Dns.SYSTEM, IN_ALL));
    }

    Sender(URI address, byte[] secret, InstantSource clock, Net net) {
        this.address = address;
        this.secret = secret.clone();
        this.clock = clock;
        this.client = new CarefulClient(net);
    }

    /// @throws IOException if it was not taken, or nobody knows
    void send(Message message) throws IOException {
        var at = clock.instant();
        var request =
                new Request.Builder()
                        .url(address.toString())
                        .header("User-Agent", "luot-hub")
                        .header("webhook-id", message.id())
                        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                        .header(
                                "webhook-signature",
                                Signature.of(secret, message.id(), at, message.body()))
                        .post(RequestBody.create(message.body(), JSON))
                        .build();
        var status = client.status(request);
        if (status / 100 != 2) throw new NotTaken(status);
    }

    @Override
    public void close() {
        client.close();
    }
}
