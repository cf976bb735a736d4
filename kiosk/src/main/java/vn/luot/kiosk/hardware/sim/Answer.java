package vn.luot.kiosk.hardware.sim;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import vn.luot.kiosk.ticket.Bitmap;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// One request to the virtual kiosk, and the ways to answer it.
record Answer(HttpExchange exchange) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2");

    String path() {
        return exchange.getRequestURI().getPath();
    }

    /// Whether a page of this very machine asks, under a name of this very machine: another site
    /// open in the same browser must press no buttons.
    boolean isFromHere() {
        return header("Host").map(host -> "http://" + host).filter(Answer::isHere).isPresent()
                && header("Origin").filter(origin -> !isHere(origin)).isEmpty();
    }

    void nothing() throws IOException {
        exchange.sendResponseHeaders(204, -1);
    }

    void json(String json) throws IOException {
        send(200, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String type, byte[] bytes) throws IOException {
        send(200, type, bytes);
    }

    void picture(Bitmap picture) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture.toImage(), "png", png);
        send(200, "image/png", png.toByteArray());
    }

    /// Says something to people, in the language their browser asks for.
    void words(int status, String key, Object... values) throws IOException {
        var english = header("Accept-Language").filter(wish -> wish.startsWith("en")).isPresent();
        var text = Texts.of(english ? Language.EN : Language.VI).get(key, values);
        send(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// A file of the page.
    void file() throws IOException {
        var name = path().equals("/") ? "/index.html" : path();
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("(/[a-z0-9-]+){1,2}\\.[a-z0-9]+")) {
            words(404, "paper.sim-unknown-page", path());
            return;
        }
        try (var in = Answer.class.getResourceAsStream("/vn/luot/kiosk/sim" + name)) {
            if (in == null) words(404, "paper.sim-unknown-page", path());
            else send(200, type, in.readAllBytes());
        }
    }

    private void send(int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'self'");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().get(name)).map(List::getFirst);
    }

    private static boolean isHere(String address) {
        try {
            var host = URI.create(address).getHost();
            return host != null && HERE.contains(host);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
