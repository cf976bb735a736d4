package vn.luot.hub.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/// Another program's server on this machine: keeps what it is sent and answers as it is told.
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("ArrayRecordComponent") // looked at once, never compared
    public record Got(String path, Map<String, List<String>> headers, byte[] bytes) {
        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        public String id() {
            return header("Webhook-id");
        }
    }

    public Receiver() {
        this(0);
    }

    public Receiver(int port) {
        this(plain(port));
    }

    /// One that is asked over TLS.
    public static Receiver overTls(SSLContext shown) {
        try {
            var server = HttpsServer.create(here(0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(shown));
            return new Receiver(server);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen", e);
        }
    }

    private static HttpServer plain(int port) {
        try {
            return HttpServer.create(here(port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen", e);
        }
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /// What it answers next, one after the other; then 204.
    public void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            got.add(new Got(path, Map.copyOf(exchange.getRequestHeaders()), body));
            var status = answers.isEmpty() ? 204 : answers.remove();
            if (status == 302)
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/x");
            exchange.sendResponseHeaders(status, -1);
        }
    }

    public List<Got> got() {
        return got;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/luot");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
