package vn.luot.hub.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// A browser without a screen: keeps cookies, sends forms as a browser does.
public final class Site implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;

    public Site(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /// Address of the site, without a slash at its end.
    public String root() {
        return root;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /// A file.
    public byte[] bytes(String path, String... headers) {
        try {
            var asked = request(path, headers).GET().build();
            return client.send(asked, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + path, e);
        }
    }

    /// A stream of server-sent events, read as long as it lasts.
    ///
    /// @param ended completes when the hub ends it
    public record Followed(List<String> lines, CompletableFuture<Void> ended) {}

    /// Opens a stream and reads it.
    public Followed follow(String path, String... headers) {
        var lines = new CopyOnWriteArrayList<String>();
        var request = request(path, headers).header("Accept", "text/event-stream").build();
        var ended =
                client.sendAsync(request, BodyHandlers.ofLines())
                        .thenAccept(answer -> answer.body().forEach(lines::add));
        return new Followed(lines, ended);
    }

    /// Sends a form with a file, as a browser does.
    ///
    /// @param fields the others, the CSRF token among them
    public HttpResponse<String> upload(String path, Map<String, String> fields, String file) {
        var parts = new StringBuilder();
        fields.forEach((name, value) ->
                parts.append("--LUOT\r\nContent-Disposition: form-data; name=\"")
                        .append(name)
                        .append("\"\r\n\r\n")
                        .append(value)
                        .append("\r\n"));
        parts.append("--LUOT\r\nContent-Disposition: form-data; name=\"file\";")
                .append(" filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(file)
                .append("\r\n--LUOT--\r\n");
        var type = "multipart/form-data; boundary=LUOT";
        return post(path, parts.toString(), "Content-Type", type, "Sec-Fetch-Site", "same-origin");
    }

    /// Posts as a form of this site does, with the token of the page it stands on.
    public HttpResponse<String> form(String path, String fields) {
        return post(
                path,
                fields + "&csrf=" + csrf(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    public HttpResponse<String> put(String path, String body, String... headers) {
        return send(request(path, headers).PUT(BodyPublishers.ofString(body)).build());
    }

    /// The token that the site's pages carry for this browser.
    public String csrf() {
        var found = CSRF.matcher(get("/nowhere").body());
        if (!found.find()) throw new IllegalStateException("no token on the page");
        return found.group(1);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create(root + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
