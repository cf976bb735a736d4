package vn.luot.hub.mqtt;

import java.net.URI;

/// Where devices and hub meet. It may forget everything at any time: nothing depends on it.
public interface Broker extends AutoCloseable {
    /// Where the hub's own client connects, such as `mqtt://127.0.0.1:1883`.
    URI address();

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
