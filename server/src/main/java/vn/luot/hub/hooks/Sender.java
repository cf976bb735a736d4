package vn.luot.hub.hooks;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Sends one message to one address, once. Follows no redirect, uses no proxy, and reads nothing of
/// the answer but its status.
final class Sender implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration IN_ALL = Duration.ofSeconds(10);

    private final OkHttpClient client;
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

    /// How the other side is reached.
    ///
    /// @param inAll how long one try may take
    record Net(Reach reach, Dns names, Duration inAll) {}

    Sender(URI address, byte[] secret, InstantSource clock, Net net) {
        this.address = address;
        this.secret = secret.clone();
        this.clock = clock;
        this.client =
                new OkHttpClient.Builder()
                        .dns(net.names())
                        .proxy(Proxy.NO_PROXY)
                        .socketFactory(new CheckedSockets(net.reach()))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(TO_CONNECT)
                        .callTimeout(net.inAll())
                        .connectionPool(new ConnectionPool(1, 1, TimeUnit.MINUTES))
                        .build();
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
        try (var answer = client.newCall(request).execute()) {
            if (!answer.isSuccessful()) throw new NotTaken(answer.code());
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
