package vn.luot.hub.office;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Reads which programs are told what happens here; notes every mistake.
final class WebhookReader {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,31}";
    private static final URI STAND_IN = URI.create("https://x");

    private WebhookReader() {}

    static List<Webhook> webhooks(Place list) {
        return list.distinct(WebhookReader::webhook, Webhook::id);
    }

    private static Webhook webhook(Place place) {
        place.only("id", "address", "events", "secretEnv", "secretFile", "inside");
        var events = place.need("events");
        if (events.isItems() && events.items().isEmpty()) events.problem("empty-list");
        return new Webhook(
                place.need("id").value("not-an-id", WebhookReader::id, "x"),
                place.need("address").value("not-a-hook", WebhookReader::address, STAND_IN),
                Set.copyOf(events.distinct(WebhookReader::kind, kind -> kind)),
                key(place),
                place.get("inside").map(InsideAddresses::of).orElse(Set.of()));
    }

    private static String id(String text) {
        if (!text.matches(ID)) throw new IllegalArgumentException("not an id: " + text);
        return text;
    }

    /// Plain HTTP reaches this machine alone, and only in the demo.
    private static URI address(String text) {
        var uri = URI.create(text);
        var plain = "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
        if (uri.getHost() == null
                || uri.getUserInfo() != null
                || !(plain || "https".equals(uri.getScheme())))
            throw new IllegalArgumentException("not an address: " + text);
        return uri;
    }

    private static String kind(Place place) {
        return place.value(
                "not-a-hook-event",
                text -> {
                    if (!Webhook.KINDS.contains(text)) throw new IllegalArgumentException(text);
                    return text;
                },
                "ticket-called");
    }

    private static Webhook.Key key(Place place) {
        var env = place.get("secretEnv").map(Place::text);
        var file = place.get("secretFile").map(Place::text);
        if (env.isPresent() == file.isPresent()) place.problem("one-secret");
        return env.<Webhook.Key>map(Webhook.Key.Environment::new)
                .orElseGet(() -> new Webhook.Key.InFile(Path.of(file.orElse("?"))));
    }
}
