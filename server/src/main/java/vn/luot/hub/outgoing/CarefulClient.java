package vn.luot.hub.outgoing;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Asks somebody else's machine over HTTP. Follows no redirect, uses no proxy, and reads nothing of
/// the answer but its status. Safe for use from any thread.
public final class CarefulClient implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int IDLE = 5;

    private final OkHttpClient client;

    /// How the other side is reached.
    ///
    /// @param inAll how long one try may take
    public record Net(Reach reach, Dns names, Duration inAll) {}

    public CarefulClient(Net net) {
        this.client =
                new OkHttpClient.Builder()
                        .dns(net.names())
                        .proxy(Proxy.NO_PROXY)
                        .socketFactory(new CheckedSockets(net.reach()))
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(TO_CONNECT)
                        .callTimeout(net.inAll())
                        .connectionPool(new ConnectionPool(IDLE, 1, TimeUnit.MINUTES))
                        .build();
    }

    /// What it answers, such as 204.
    ///
    /// @throws IOException if it does not, or must not be reached
    public int status(Request request) throws IOException {
        try (var answer = client.newCall(request).execute()) {
            return answer.code();
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
