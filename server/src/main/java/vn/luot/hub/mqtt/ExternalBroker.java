package vn.luot.hub.mqtt;

import java.net.URI;

/// A broker that somebody else runs, such as Mosquitto. Whether it is there shows when connecting,
/// which is tried for ever.
public record ExternalBroker(URI address) implements Broker {
    /// @throws Unavailable if the address is not `mqtt://host:port`
    public ExternalBroker {
        if (!"mqtt".equals(address.getScheme())
                || address.getHost() == null
                || address.getPort() < 1)
            throw new Unavailable("broker address not mqtt://host:port: " + address);
    }

    @Override
    public void close() {
        // not ours to end
    }
}
