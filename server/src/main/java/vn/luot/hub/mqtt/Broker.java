package vn.luot.hub.mqtt;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.luot.link.Credential;
import vn.luot.wire.DeviceId;

/// Where devices and hub meet. It may forget everything at any time: nothing depends on it.
public interface Broker extends AutoCloseable {
    /// Where the hub's own client connects, such as `mqtt://127.0.0.1:1883`.
    URI address();

    /// What the hub's own client shows there.
    default Optional<Credential> credential() {
        return Optional.empty();
    }

    /// Ends a device's connections at once; a broker of somebody else's cannot.
    default void dismiss(DeviceId device) {
        // somebody else's door
    }

    /// Who was not let in lately, the last first; a broker of somebody else's does not tell.
    default List<Refused> refused() {
        return List.of();
    }

    @Override
    void close();

    /// The broker cannot be had as configured; the message says why and names what to change.
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(String message) {
            super(message);
        }

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
