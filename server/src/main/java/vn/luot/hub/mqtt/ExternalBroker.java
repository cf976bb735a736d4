package vn.luot.hub.mqtt;

import java.net.URI;
import java.util.Optional;
import vn.luot.link.Credential;
import vn.luot.link.LinkSettings;

/// A broker that somebody else runs, such as Mosquitto. Whether it is there shows when connecting,
/// which is tried for ever.
///
/// @param credential what the hub shows there; absent for a broker that lets anyone in
public record ExternalBroker(URI address, Optional<Credential> credential) implements Broker {
    /// @throws Unavailable if the address is not `mqtt://host:port`
    public ExternalBroker {
        if (!LinkSettings.isAddress(address))
            throw new Unavailable("broker address not mqtt://host:port: " + address);
    }

    public ExternalBroker(URI address) {
        this(address, Optional.empty());
    }

    @Override
    public void close() {
        // not ours to end
    }
}
