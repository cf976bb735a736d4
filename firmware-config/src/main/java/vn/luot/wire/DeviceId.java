package vn.luot.wire;

/// One device of an office, such as `kiosk-1`.
public record DeviceId(String value) {
    public DeviceId {
        Ids.check("DeviceId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
