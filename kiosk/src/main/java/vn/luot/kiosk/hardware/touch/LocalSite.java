package vn.luot.kiosk.hardware.touch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pages on loopback, for browsers and scripts of this very machine only.
public final class LocalSite implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalSite.class);

    private final HttpServer server;
    private final List<Route> routes;

    /// Some addresses of the site.
    public interface Route {
        /// False if the address is not its own; called on the request's own virtual thread.
        boolean serve(Request request) throws IOException;
    }

    /// @param port 0 takes any free one
    /// @param routes the first that serves a request ends it; files come last by themselves
    /// @throws UncheckedIOException if the port is taken
    public LocalSite(int port, List<Route> routes) {
        this.routes = List.copyOf(routes);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot open the kiosk's page on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            answer(new Request(exchange));
        } catch (IOException e) {
            log.debug("{} left: {}", exchange.getRequestURI(), e.toString());
        } catch (RuntimeException e) {
            log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
        }
    }

    private void answer(Request request) throws IOException {
        if (!request.isFromHere()) {
            request.words(403, "paper.sim-refused");
            return;
        }
        if (!request.isGet() && !request.isPost()) {
            request.words(405, "paper.sim-refused");
            return;
        }
        for (var route : routes) if (route.serve(request)) return;
        if (request.isGet()) request.file(request.path());
        else request.words(404, "paper.sim-unknown-page", request.path());
    }
}
