package vn.luot.hub.mqtt;

import vn.luot.wire.DeviceId;

/// The devices that belong to the office. Asked at every message, from many threads.
public interface Register {
    /// Whether it has a secret of its own.
    boolean knows(DeviceId device);

    /// Whether this is its secret.
    boolean admits(DeviceId device, String secret);
}
