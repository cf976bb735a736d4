package vn.luot.wire;

/// What a device gets for its one-time code, once.
///
/// @param device its user name at the broker
/// @param secret its password there; never written to a log
public record Admitted(OfficeId office, DeviceId device, String secret) {
    @Override
    public String toString() {
        return "Admitted[" + office + "/" + device + "]";
    }
}
