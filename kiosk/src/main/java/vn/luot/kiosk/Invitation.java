package vn.luot.kiosk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.luot.link.LinkSettings;
import vn.luot.wire.Admitted;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// A one-time code, and where it is exchanged for a key.
///
/// @param seal of the hub's authority; without one a code is brought to no page over TLS
/// @param pages the hub's pages, such as `https://10.0.0.5:8443`
record Invitation(String code, Optional<Seal> seal, URI pages) {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_TLS_PORT = 8443;
    private static final char BEFORE_SEAL = '.';

    /// What came of it.
    sealed interface Answer {
        record Welcome(Admitted admitted) implements Answer {}

        /// The code is wrong, used or too old, or was tried too often.
        record Refused(int status) implements Answer {}

        /// Nobody knows; the code may still be good.
        record Silence(String why) implements Answer {}
    }

    /// @param typed the code, or code and seal as the hub shows them
    /// @throws IllegalArgumentException if the code must be brought over TLS and has no seal
    static Invitation of(String typed, URI pages) {
        var mark = typed.indexOf(BEFORE_SEAL);
        if (mark < 0 && isSecure(pages))
            throw new IllegalArgumentException(
                    "no seal; type all that /manager/devices shows, such as abcde-fghjk.0123-…");
        return mark < 0
                ? new Invitation(typed, Optional.empty(), pages)
                : new Invitation(
                        typed.substring(0, mark),
                        Optional.of(new Seal(typed.substring(mark + 1))),
                        pages);
    }

    /// Whether the code comes with the seal of a hub that wants TLS.
    static boolean hasSeal(String typed) {
        return typed.indexOf(BEFORE_SEAL) >= 0;
    }

    private static boolean isSecure(URI pages) {
        return "https".equals(pages.getScheme());
    }

    /// Where the pages of the hub usually are that has its broker here.
    static URI pages(URI broker) {
        return LinkSettings.isSecure(broker)
                ? URI.create("https://" + broker.getHost() + ":" + USUAL_TLS_PORT)
                : URI.create("http://" + broker.getHost() + ":" + USUAL_PORT);
    }

    /// Asks once; waits a few seconds at most.
    ///
    /// @param device who this is, if it is known
    Answer bring(Optional<DeviceId> device) throws InterruptedException {
        var form = "code=" + encoded(code) + "&device=" + device.map(DeviceId::value).orElse("");
        var request =
                HttpRequest.newBuilder(pages.resolve("/enrol"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try (var http = client()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 201
                    ? new Answer.Welcome(Wire.readAdmitted(answer.body()))
                    : refused(answer.statusCode());
        } catch (IOException | WireException e) {
            return new Answer.Silence(pages + ": " + e);
        }
    }

    private HttpClient client() throws IOException {
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        if (isSecure(pages) && seal.isPresent())
            builder.sslContext(seal.get().find(pages, PATIENCE).context());
        return builder.build();
    }

    private Answer refused(int status) {
        return status >= 500
                ? new Answer.Silence(pages + ": " + status)
                : new Answer.Refused(status);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
