package vn.luot.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// A client of somebody's HTTP calls, as any other program would write it.
public record Http(HttpClient client, URI base, Map<String, String> headers) {
    static final ObjectMapper JSON = new ObjectMapper();

    public static Http at(String base, Map<String, String> headers) {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        return new Http(client, URI.create(base), headers);
    }

    /// @param body empty where the answer has none
    public record Reply(int status, byte[] body) {
        public JsonNode json() {
            if (body.length == 0) return MissingNode.getInstance();
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + text(), e);
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /// @throws UncheckedIOException if it can neither store nor read now, and is to be asked
        ///   again
        public Reply expect(int expected) {
            if (status == 503 && expected != 503)
                throw new UncheckedIOException(new IOException("cannot now: " + text()));
            if (status != expected)
                throw new IllegalStateException(
                        "answer " + status + ", expected " + expected + ": " + text());
            return this;
        }
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    Reply post(String path, String text) {
        return send(request(path).POST(BodyPublishers.ofString(text)).build());
    }

    Reply post(String path, Map<String, ?> body) {
        try {
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                            .build());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
        headers.forEach(builder::header);
        return builder;
    }

    private Reply send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.toString(), e);
        }
    }
}
