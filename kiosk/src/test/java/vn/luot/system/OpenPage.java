package vn.luot.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Flow;

/// A page that stays open and gets each state from the hub, as a browser's does.
///
/// Safe for use from any thread.
final class OpenPage {
    private volatile String shown = "";

    OpenPage(HttpClient client, URI live) {
        var request = HttpRequest.newBuilder(live).header("Accept", "text/event-stream").build();
        var _ = client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines()));
    }

    /// The HTML of the newest state; empty before the first, and once the hub has ended it.
    String shown() {
        return shown;
    }

    private final class Lines implements Flow.Subscriber<String> {
        private final StringBuilder state = new StringBuilder();
        private boolean isState;

        @Override
        public void onSubscribe(Flow.Subscription lines) {
            lines.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("event:")) isState = line.equals("event: state");
            if (isState && line.startsWith("data:")) state.append(line, 5, line.length());
            if (!line.isEmpty() || state.isEmpty()) return;
            shown = state.toString();
            state.setLength(0);
        }

        @Override
        public void onError(Throwable lost) {
            shown = "";
        }

        @Override
        public void onComplete() {
            shown = "";
        }
    }
}
