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
import vn.luot.wire.Admitted;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Wire;
import vn.luot.wire.WireException;

/// A one-time code, and where it is exchanged for a key.
///
/// @param pages the hub's pages, such as `http://10.0.0.5:8080`
record Invitation(String code, URI pages) {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int USUAL_PORT = 8080;

    /// What came of it.
    sealed interface Answer {
        record Welcome(Admitted admitted) implements Answer {}

        /// The code is wrong, used or too old, or was tried too often.
        record Refused(int status) implements Answer {}

        /// Nobody knows; the code may still be good.
        record Silence(String why) implements Answer {}
    }

    /// Where the pages of the hub are that has its broker here.
    static URI usualPages(URI broker) {
        return URI.create("http://" + broker.getHost() + ":" + USUAL_PORT);
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
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 201
                    ? new Answer.Welcome(Wire.readAdmitted(answer.body()))
                    : refused(answer.statusCode());
        } catch (IOException | WireException e) {
            return new Answer.Silence(pages + ": " + e);
        }
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
