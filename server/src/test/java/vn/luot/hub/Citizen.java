package vn.luot.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/// Takes numbers at a hub's calls and remembers those that it was told. Safe for use from any
/// thread.
final class Citizen implements AutoCloseable {
    private static final Pattern TICKET = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

    /// Ids of the tickets that the hub said it has given.
    List<String> told() {
        return List.copyOf(told);
    }

    HttpResponse<String> take(HubProcess hub, String key) {
        var body = "{\"service\":\"A\",\"pressId\":\"" + UUID.randomUUID() + "\"}";
        var answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(hub.url() + "/api/v1/offices/demo/tickets"))
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body)));
        var found = TICKET.matcher(answer.body());
        if (answer.statusCode() == 201 && found.find()) told.add(found.group(1));
        return answer;
    }

    HttpResponse<String> asks(HubProcess hub, String path) {
        return send(HttpRequest.newBuilder(URI.create(hub.url() + path)));
    }

    /// @throws UncheckedIOException if the hub does not answer
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the hub does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
