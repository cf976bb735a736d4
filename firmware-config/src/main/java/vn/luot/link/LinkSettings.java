package vn.luot.link;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How one side connects.
///
/// @param broker such as `mqtt://127.0.0.1:1883`, or `mqtts://` for TLS
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
        if (!isAddress(broker))
            throw new IllegalArgumentException("broker address not mqtt://host:port: " + broker);
    }

    /// Whether this is the address of a broker: `mqtt://host:port` or `mqtts://host:port`.
    public static boolean isAddress(URI broker) {
        return ("mqtt".equals(broker.getScheme()) || isSecure(broker))
                && broker.getHost() != null
                && broker.getPort() > 0;
    }

    /// Whether a broker is reached over TLS.
    public static boolean isSecure(URI broker) {
        return "mqtts".equals(broker.getScheme());
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
        return (isSecure(broker) ? "ssl://" : "tcp://") + broker.getHost() + ":" + broker.getPort();
    }
}
