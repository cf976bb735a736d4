package vn.luot.link;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How one side connects.
///
/// @param broker such as `mqtt://127.0.0.1:1883`
/// @param subscriptions filters, subscribed with QoS 1 at every connect
/// @param will made anew for every connection
/// @param window how many messages the broker may send before one is acknowledged
/// @param sessionExpiry how long the broker keeps the session of a lost connection
/// @param credential asked anew for every connection, on the link's own thread; it may take its
///   time
/// @param manualAcks whether [Arrived#acknowledge] tells the broker, or arrival alone does
public record LinkSettings(
        URI broker,
        String clientId,
        List<String> subscriptions,
        Supplier<Optional<Outgoing>> will,
        int window,
        Duration sessionExpiry,
        Supplier<Optional<Credential>> credential,
        boolean manualAcks) {
    public LinkSettings {
        subscriptions = List.copyOf(subscriptions);
        if (!"mqtt".equals(broker.getScheme()) || broker.getHost() == null || broker.getPort() < 1)
            throw new IllegalArgumentException("broker address not mqtt://host:port: " + broker);
    }

    /// As nobody: a broker of this same machine may let that in.
    public LinkSettings(
            URI broker,
            String clientId,
            List<String> subscriptions,
            Supplier<Optional<Outgoing>> will,
            int window,
            Duration sessionExpiry,
            boolean manualAcks) {
        this(
                broker,
                clientId,
                subscriptions,
                will,
                window,
                sessionExpiry,
                Optional::empty,
                manualAcks);
    }

    String pahoAddress() {
        return "tcp://" + broker.getHost() + ":" + broker.getPort();
    }
}
