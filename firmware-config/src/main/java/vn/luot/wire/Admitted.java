package vn.luot.wire;

import java.util.Optional;

/// What a device gets for its one-time code, once.
///
/// @param device its user name at the broker
/// @param secret its password there; never written to a log
/// @param authority who signs for the hub from now on, a certificate in PEM form
public record Admitted(
        OfficeId office, DeviceId device, String secret, Optional<String> authority) {
    public Admitted(OfficeId office, DeviceId device, String secret) {
        this(office, device, secret, Optional.empty());
    }

    @Override
    public String toString() {
        return "Admitted[" + office + "/" + device + "]";
    }
}
