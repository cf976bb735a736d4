package vn.luot.kiosk.hardware.touch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// One request to a page of this machine, and the ways to answer it.
public record Request(HttpExchange exchange) {
    private static final int MOST_FORM_BYTES = 4096;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2");

    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /// What stands behind `?`, without it.
    public String query() {
        return Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    }

    public boolean isGet() {
        return exchange.getRequestMethod().equals("GET");
    }

    public boolean isPost() {
        return exchange.getRequestMethod().equals("POST");
    }

    /// A field of the form that was sent; absent for a program's bare call.
    public Optional<String> field(String name) throws IOException {
        var body = new String(exchange.getRequestBody().readNBytes(MOST_FORM_BYTES), UTF_8);
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
                .findFirst();
    }

    /// Whether a page of this very machine asks, under a name of this very machine: another site
    /// open in the same browser must press no buttons.
    boolean isFromHere() {
        return header("Host").map(host -> "http://" + host).filter(Request::isHere).isPresent()
                && header("Origin").filter(origin -> !isHere(origin)).isEmpty();
    }

    public void nothing() throws IOException {
        exchange.sendResponseHeaders(204, -1);
    }

    /// Sends the browser to another page after a form.
    public void seeOther(String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(303, -1);
    }

    public void json(String json) throws IOException {
        send(200, "application/json; charset=utf-8", json.getBytes(UTF_8));
    }

    public void html(String html) throws IOException {
        send(200, "text/html; charset=utf-8", html.getBytes(UTF_8));
    }

    public void bytes(String type, byte[] bytes) throws IOException {
        send(200, type, bytes);
    }

    /// Says something to people, in the language their browser asks for.
    public void words(int status, String key, Object... values) throws IOException {
        var english = header("Accept-Language").filter(wish -> wish.startsWith("en")).isPresent();
        var text = Texts.of(english ? Language.EN : Language.VI).get(key, values);
        send(status, "text/plain; charset=utf-8", (text + "\n").getBytes(UTF_8));
    }

    /// A file that belongs to the pages.
    public void file(String name) throws IOException {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("(/[a-z0-9-]+){1,2}\\.[a-z0-9]+")) {
            words(404, "paper.sim-unknown-page", path());
            return;
        }
        try (var in = Request.class.getResourceAsStream("/vn/luot/kiosk/web" + name)) {
            if (in == null) words(404, "paper.sim-unknown-page", path());
            else send(200, type, in.readAllBytes());
        }
    }

    private void send(int status, String type, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'");
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
