package vn.luot.hub.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;

/// A browser that keeps the cookies of one answer, whatever it is told later.
final class Bare implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookies;

    Bare(HttpResponse<String> answer) {
        this.cookies =
                answer.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(URI address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(address).header("Cookie", cookies).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + address, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
